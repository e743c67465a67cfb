package org.verdash.demos.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that the build puts beside a class. */
public final class DataFile {
  private DataFile() {}

  /**
   * The bytes of a file beside a class.
   *
   * @throws UncheckedIOException when there is no such file, or it cannot be read
   */
  public static byte[] read(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("no file " + file + " beside " + beside.getName());
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
