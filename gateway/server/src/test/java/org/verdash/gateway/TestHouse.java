package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.WireCodecs;
import org.verdash.gateway.auth.Admission;
import org.verdash.gateway.auth.DemoAccounts;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.PlatformKeys;
import org.verdash.gateway.auth.Sessions;
import org.verdash.gateway.auth.TokenIssuer;
import org.verdash.gateway.ops.Watch;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.FileLimits;
import org.verdash.state.MemoryStore;
import org.verdash.state.StateStore;

/** A real gateway on a free port of loopback, with a real HTTP client. */
final class TestHouse implements AutoCloseable {
  static final Duration DEADLINE = Duration.ofSeconds(20);

  static {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
  }

  final Vertx vertx = Vertx.vertx();
  final Mounts mounts = new Mounts();
  final TestMembers members = new TestMembers();
  final PlatformKey key = PlatformKey.random();
  final PlatformKey previousKey = PlatformKey.random();
  final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  final TokenIssuer issuer = new TokenIssuer(key, InstantSource.system());
  final DemoAccounts accounts = DemoAccounts.withNewPasswords(InstantSource.system());
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  final MemoryStore store;
  final int port;
  private final Admission admission;

  private TestHouse(GatewayConfig config, UnaryOperator<Admission> entry) throws Exception {
    this(config, entry, true);
  }

  private TestHouse(GatewayConfig config, UnaryOperator<Admission> entry, boolean remembers)
      throws Exception {
    WireCodecs.register(vertx.eventBus());
    var keys = new PlatformKeys(key, previousKey);
    admission = entry.apply(Admission.of(keys, accounts, this::now));
    store = MemoryStore.on(vertx.eventBus()).await(DEADLINE.toSeconds(), SECONDS);
    StateStore state = remembers ? StateStore.over(vertx.eventBus()) : null;
    port =
        new Gateway(config, mounts, members, admission, Watch.plain(), state)
            .deploy(vertx, 2)
            .await(DEADLINE.toSeconds(), SECONDS);
  }

  static TestHouse open(Path data) throws Exception {
    return open(data, Duration.ofSeconds(30), 32L << 20);
  }

  static TestHouse open(Path data, Duration callbackTimeout, long maxBodyBytes) throws Exception {
    GatewayConfig config = config(data, Outside.DIRECT, callbackTimeout, maxBodyBytes);
    return new TestHouse(config, UnaryOperator.identity());
  }

  /** Opens a second gateway of the house and answers its port. */
  int another(Path data) throws Exception {
    Files.createDirectories(data);
    var other = config(data, Outside.DIRECT, Duration.ofSeconds(30), 32L << 20);
    StateStore state = StateStore.over(vertx.eventBus());
    return new Gateway(other, mounts, members, admission, Watch.plain(), state)
        .deploy(vertx, 2)
        .await(DEADLINE.toSeconds(), SECONDS);
  }

  /** A house without a state store. */
  static TestHouse openForgetful(Path data) throws Exception {
    GatewayConfig config = config(data, Outside.DIRECT, Duration.ofSeconds(30), 32L << 20);
    return new TestHouse(config, UnaryOperator.identity(), false);
  }

  /** A house behind a proxy. */
  static TestHouse open(Path data, Outside outside) throws Exception {
    GatewayConfig config = config(data, outside, Duration.ofSeconds(30), 32L << 20);
    return new TestHouse(config, UnaryOperator.identity());
  }

  /** A house that lets in whom the operator adds. */
  static TestHouse open(Path data, UnaryOperator<Admission> entry) throws Exception {
    return new TestHouse(config(data, Outside.DIRECT, Duration.ofSeconds(30), 32L << 20), entry);
  }

  private static GatewayConfig config(
      Path data, Outside outside, Duration callbackTimeout, long maxBodyBytes) {
    return new GatewayConfig(
        "127.0.0.1",
        0,
        Set.of("house.example"),
        outside,
        maxBodyBytes,
        callbackTimeout,
        new Sessions.Life(Duration.ofHours(1), Duration.ofHours(3)),
        data,
        1L << 20,
        new FileLimits(2L << 20, 3L << 20, Duration.ofMinutes(5)));
  }

  /** What time it is for the gateway. */
  Instant now() {
    return Instant.now().plus(ahead.get());
  }

  /** Deploys an app and waits until the gateway has heard of it. */
  TestApp deploy(TestApp app) throws Exception {
    app.deployOn(vertx).await(DEADLINE.toSeconds(), SECONDS);
    Eventually.holds(
        () ->
            mounts.table().at(app.app.prefix()) != null
                && mounts.table().at(app.app.prefix()).deployments().stream()
                    .anyMatch(each -> each.address().equals(app.address)));
    return app;
  }

  TestApp deployOpenApp(String name) throws Exception {
    return deploy(
        new TestApp(TestApp.descriptor(name, "v1", new AccessPolicy.Public()), members.self()));
  }

  String bearer(String user, String... roles) {
    return "Bearer " + token(TokenIssuer.Kind.ACCESS, user, roles);
  }

  String cookie(String user, String... roles) {
    return "verdash_session=" + token(TokenIssuer.Kind.SESSION, user, roles);
  }

  private String token(TokenIssuer.Kind kind, String user, String... roles) {
    return issuer.issue(kind, user, new TreeSet<>(Set.of(roles)), Duration.ofHours(1));
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(DEADLINE);
  }

  HttpRequest.Builder callback(String path, String body) {
    return to(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  @Override
  public void close() {
    client.shutdownNow();
    vertx.close().await();
  }
}
