package org.verdash.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.api.Api;
import org.verdash.gateway.api.ApiParts;
import org.verdash.gateway.assets.BundleRoute;
import org.verdash.gateway.assets.FileAnswers;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.auth.LoginDoneRoute;
import org.verdash.gateway.auth.LoginRoute;
import org.verdash.gateway.auth.LogoutRoute;
import org.verdash.gateway.dash.AppRoute;
import org.verdash.gateway.dash.AppRoutes;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.BodyReader;
import org.verdash.gateway.http.FrontDoor;
import org.verdash.gateway.http.Hosts;
import org.verdash.gateway.instance.InstanceDoor;
import org.verdash.gateway.instance.InstanceLinks;
import org.verdash.gateway.instance.RevisionDoor;
import org.verdash.gateway.ops.Watch;
import org.verdash.gateway.proxy.OuterDoor;
import org.verdash.state.InstanceHistory;
import org.verdash.state.KeptFiles;

/** One event loop's HTTP server with its routes. */
final class GatewayVerticle extends VerticleBase {
  private static final int MAX_REQUEST_LINE = 8 * 1024;
  private static final int MAX_HEADERS = 16 * 1024;
  private static final int IDLE_SECONDS = 120;

  private static final long LONGEST_GOODBYE_SECONDS = 10;

  private final GatewayParts parts;
  private @Nullable HttpServer server;

  GatewayVerticle(GatewayParts parts) {
    this.parts = parts;
  }

  @Override
  public Future<?> start() {
    var door = new FrontDoor(parts.answers());
    return vertx
        .createHttpServer(options())
        .requestHandler(new OuterDoor(parts.config().outside(), router(door)))
        .listen()
        .onSuccess(
            listening -> {
              server = listening;
              parts.listening(listening.actualPort());
              door.open(hosts(listening.actualPort()));
            });
  }

  private Hosts hosts(int port) {
    return Hosts.of(port, parts.config().allowedHosts(), parts.config().outside());
  }

  /** Takes no further connections and waits for the requests that are under way. */
  @Override
  public Future<?> stop() {
    HttpServer listening = server;
    return listening == null
        ? Future.succeededFuture()
        : listening.shutdown(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
  }

  private HttpServerOptions options() {
    return new HttpServerOptions()
        .setHost(parts.config().host())
        .setPort(parts.listenPort())
        .setHttp2ClearTextEnabled(false)
        .setHandle100ContinueAutomatically(true)
        .setMaxInitialLineLength(MAX_REQUEST_LINE)
        .setMaxHeaderSize(MAX_HEADERS)
        .setIdleTimeout(IDLE_SECONDS)
        .setTcpNoDelay(true);
  }

  // In the order they are tried: apps come second, since nearly every request is for one.
  private Router router(FrontDoor door) {
    Answers answers = parts.answers();
    var credentials = new Credentials(vertx, parts.credentials());
    var files = new FileAnswers(parts.store(), answers);
    var instances = new InstanceDoor(parts.rights(), parts.leases(), parts.clock());
    AppRoute apps = apps(credentials, files, instances);
    Router router = Router.router(vertx);
    router.route().handler(door).failureHandler(answers::failed);
    router.route().handler(apps);
    if (parts.state() != null) {
      api(credentials, apps, instances).addTo(router);
    }
    router.route(BundleRoute.PREFIX + "*").handler(new BundleRoute(parts.bundles(), files));
    router.route("/").handler(home(credentials));
    router.route("/login").handler(login());
    router.route("/login/done").handler(new LoginDoneRoute(parts.pages(), answers));
    router.route("/logout").handler(new LogoutRoute(parts.credentials(), credentials));
    router.route("/favicon.ico").handler(new IconRoute(parts.mark(), files));
    Watch watch = parts.watch();
    router.route("/health/live").handler(context -> watch.live(context.request()));
    router.route("/health/ready").handler(context -> watch.ready(context.request()));
    if (watch.showsMetrics()) {
      router.route("/metrics").handler(context -> watch.metrics(context.request(), vertx));
    }
    router.route().handler(new UnknownRoute(credentials, answers));
    return router;
  }

  private Api api(Credentials credentials, AppRoute apps, InstanceDoor instances) {
    return new Api(
        new ApiParts(
            vertx,
            parts.mounts(),
            parts.config().outside(),
            credentials,
            parts.answers(),
            parts.credentials().admission().clock(),
            apps,
            instances,
            new InstanceLinks(parts.links(), parts.mounts(), parts.config().outside())));
  }

  private LoginRoute login() {
    return new LoginRoute(parts.signIn(), parts.pages(), parts.config().outside(), parts.answers());
  }

  private HomeRoute home(Credentials credentials) {
    return new HomeRoute(parts, credentials);
  }

  private AppRoute apps(Credentials credentials, FileAnswers files, InstanceDoor instances) {
    @Nullable KeptFiles kept = parts.state() == null ? null : KeptFiles.over(vertx.eventBus());
    var shared =
        new AppRoutes.Shared(
            parts.mounts(),
            parts.members(),
            parts.keys(),
            parts.config().outside(),
            parts.lost(),
            parts.assets(),
            parts.bundles(),
            parts.config().callbackTimeout(),
            kept,
            parts.config().files());
    @Nullable InstanceHistory history =
        parts.state() == null ? null : InstanceHistory.over(vertx.eventBus());
    var bodies = new BodyReader(parts.config().maxBodyBytes(), parts.answers());
    return AppRoutes.create(
        vertx,
        shared,
        new AppRoutes.Own(
            credentials,
            parts.answers(),
            files,
            bodies,
            instances,
            new RevisionDoor(history),
            parts.links(),
            parts.audit(),
            parts.clock()));
  }
}
