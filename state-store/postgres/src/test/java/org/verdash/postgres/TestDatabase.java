package org.verdash.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Embedded databases for tests; their programs are unpacked once per build. */
final class TestDatabase {
  private static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

  private TestDatabase() {}

  static EmbeddedPostgres.Options options() {
    return new EmbeddedPostgres.Options(0, PROGRAMS, Map.of("max_connections", "100"));
  }

  static EmbeddedPostgres.Options options(int port) {
    return new EmbeddedPostgres.Options(port, PROGRAMS, Map.of());
  }

  static EmbeddedPostgres start(Path data) {
    return EmbeddedPostgres.start(data, options());
  }

  /** A running, migrated database in a folder that stays in target. */
  static EmbeddedPostgres fresh() throws IOException {
    EmbeddedPostgres database = start(folder());
    Migrations.run(database.config());
    return database;
  }

  static Path folder() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data")
        .toAbsolutePath();
  }
}
