package org.verdash.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A closed loop of connections that each send the same request again when its answer is there. Its
 * HTTP is just enough for answers with a Content-Length.
 */
final class Load implements AutoCloseable {
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));

  /**
   * What is sent.
   *
   * @param method GET or POST
   * @param headers beside Host and Content-Length
   * @param body empty for GET
   * @param status the status that every answer must have
   */
  record Request(
      int port, String method, String path, Map<String, String> headers, String body, int status) {
    static Request get(int port, String path, Map<String, String> headers) {
      return new Request(port, "GET", path, headers, "", 200);
    }

    Buffer bytes() {
      StringBuilder text = new StringBuilder(method + ' ' + path + " HTTP/1.1\r\n");
      text.append("Host: 127.0.0.1:").append(port).append("\r\n");
      headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
      if (!body.isEmpty()) {
        text.append("Content-Length: ").append(body.length()).append("\r\n");
      }
      return Buffer.buffer(text.append("\r\n").append(body).toString());
    }
  }

  /**
   * What came of it.
   *
   * @param perSecond answers a second
   * @param p50Micros half of the answers took at most this long
   * @param p99Micros 99 of 100 took at most this long
   */
  record Outcome(double perSecond, double p50Micros, double p99Micros) {}

  /**
   * Runs the loop.
   *
   * @throws IllegalStateException when an answer has another status, or a connection breaks
   */
  Outcome run(Request request, int connections, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    NetClient client = vertx.createNetClient();
    List<Loop> loops =
        java.util.stream.IntStream.range(0, connections)
            .mapToObj(i -> new Loop(request, end))
            .toList();
    long start = System.nanoTime();
    loops.forEach(
        loop ->
            client
                .connect(request.port(), "127.0.0.1")
                .onSuccess(loop::begin)
                .onFailure(loop.done::completeExceptionally));
    loops.forEach(loop -> loop.done.join());
    double seconds = (System.nanoTime() - start) / 1e9;
    client.close();
    long[] nanos = loops.stream().flatMapToLong(Loop::times).sorted().toArray();
    return new Outcome(nanos.length / seconds, at(nanos, 0.5), at(nanos, 0.99));
  }

  private static double at(long[] sortedNanos, double share) {
    return sortedNanos[(int) ((sortedNanos.length - 1) * share)] / 1e3;
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  /** One connection; lives on the event loop. */
  private static final class Loop {
    private final Request request;
    private final Buffer bytes;
    private final long end;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private long[] nanos = new long[1024];
    private int count;
    private long sent;
    private Buffer pending = Buffer.buffer();
    private long awaited = -1;

    Loop(Request request, long end) {
      this.request = request;
      this.bytes = request.bytes();
      this.end = end;
    }

    java.util.stream.LongStream times() {
      return Arrays.stream(nanos, 0, count);
    }

    void begin(NetSocket socket) {
      socket.handler(chunk -> receive(socket, chunk));
      socket.closeHandler(
          closed -> done.completeExceptionally(new IllegalStateException("connection closed")));
      send(socket);
    }

    private void send(NetSocket socket) {
      sent = System.nanoTime();
      socket.write(bytes);
    }

    private void receive(NetSocket socket, Buffer chunk) {
      if (awaited < 0) {
        pending.appendBuffer(chunk);
        if (!head()) {
          return;
        }
      } else {
        awaited -= chunk.length();
      }
      if (awaited == 0) {
        answered(socket);
      }
    }

    private boolean head() {
      int at = indexOf(pending.getBytes(), HEAD_END);
      if (at < 0) {
        return false;
      }
      String head = pending.getString(0, at, "US-ASCII");
      int status = Integer.parseInt(head.substring(9, 12));
      if (status != request.status()) {
        done.completeExceptionally(new IllegalStateException("got " + head.lines().findFirst()));
        return false;
      }
      awaited = length(head, status) - (pending.length() - at - HEAD_END.length);
      return true;
    }

    private static long length(String head, int status) {
      return status == 304
          ? 0
          : head.lines()
              .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
              .mapToLong(line -> Long.parseLong(line.substring(15).strip()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("an answer without length"));
    }

    private void answered(NetSocket socket) {
      long now = System.nanoTime();
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = now - sent;
      pending = Buffer.buffer();
      awaited = -1;
      if (now < end) {
        send(socket);
      } else {
        done.complete(null);
        socket.close();
      }
    }

    private static int indexOf(byte[] text, byte[] wanted) {
      for (int i = 0; i <= text.length - wanted.length; i++) {
        if (Arrays.equals(text, i, i + wanted.length, wanted, 0, wanted.length)) {
          return i;
        }
      }
      return -1;
    }
  }
}
