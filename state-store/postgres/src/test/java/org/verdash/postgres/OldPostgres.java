package org.verdash.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Assumptions;

/** A real server of a release that Verdash is too new for; the build brings its programs. */
final class OldPostgres implements AutoCloseable {
  private static final Path JAR = Path.of("target", "old", "postgres.jar");
  private static final Path FOLDER = Path.of("target", "old", "postgres").toAbsolutePath();

  private final Programs programs;
  private final Path cluster;
  private final DatabaseConfig config;

  private OldPostgres(Programs programs, Path cluster, DatabaseConfig config) {
    this.programs = programs;
    this.cluster = cluster;
    this.config = config;
  }

  /** Starts one on that port of the loopback address. */
  static OldPostgres start(int port) throws IOException {
    Assumptions.assumeTrue(Files.exists(JAR), "there are no old programs for this platform");
    Programs programs = Programs.of(unpacked());
    Path data = TestDatabase.folder();
    Path password = Files.writeString(data.resolve("password"), "secret");
    Path cluster = data.resolve("cluster");
    programs.run(
        "initdb",
        "--pgdata=" + cluster,
        "--username=verdash",
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C");
    programs.run(
        "pg_ctl",
        "start",
        "-w",
        "-D",
        cluster.toString(),
        "-l",
        data.resolve("log").toString(),
        "-o",
        "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -p " + port);
    String url = "postgresql://127.0.0.1:" + port + "/postgres";
    return new OldPostgres(programs, cluster, new DatabaseConfig(url, "verdash", "secret"));
  }

  DatabaseConfig config() {
    return config;
  }

  @Override
  public void close() throws IOException {
    programs.run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "immediate");
  }

  private static Path unpacked() throws IOException {
    if (!Files.exists(FOLDER)) {
      try (JarFile jar = new JarFile(JAR.toFile())) {
        JarEntry packed =
            jar.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .orElseThrow();
        try (InputStream bytes = jar.getInputStream(packed)) {
          Binaries.unpack(bytes, Files.createDirectories(FOLDER));
        }
      }
    }
    return FOLDER;
  }
}
