package org.verdash.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of this build. */
final class Version {

  private Version() {}

  static String[] lines() {
    return new String[] {"verdash " + number()};
  }

  static String number() {
    try (InputStream text =
        Objects.requireNonNull(Version.class.getResourceAsStream("version.txt"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
