package org.verdash.benchmarks.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection: what it sends, and how much of the answer is still to come. */
final class Connection {
  private static final int ROOM = 256 * 1024;
  private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
  private static final String LENGTH = "\r\ncontent-length:";

  private final SocketChannel channel;
  private final ByteBuffer request;
  private final ByteBuffer room = ByteBuffer.allocateDirect(ROOM);
  private final int status;
  private byte[] knownHead = {};
  private long knownLength;
  private long missing = -1;
  private long sendNanos;
  private long sentNanos;
  private boolean waits;

  Connection(SocketChannel channel, byte[] request, int status) {
    this.channel = channel;
    this.request = ByteBuffer.allocateDirect(request.length).put(request).flip();
    this.status = status;
  }

  void sendAt(long nanos) {
    sendNanos = nanos;
  }

  long sendNanos() {
    return sendNanos;
  }

  long sentNanos() {
    return sentNanos;
  }

  boolean waits() {
    return waits;
  }

  void send() throws IOException {
    sentNanos = System.nanoTime();
    waits = true;
    request.rewind();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /** Reads what is there; whether the answer is whole now. */
  boolean read() throws IOException {
    int got = channel.read(room);
    if (got < 0) {
      throw new IOException("the server closed the connection");
    }
    if (missing < 0) {
      int head = headEnd();
      if (head < 0) {
        return false;
      }
      missing = bodyBytes(head) - (room.position() - head);
    } else {
      missing -= got;
    }
    if (missing < 0) {
      throw new IOException("more came than was announced");
    }
    room.clear();
    if (missing > 0) {
      room.position(0);
      return false;
    }
    missing = -1;
    waits = false;
    return true;
  }

  private int headEnd() {
    int matched = 0;
    for (int i = 0; i < room.position(); i++) {
      byte b = room.get(i);
      matched = b == HEAD_END[matched] ? matched + 1 : b == '\r' ? 1 : 0;
      if (matched == HEAD_END.length) {
        return i + 1;
      }
    }
    return -1;
  }

  // Answers are alike: a head that was read before is not taken apart again.
  private long bodyBytes(int end) throws IOException {
    if (end == knownHead.length && same(end)) {
      return knownLength;
    }
    byte[] head = new byte[end];
    room.get(0, head);
    knownHead = head;
    knownLength = parse(new String(head, StandardCharsets.ISO_8859_1));
    return knownLength;
  }

  private boolean same(int end) {
    for (int i = 0; i < end; i++) {
      if (room.get(i) != knownHead[i]) {
        return false;
      }
    }
    return true;
  }

  private long parse(String head) throws IOException {
    if (!head.startsWith("HTTP/1.1 " + status + ' ')) {
      throw new IOException("wanted " + status + " but got " + head.lines().findFirst().orElse(""));
    }
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(LENGTH);
    if (at < 0 && status != 304 && status != 204) {
      throw new IOException("an answer without Content-Length: " + head);
    }
    return at < 0 || status == 304
        ? 0
        : Long.parseLong(
            lower.substring(at + LENGTH.length(), lower.indexOf('\r', at + 2)).strip());
  }

  void close() throws IOException {
    channel.close();
  }
}
