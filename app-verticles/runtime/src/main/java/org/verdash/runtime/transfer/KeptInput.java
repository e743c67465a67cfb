package org.verdash.runtime.transfer;

import io.vertx.core.buffer.Buffer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.verdash.state.KeptFile;
import org.verdash.state.KeptFiles;

/** Reads a kept file, one part at a time. Used by one thread. */
final class KeptInput extends InputStream {
  private final KeptFiles files;
  private final KeptFile file;
  private Buffer part = Buffer.buffer();
  private int at;
  private long next;

  KeptInput(KeptFiles files, KeptFile file) {
    this.files = files;
    this.file = file;
  }

  @Override
  public int read() throws IOException {
    return ended() ? -1 : part.getByte(at++) & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (ended()) {
      return -1;
    }
    int taken = Math.min(length, part.length() - at);
    part.getBytes(at, at + taken, into, offset);
    at += taken;
    return taken;
  }

  @Override
  public int available() {
    return part.length() - at;
  }

  private boolean ended() throws IOException {
    if (at < part.length()) {
      return false;
    }
    if (next == file.bytes()) {
      return true;
    }
    part = Waiting.answer(files.read(file.id(), next));
    at = 0;
    next += part.length();
    if (part.length() == 0) {
      throw new EOFException("the file ends before its " + file.bytes() + " bytes");
    }
    return false;
  }
}
