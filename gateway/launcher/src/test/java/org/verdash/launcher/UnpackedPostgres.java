package org.verdash.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.verdash.postgres.EmbeddedPostgres;
import org.verdash.postgres.Migrations;

/**
 * PostgreSQL's programs, unpacked once for all tests, and an empty database with this release's
 * tables, made once by each JVM of tests: a node that makes both for itself takes several times as
 * long to start. The tests of the installation leave that to the node.
 */
final class UnpackedPostgres {
  /** Where every test of this build finds the programs. */
  static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

  /** It warns of each link that it deletes; held here, or its level would be forgotten. */
  private static final Logger TEMPORARY_FOLDERS =
      Logger.getLogger("org.junit.jupiter.engine.extension.TempDirectory$CloseablePath");

  private static final Path EMPTY = empty();

  static {
    TEMPORARY_FOLDERS.setLevel(Level.SEVERE);
  }

  private UnpackedPostgres() {}

  /** Puts the programs into a data folder where they are not yet; returns the data folder. */
  static Path into(Path data) {
    try {
      Path programs = programs();
      Path link = Files.createDirectories(data.resolve("postgres")).resolve(programs.getFileName());
      if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
        Files.createSymbolicLink(link, programs);
      }
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, with the empty database where there is none. */
  static Path withDatabase(Path data) {
    Path folder = into(data).resolve("postgres");
    if (EmbeddedPostgres.exists(data)) {
      return data;
    }
    Path from = EMPTY.resolve("postgres");
    try (Stream<Path> files = Files.walk(from.resolve("cluster"))) {
      copy(List.of(from.resolve("password")), from, folder);
      copy(files.toList(), from, folder);
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(List<Path> files, Path from, Path to) throws IOException {
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static Path empty() {
    Path data = PROGRAMS.resolve("empty");
    var options = new EmbeddedPostgres.Options(0, PROGRAMS, Map.of());
    forget(data);
    try (EmbeddedPostgres database = EmbeddedPostgres.start(data, options)) {
      Migrations.run(database.config());
    }
    return data;
  }

  // What the JVM before this one has made: its tables may be others.
  private static void forget(Path data) {
    if (!Files.exists(data)) {
      return;
    }
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path programs() throws IOException {
    try (Stream<Path> folders = Files.list(PROGRAMS)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith("postgresql-"))
          .findFirst()
          .orElseThrow();
    }
  }
}
