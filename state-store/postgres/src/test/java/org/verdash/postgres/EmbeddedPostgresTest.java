package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  private Path data;

  @BeforeEach
  void folder() throws IOException {
    data = TestDatabase.folder();
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(new PostmasterFile(cluster()).workers()).isEmpty();
  }

  @Test
  void keepsItsDataAndItsPassword() throws SQLException {
    try (EmbeddedPostgres first = TestDatabase.start(data)) {
      Ask.sql(first.config(), "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    try (EmbeddedPostgres second = TestDatabase.start(data)) {
      assertThat(Ask.sql(second.config(), "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void writesThroughAndListensToItsOwnerOnly() throws SQLException, IOException {
    try (EmbeddedPostgres database = TestDatabase.start(data)) {
      DatabaseConfig config = database.config();
      assertThat(Ask.sql(config, "SHOW fsync")).isEqualTo("on");
      assertThat(Ask.sql(config, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(Ask.sql(config, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(Ask.sql(config, "SHOW listen_addresses")).isEmpty();
      assertThat(
              Ask.sql(
                  config,
                  "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
          .isEqualTo("0");
      assertThat(mode(data.resolve("postgres"))).isEqualTo("rwx------");
      assertThat(mode(data.resolve("postgres/password"))).isEqualTo("rw-------");
      assertThat(config.url()).contains("postgres%2Frun");
    }
  }

  @Test
  void aPortOnTheLoopbackAddressIsPossible() throws SQLException, IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (EmbeddedPostgres database = EmbeddedPostgres.start(data, TestDatabase.options(port))) {
      assertThat(database.config().url()).isEqualTo("postgresql://127.0.0.1:" + port + "/postgres");
      assertThat(Ask.sql(database.config(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aPathThatIsTooLongForASocketOrOddIsFine() throws SQLException, IOException {
    data = data.resolve("it's \"a\" ö".concat("x".repeat(100)));
    try (EmbeddedPostgres database = TestDatabase.start(data)) {
      assertThat(Ask.sql(database.config(), "SELECT 1")).isEqualTo("1");
    }
    Path odd = data.resolveSibling("it's, \"ö\" $x");
    try (EmbeddedPostgres database = TestDatabase.start(odd)) {
      assertThat(Ask.sql(database.config(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void twoNodesOnOneFolderAreRefused() {
    try (EmbeddedPostgres first = TestDatabase.start(data)) {
      refuses("is in use by another Verdash");
      assertThat(ProcessHandle.of(first.pid())).isPresent();
    }
  }

  @Test
  void aServerLeftByADeadNodeIsStoppedAndItsDataTaken() throws Exception {
    TestDatabase.start(data).close();
    Process orphan = orphan();
    try (EmbeddedPostgres next = TestDatabase.start(data)) {
      assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(next.pid()).isNotEqualTo(orphan.pid());
      assertThat(Ask.sql(next.config(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void anotherProcessUnderTheNumberOfADeadServerIsLeftAlone() throws Exception {
    TestDatabase.start(data).close();
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      leavePid(stranger.pid());
      try (EmbeddedPostgres next = TestDatabase.start(data)) {
        assertThat(Ask.sql(next.config(), "SELECT 1")).isEqualTo("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aNumberThatBelongsToNobodyIsNoMatter() throws Exception {
    TestDatabase.start(data).close();
    leavePid(4_000_000);
    try (EmbeddedPostgres next = TestDatabase.start(data)) {
      assertThat(Ask.sql(next.config(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aCopyOfARunningFolderLeavesTheOriginalAlone() throws Exception {
    try (EmbeddedPostgres original = TestDatabase.start(data)) {
      Ask.sql(original.config(), "CREATE TABLE kept AS SELECT 42 AS answer");
      Ask.sql(original.config(), "CHECKPOINT");
      Path copy = data.resolveSibling(data.getFileName() + "-copy");
      assertThat(new ProcessBuilder("cp", "-r", data.toString(), copy.toString()).start().waitFor())
          .isZero();
      try (EmbeddedPostgres second = TestDatabase.start(copy)) {
        assertThat(Ask.sql(second.config(), "SELECT answer FROM kept")).isEqualTo("42");
        assertThat(Ask.sql(original.config(), "SELECT answer FROM kept")).isEqualTo("42");
      }
      assertThat(ProcessHandle.of(original.pid())).isPresent();
    }
  }

  @Test
  void aDamagedFolderIsRefusedAndNothingIsDeleted() throws IOException {
    TestDatabase.start(data).close();
    Path control = cluster().resolve("global/pg_control");
    byte[] good = Files.readAllBytes(control);
    Files.write(control, new byte[good.length]);
    List<Path> before = files();
    refuses("is damaged (PostgreSQL says: ");
    assertThat(files()).containsAll(before);
    Files.delete(control);
    refuses("is damaged ('global/pg_control' is missing)");
    Files.write(control, good);
    TestDatabase.start(data).close();
  }

  @Test
  void aFolderWithoutItsPasswordIsRefused() throws IOException {
    TestDatabase.start(data).close();
    Files.delete(data.resolve("postgres/password"));
    refuses("is damaged (the password beside it");
  }

  @Test
  void aFolderOfAnotherPostgresIsRefused() throws IOException {
    TestDatabase.start(data).close();
    Files.writeString(cluster().resolve("PG_VERSION"), "17\n");
    refuses("was made by PostgreSQL 17, this Verdash brings 18");
  }

  @Test
  void aDatabaseThatWasHalfMadeIsMadeAnew() throws IOException, SQLException {
    Files.createDirectories(data.resolve("postgres/cluster.new/base"));
    try (EmbeddedPostgres database = TestDatabase.start(data)) {
      assertThat(Ask.sql(database.config(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    Files.writeString(data.resolve("postgres"), "a file");
    refuses("cannot be used: ");
  }

  private void refuses(String words) {
    assertThatThrownBy(() -> TestDatabase.start(data))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("data: ")
        .hasMessageContaining(words);
  }

  /** A server that nobody here knows of, as after kill -9 of a node. */
  private Process orphan() throws Exception {
    Programs programs = Programs.of(Binaries.unpacked(TestDatabase.options().binaries()));
    Process orphan =
        new ProcessBuilder(programs.command("postgres", "-D", cluster().toString()))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("orphan.log").toFile())
            .start();
    PostmasterFile file = new PostmasterFile(cluster());
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!file.ready(orphan.pid()) && System.nanoTime() < deadline) {
      assertThat(orphan.waitFor(10, TimeUnit.MILLISECONDS)).isFalse();
    }
    return orphan;
  }

  private void leavePid(long pid) throws IOException {
    Files.writeString(
        cluster().resolve("postmaster.pid"), pid + "\n" + cluster() + "\n1795314102\n5432\n\n\n");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(cluster())) {
      return files.filter(path -> !path.endsWith("postmaster.pid")).toList();
    }
  }

  private Path cluster() {
    return data.resolve("postgres/cluster");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
