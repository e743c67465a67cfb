package org.verdash.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verdash.state.StateException;
import org.verdash.state.StateStore;
import org.verdash.state.TestCertificate;

/** A server that speaks TLS: both drivers trust whom the settings say, and nobody else. */
class TlsTest {
  private static TestCertificate certificate;
  private static TestCertificate other;
  private static EmbeddedPostgres database;
  private static int port;

  private final Vertx vertx = Vertx.vertx();

  @BeforeAll
  static void start() throws Exception {
    Path data = TestDatabase.folder();
    certificate = TestCertificate.own(data);
    other = TestCertificate.own(data);
    port = freePort();
    database = start(data, certificate, port);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @AfterEach
  void close() {
    Ask.soon(vertx.close());
  }

  @Test
  void aServerWhoseAuthorityIsTrustedIsSpokenToInSecret() throws Exception {
    DatabaseConfig config = config("localhost", port, "verify-full", certificate);
    Migrations.run(config);
    Ask.soon(store(config).ping());
    String encrypted =
        "SELECT bool_and(ssl)::text || ' ' || (count(*) > 1) FROM pg_stat_ssl"
            + " JOIN pg_stat_activity USING (pid) WHERE client_addr IS NOT NULL";
    assertThat(Ask.sql(config, encrypted)).isEqualTo("true true");
  }

  @Test
  void aServerOfAnotherAuthorityIsRefused() {
    DatabaseConfig config = config("localhost", port, "verify-ca", other);
    refuses(config, "the certificate of the server at localhost:" + port + " is not accepted");
    assertThatThrownBy(() -> Ask.soon(store(config).ping())).isInstanceOf(StateException.class);
  }

  @Test
  void withoutAnAuthorityOnlyThoseOfTheJdkAreTrusted() {
    String url = "postgresql://localhost:" + port + "/postgres?sslmode=verify-full";
    DatabaseConfig config = new DatabaseConfig(url, "verdash", database.config().password());
    refuses(config, "the certificate of the server at localhost:" + port + " is not accepted");
    assertThatThrownBy(() -> Ask.soon(store(config).ping())).isInstanceOf(StateException.class);
  }

  @Test
  void aServerUnderAnotherNameIsRefusedWhereTheNameCounts() {
    Migrations.run(config("127.0.0.1", port, "verify-ca", certificate));
    DatabaseConfig config = config("127.0.0.1", port, "verify-full", certificate);
    refuses(config, "the certificate of the server at 127.0.0.1:" + port + " is not accepted");
    assertThatThrownBy(() -> Ask.soon(store(config).ping())).isInstanceOf(StateException.class);
  }

  @Test
  void anExpiredCertificateIsRefused() throws Exception {
    Path data = TestDatabase.folder();
    TestCertificate expired = TestCertificate.expired(data);
    int itsPort = freePort();
    try (EmbeddedPostgres old = start(data, expired, itsPort)) {
      DatabaseConfig right = config("localhost", itsPort, "verify-ca", expired);
      DatabaseConfig config =
          new DatabaseConfig(right.url(), right.user(), old.config().password());
      refuses(config, "is not accepted");
      assertThatThrownBy(() -> Ask.soon(store(config).ping())).isInstanceOf(StateException.class);
    }
  }

  @Test
  void anAuthorityThatIsNotThereIsTold() {
    Path absent = certificate.certificate().resolveSibling("absent.pem");
    assertThatThrownBy(
            () ->
                config(
                    "localhost",
                    port,
                    "verify-ca",
                    new TestCertificate(absent, certificate.certificate(), certificate.key())))
        .isInstanceOf(DatabaseException.class)
        .hasMessage("database.url: sslrootcert names " + absent + ", which cannot be read.");
  }

  @Test
  void aServerThatSpeaksNoTlsIsToldWhereItMust() throws Exception {
    int plainPort = freePort();
    try (EmbeddedPostgres plain =
        EmbeddedPostgres.start(TestDatabase.folder(), TestDatabase.options(plainPort))) {
      String url = plain.config().url() + "?sslmode=require";
      refuses(
          new DatabaseConfig(url, "verdash", plain.config().password()),
          "PostgreSQL at 127.0.0.1:" + plainPort + " cannot be reached: The server does not");
    }
  }

  private static EmbeddedPostgres start(Path data, TestCertificate certificate, int port) {
    EmbeddedPostgres.Options usual = TestDatabase.options(port);
    Map<String, String> tls =
        Map.of(
            "ssl", "on",
            "ssl_cert_file", certificate.certificate().toString(),
            "ssl_key_file", certificate.key().toString());
    return EmbeddedPostgres.start(
        data, new EmbeddedPostgres.Options(usual.port(), usual.binaries(), tls));
  }

  private static DatabaseConfig config(
      String host, int port, String mode, TestCertificate authority) {
    String url =
        "postgresql://%s:%d/postgres?sslmode=%s&sslrootcert=%s"
            .formatted(host, port, mode, authority.authority());
    return new DatabaseConfig(url, "verdash", database.config().password());
  }

  private StateStore store(DatabaseConfig config) {
    Ask.soon(vertx.deployVerticle(new StateStoreVerticle(config)));
    return StateStore.over(vertx.eventBus());
  }

  private static void refuses(DatabaseConfig config, String words) {
    assertThatThrownBy(() -> Migrations.run(config))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("database.url: " + (words.startsWith("is") ? "" : words))
        .hasMessageContaining(words);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
