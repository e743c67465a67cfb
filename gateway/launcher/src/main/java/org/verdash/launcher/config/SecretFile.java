package org.verdash.launcher.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A secret that a file holds, as the secrets of containers do. */
final class SecretFile {

  private static final long LONGEST_BYTES = 64 * 1024;

  private SecretFile() {}

  /** Returns the file's text without blanks around it; null, with a problem, when unreadable. */
  static @Nullable Entry read(String key, Entry variable, Problems problems) {
    String name = variable.texts().isEmpty() ? "" : variable.text();
    try {
      Path file = Path.of(name);
      if (Files.size(file) <= LONGEST_BYTES) {
        return Entry.text(key, Files.readString(file).strip(), variable.origin());
      }
      problems.add(key + ": the file " + name + " is too long (" + variable.origin() + ").");
    } catch (IOException | InvalidPathException e) {
      problems.add(key + ": the file '" + name + "' cannot be read (" + variable.origin() + ").");
    }
    return null;
  }
}
