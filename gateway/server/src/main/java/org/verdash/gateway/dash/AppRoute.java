package org.verdash.gateway.dash;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.auth.Identity;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.http.UrlPath;
import org.verdash.gateway.instance.InstanceDoor;
import org.verdash.gateway.instance.StoreRefusal;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.state.Instance;

/**
 * Everything below the prefix of an app: who asks, may they, and which of Dash's routes is meant.
 * Paths that belong to no app go on to the next route. Belongs to one verticle instance.
 */
public final class AppRoute implements Handler<RoutingContext> {
  private static final String ASSETS = "assets/";
  private static final String SUITES = "_dash-component-suites/";
  private static final String OTHER_DASH = "_dash-";
  private static final String INSIDE = "_verdash";
  private static final String INSTANCE = "i/";

  private final Mounts mounts;
  private final Credentials credentials;
  private final Answers answers;
  private final AppPath paths;
  private final InstanceDoor door;
  private final Forwarder forwarder;
  private final UpdateRoute update;
  private final ReadRoute read;
  private final PageRoute page;
  private final AssetRoute assets;
  private final SuiteRoute suites;

  AppRoute(Mounts mounts, Credentials credentials, Answers answers, DashRoutes routes) {
    this.mounts = mounts;
    this.credentials = credentials;
    this.answers = answers;
    this.paths = routes.paths();
    this.door = routes.door();
    this.forwarder = routes.forwarder();
    this.update = routes.update();
    this.read = routes.read();
    this.page = routes.page();
    this.assets = routes.assets();
    this.suites = routes.suites();
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    Mount mount = mounts.table().find(Requests.path(request));
    if (mount == null) {
      context.next();
      return;
    }
    credentials.admit(request, identity -> enter(request, mount, identity));
  }

  private void enter(HttpServerRequest request, Mount mount, Identity identity) {
    if (!mount.newest().access().admits(identity.caller())) {
      answers.refuse(request, notAdmitted(mount, identity));
    } else if (Requests.path(request).length() < mount.prefix().length()) {
      answers.redirect(request, 308, mount.prefix() + query(request));
    } else if (isInstance(request, mount)) {
      enterInstance(request, mount, identity);
    } else {
      enter(request, mount, identity, null);
    }
  }

  private void enter(
      HttpServerRequest request,
      Mount mount,
      Identity identity,
      AppCall.@Nullable InstanceRef instance) {
    Target target = paths.read(request, mount, identity, instance);
    if (target != null) {
      route(request, target);
    }
  }

  private boolean isInstance(HttpServerRequest request, Mount mount) {
    return door.any()
        && mount.newest().savable()
        && Requests.path(request).startsWith(INSTANCE, mount.prefix().length());
  }

  private void enterInstance(HttpServerRequest request, Mount mount, Identity identity) {
    if (!identity.caller().signedIn()) {
      answers.refuse(request, new Refusal.SignInNeeded("Your session has ended."));
      return;
    }
    String path = Requests.path(request);
    int start = mount.prefix().length() + INSTANCE.length();
    int slash = path.indexOf('/', start);
    Future<Instance> found =
        door.find(mount.app(), path.substring(start, slash < 0 ? path.length() : slash));
    boolean bare = slash < 0;
    if (found.succeeded()) {
      enterInstance(request, mount, identity, found.result(), bare);
      return;
    }
    // Until the store has answered nobody reads the body, and its first bytes would be lost.
    request.pause();
    found
        .onSuccess(instance -> enterInstance(request, mount, identity, instance, bare))
        .onFailure(failure -> answers.refuse(request, StoreRefusal.of(failure)))
        .onComplete(answered -> request.resume());
  }

  // No router is around us here any more that would catch what is thrown.
  @SuppressWarnings("TooManyParameters") // one step of the way in, with all that is known by then
  private void enterInstance(
      HttpServerRequest request, Mount mount, Identity identity, Instance instance, boolean bare) {
    try {
      if (!InstanceDoor.admits(identity.caller(), instance)) {
        answers.refuse(request, new Refusal.NotFound("this path"));
      } else if (bare) {
        answers.redirect(request, 308, Requests.path(request) + '/' + query(request));
      } else {
        enter(request, mount, identity, InstanceDoor.ref(instance));
      }
    } catch (RuntimeException e) {
      answers.fault(request, "the way to an instance failed", e);
    }
  }

  /**
   * Asks an app for something that no browser can ask for by itself, and answers the request with
   * what it replies.
   *
   * @param path a path inside the app that starts with {@code _verdash}
   */
  @SuppressWarnings("TooManyParameters") // whom, for whom, and what
  public void ask(
      HttpServerRequest request, Mount mount, Identity identity, String path, Buffer body) {
    Target target = paths.inside(mount, identity, path);
    forwarder.forward(request, target, body);
  }

  private static String query(HttpServerRequest request) {
    return request.query() == null ? "" : "?" + request.query();
  }

  private static Refusal notAdmitted(Mount mount, Identity identity) {
    return identity.caller().signedIn()
        ? new Refusal.Forbidden(mount.newest().about().title(), identity.caller().subject())
        : new Refusal.SignInNeeded("This app is only for people who are signed in.");
  }

  private void route(HttpServerRequest request, Target target) {
    String path = target.path();
    switch (path) {
      case "_dash-update-component" -> update.handle(request, target);
      case "_dash-layout", "_dash-dependencies", "_reload-hash", "_favicon.ico" ->
          read.handle(request, target);
      default -> {
        if (path.startsWith(ASSETS)) {
          assets.handle(request, target, decoded(path, ASSETS));
        } else if (path.startsWith(SUITES)) {
          suites.handle(request, target, decoded(path, SUITES));
        } else if (path.startsWith(OTHER_DASH) || path.startsWith(INSIDE)) {
          answers.refuse(request, new Refusal.NotFound("this path"));
        } else {
          page.handle(request, target);
        }
      }
    }
  }

  // The front door lets no path pass that cannot be decoded.
  private static String decoded(String path, String start) {
    return UrlPath.decoded(path.substring(start.length())).orElse("");
  }
}
