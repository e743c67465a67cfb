package org.verdash.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. They refuse to run as root, so there they get a user namespace of
 * their own in which they are somebody else.
 *
 * @param binaries the folder with {@code bin}
 * @param prefix what stands before each command
 */
record Programs(Path binaries, List<String> prefix) {
  private static final long PATIENCE_SECONDS = 120;

  // The server runs in another folder than the node.
  static Programs of(Path folder) throws IOException {
    Path binaries = folder.toAbsolutePath();
    if (!"root".equals(System.getProperty("user.name"))) {
      return new Programs(binaries, List.of());
    }
    List<String> prefix = List.of("unshare", "-U", "--");
    if (new Programs(binaries, prefix).succeeds("postgres", "--version")) {
      return new Programs(binaries, prefix);
    }
    throw new DatabaseException(
        "database.url",
        "is required when Verdash runs as root on this machine, since PostgreSQL refuses root; or"
            + " start Verdash as an ordinary user.");
  }

  List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(binaries.resolve("bin").resolve(program + suffix()).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs to the end and returns what it printed; fails when it fails. */
  void run(String program, String... arguments) throws IOException {
    Path output = Files.createTempFile("verdash-postgres", ".log");
    try {
      Process process =
          new ProcessBuilder(command(program, arguments))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (ends(process) != 0) {
        String said = Files.readString(output, StandardCharsets.UTF_8).strip();
        throw new IOException(program + " failed: " + said.replace('\n', ' '));
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private boolean succeeds(String program, String... arguments) {
    try {
      run(program, arguments);
      return true;
    } catch (IOException failure) {
      return false;
    }
  }

  private static int ends(Process process) throws IOException {
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new IOException("did not end in " + PATIENCE_SECONDS + " s");
  }

  private static String suffix() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows ? ".exe" : "";
  }
}
