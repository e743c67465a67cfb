package org.verdash.app;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a file that a person is to fetch. */
@FunctionalInterface
public interface FileBody {
  /**
   * Writes the whole file; who calls closes the stream.
   *
   * @throws IOException when the file cannot be made, or the house cannot take it
   */
  void write(OutputStream out) throws IOException;
}
