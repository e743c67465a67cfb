package org.verdash.gateway.dash;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.auth.Identity;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.http.UrlPath;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;

/**
 * Everything below the prefix of an app: who asks, may they, and which of Dash's routes is meant.
 * Paths that belong to no app go on to the next route. Belongs to one verticle instance.
 */
public final class AppRoute implements Handler<RoutingContext> {
  private static final String ASSETS = "assets/";
  private static final String SUITES = "_dash-component-suites/";
  private static final String OTHER_DASH = "_dash-";

  private final Mounts mounts;
  private final Credentials credentials;
  private final Answers answers;
  private final AppPath paths;
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
      String query = request.query() == null ? "" : "?" + request.query();
      answers.redirect(request, 308, mount.prefix() + query);
    } else {
      Target target = paths.read(request, mount, identity);
      if (target != null) {
        route(request, target);
      }
    }
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
        } else if (path.startsWith(OTHER_DASH)) {
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
