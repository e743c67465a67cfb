package org.verdash.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.state.TestCertificate;

/** What is said of a server of keys that is away, slow, or not the one that is meant. */
class JwksClientTest {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @TempDir Path work;
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void keysOfAServerThatIsTrustedAreTaken() throws Exception {
    TestCertificate own = TestCertificate.own(work);
    URI url = secure(own, "localhost");

    assertThat(fetch(url, own.authorityText()).isEmpty()).isFalse();
    refuses(url, null, "its certificate is not accepted (");
    refuses(
        URI.create(url.toString().replace("localhost", "127.0.0.1")),
        own.authorityText(),
        "its certificate is not accepted (No subject alternative names");
  }

  @Test
  void anExpiredCertificateIsNotAcceptedWhoeverVouchesForIt() throws Exception {
    TestCertificate own = TestCertificate.ownExpired(work);
    refuses(secure(own, "localhost"), own.authorityText(), "its certificate is not accepted (");
    TestCertificate another = TestCertificate.expired(work);
    refuses(
        secure(another, "localhost"), another.authorityText(), "its certificate is not accepted (");
  }

  @Test
  void aServerThatIsNotThereOrSilentIsTold() throws Exception {
    HttpServer away = serve(new HttpServerOptions(), request -> {});
    URI silent = plain(away);
    assertThatThrownBy(() -> fetch(silent, null, Duration.ofMillis(200)))
        .hasMessage("The keys at " + silent + " cannot be used: there is no answer within 200 ms.");
    away.close().await();
    refuses(silent, null, "nobody listens there.");
  }

  @Test
  void anAnswerThatHoldsNoKeysIsTold() {
    refuses(
        plain(serve(new HttpServerOptions(), request -> request.response().end("keys?"))),
        null,
        "what it answers is no JWKS.");
    refuses(
        plain(
            serve(
                new HttpServerOptions(),
                request -> request.response().setStatusCode(404).end("no"))),
        null,
        "it answers with status 404.");
    refuses(
        plain(serve(new HttpServerOptions(), request -> request.response().end("{\"keys\":[]}"))),
        null,
        "it holds no key for RS256.");
  }

  private URI secure(TestCertificate certificate, String host) throws Exception {
    HttpServerOptions options =
        new HttpServerOptions()
            .setSsl(true)
            .setKeyCertOptions(
                new PemKeyCertOptions()
                    .addCertPath(certificate.certificate().toString())
                    .addKeyPath(certificate.key().toString()));
    String keys = keys();
    HttpServer server = serve(options, request -> request.response().end(keys));
    return URI.create("https://" + host + ":" + server.actualPort() + "/keys");
  }

  private static URI plain(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.actualPort() + "/keys");
  }

  private HttpServer serve(HttpServerOptions options, Handler<HttpServerRequest> answer) {
    return vertx.createHttpServer(options).requestHandler(answer).listen(0, "127.0.0.1").await();
  }

  private void refuses(URI url, @Nullable String authorities, String why) {
    assertThatThrownBy(() -> fetch(url, authorities))
        .hasMessageStartingWith("The keys at " + url + " cannot be used: " + why);
  }

  private KeySet fetch(URI url, @Nullable String authorities) throws Exception {
    return fetch(url, authorities, LONGEST);
  }

  private KeySet fetch(URI url, @Nullable String authorities, Duration longest) throws Exception {
    var source = new TrustedIssuer.Keys.Jwks(url, authorities);
    var issuer = new TrustedIssuer("it", "iss", Set.of("verdash"), Set.of("RS256"), source);
    return new JwksClient(vertx, issuer, source, longest).fetch().await(20, TimeUnit.SECONDS);
  }

  private static String keys() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var key = (RSAPublicKey) generator.generateKeyPair().getPublic();
    JsonObject published =
        new JsonObject()
            .put("kty", "RSA")
            .put("kid", "one")
            .put("n", base64(key.getModulus().toByteArray()))
            .put("e", base64(key.getPublicExponent().toByteArray()));
    return new JsonObject().put("keys", new JsonArray().add(published)).encode();
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
