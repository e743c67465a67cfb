package org.verdash.e2e.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.verdash.postgres.EmbeddedPostgres;

/**
 * PostgreSQL's programs, unpacked once for all tests: a node that unpacks them takes several times
 * as long to start.
 */
public final class UnpackedPostgres {
  /** Where every test of this build finds them. */
  public static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

  /** It warns of each link that it deletes; held here, or its level would be forgotten. */
  private static final Logger TEMPORARY_FOLDERS =
      Logger.getLogger("org.junit.jupiter.engine.extension.TempDirectory$CloseablePath");

  static {
    TEMPORARY_FOLDERS.setLevel(Level.SEVERE);
  }

  private UnpackedPostgres() {}

  /** Puts them into a data folder where they are not yet. */
  static void into(Path data) {
    try {
      Path programs = programs();
      Path link = Files.createDirectories(data.resolve("postgres")).resolve(programs.getFileName());
      if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
        Files.createSymbolicLink(link, programs);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized Path programs() throws IOException {
    Optional<Path> there = there();
    if (there.isEmpty()) {
      Path data = Files.createTempDirectory(Files.createDirectories(PROGRAMS), "first");
      EmbeddedPostgres.start(data, new EmbeddedPostgres.Options(0, PROGRAMS, Map.of())).close();
      there = there();
    }
    return there.orElseThrow();
  }

  private static Optional<Path> there() throws IOException {
    if (!Files.exists(PROGRAMS)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(PROGRAMS)) {
      return folders.filter(f -> f.getFileName().toString().startsWith("postgresql-")).findFirst();
    }
  }
}
