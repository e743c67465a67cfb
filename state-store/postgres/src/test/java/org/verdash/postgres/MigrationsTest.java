package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static EmbeddedPostgres database;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.start(TestDatabase.folder());
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @AfterEach
  void forget() throws SQLException {
    sql(
        "BEGIN READ WRITE; ALTER DATABASE postgres SET default_transaction_read_only = off;"
            + " DROP SCHEMA IF EXISTS verdash CASCADE; COMMIT");
  }

  @Test
  void makesTheTablesOnceAndThenOnlyLooks() throws SQLException {
    Migrations.run(database.config());
    assertThat(sql("SELECT count(*) FROM verdash.instance")).isEqualTo("0");
    String once = sql("SELECT max(installed_on) FROM verdash.flyway_schema_history");
    Migrations.run(database.config());
    assertThat(sql("SELECT max(installed_on) FROM verdash.flyway_schema_history")).isEqualTo(once);
  }

  @Test
  void nodesThatStartTogetherMigrateOnce() throws SQLException {
    List<CompletableFuture<Void>> nodes =
        Stream.generate(() -> CompletableFuture.runAsync(() -> Migrations.run(database.config())))
            .limit(3)
            .toList();
    nodes.forEach(CompletableFuture::join);
    assertThat(sql("SELECT count(*) FROM verdash.flyway_schema_history WHERE version = '1'"))
        .isEqualTo("1");
  }

  @Test
  void wherePeopleMigrateADatabaseThatIsBehindIsRefusedAndLeftAlone() throws SQLException {
    assertThatThrownBy(() -> Migrations.check(database.config()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("database.manual-migration: is set, and the tables at ")
        .hasMessageEndingWith(
            " are not made yet; this release needs version 5: run verdash migrate.");
    assertThat(sql("SELECT to_regnamespace('verdash') IS NULL")).isEqualTo("t");
    Migrations.run(database.config());
    Migrations.check(database.config());
  }

  @Test
  void aDatabaseOfANewerReleaseIsRefusedAndLeftAlone() throws SQLException {
    Migrations.run(database.config());
    sql(
        "INSERT INTO verdash.flyway_schema_history (installed_rank, version, description, type,"
            + " script, installed_by, execution_time, success)"
            + " VALUES (99, '7', 'x', 'SQL', 'V7__x.sql', 'x', 1, true)");
    refuses(
        database.config(),
        "database.url",
        "was migrated by a newer Verdash (version 7, this one knows 5)");
  }

  @Test
  void aServerThatIsTooOldIsRefused() throws IOException {
    int port = freePort();
    try (OldPostgres old = OldPostgres.start(port)) {
      refuses(
          old.config(),
          "database.url",
          "the server at 127.0.0.1:" + port + " is PostgreSQL 13; Verdash needs 14 or newer.");
    }
  }

  @Test
  void aReadOnlyDatabaseIsRefused() throws SQLException {
    sql("ALTER DATABASE postgres SET default_transaction_read_only = on");
    refuses(database.config(), "database.url", "is read-only; Verdash needs one it can write to.");
  }

  @Test
  void aWrongPasswordNamesItsKeyAndTellsNothing() {
    DatabaseConfig right = database.config();
    DatabaseConfig wrong = new DatabaseConfig(right.url(), right.user(), "guessed");
    refuses(wrong, "database.password", "refuses the user 'verdash' with this password.");
    assertThatThrownBy(() -> Migrations.run(wrong)).hasMessageNotContaining("guessed");
    assertThat(right.toString()).doesNotContain(right.password());
  }

  @Test
  void aServerThatIsNotThereIsTold() throws IOException {
    int port = freePort();
    refuses(
        new DatabaseConfig("postgresql://127.0.0.1:" + port + "/verdash", "u", "p"),
        "database.url",
        "PostgreSQL at 127.0.0.1:" + port + " cannot be reached");
  }

  @Test
  void aDatabaseThatIsNotThereIsTold() {
    DatabaseConfig right = database.config();
    String url = right.url().replace("/postgres?", "/absent?");
    refuses(
        new DatabaseConfig(url, right.user(), right.password()),
        "database.url",
        "there is no database 'absent'");
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static void refuses(DatabaseConfig config, String key, String words) {
    assertThatThrownBy(() -> Migrations.run(config))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith(key + ": ")
        .hasMessageContaining(words);
  }

  private static String sql(String statement) throws SQLException {
    return Ask.sql(database.config(), statement);
  }
}
