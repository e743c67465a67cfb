package org.verdash.runtime.transfer;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.verdash.app.UserMessage;
import org.verdash.state.KeptFiles;

/** Writes a kept file, one part at a time. Used by one thread; its end is said by who made it. */
final class KeptOutput extends OutputStream {
  private final KeptFiles files;
  private final String id;
  private final long maxBytes;
  private final byte[] part = new byte[KeptFiles.PART_BYTES];
  private int filled;
  private long sent;

  KeptOutput(KeptFiles files, String id, long maxBytes) {
    this.files = files;
    this.id = id;
    this.maxBytes = maxBytes;
  }

  @Override
  public void write(int b) throws IOException {
    if (filled == part.length) {
      send();
    }
    part[filled++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    for (int at = 0; at < length; ) {
      if (filled == part.length) {
        send();
      }
      int taken = Math.min(length - at, part.length - filled);
      System.arraycopy(bytes, offset + at, part, filled, taken);
      filled += taken;
      at += taken;
    }
  }

  @Override
  public void close() throws IOException {
    send();
  }

  private void send() throws IOException {
    if (filled == 0) {
      return;
    }
    if (sent + filled > maxBytes) {
      filled = 0;
      throw new UserMessage("This file would be longer than a file may be here.");
    }
    Waiting.answer(files.append(id, sent, Buffer.buffer(Arrays.copyOf(part, filled))));
    sent += filled;
    filled = 0;
  }
}
