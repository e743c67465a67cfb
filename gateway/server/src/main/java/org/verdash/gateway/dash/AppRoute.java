package org.verdash.gateway.dash;

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
  private static final String INSIDE = "_verdash";

  private final Mounts mounts;
  private final Credentials credentials;
  private final Answers answers;
  private final AppPath paths;
  private final InstanceEntry instances;
  private final Forwarder forwarder;
  private final UpdateRoute update;
  private final KeptFileRoute files;
  private final ReadRoute read;
  private final PageRoute page;
  private final AssetRoute assets;
  private final SuiteRoute suites;

  AppRoute(Mounts mounts, Credentials credentials, Answers answers, DashRoutes routes) {
    this.mounts = mounts;
    this.credentials = credentials;
    this.answers = answers;
    this.paths = routes.paths();
    this.instances = new InstanceEntry(routes.instances(), this::enter);
    this.forwarder = routes.forwarder();
    this.update = routes.update();
    this.files = routes.files();
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
    } else if (instances.takes(request, mount)) {
      instances.enter(new Visit(request, mount, identity, null));
    } else {
      enter(new Visit(request, mount, identity, null), null);
    }
  }

  private void enter(Visit visit, AppCall.@Nullable InstanceRef instance) {
    Target target = paths.read(visit.request(), visit.mount(), visit.identity(), instance);
    if (target != null) {
      route(visit.request(), target, visit.body());
    }
  }

  /**
   * Asks an app for something that no browser can ask for by itself, and answers the request with
   * what it replies.
   */
  public void ask(HttpServerRequest request, Question question) {
    forwarder.forward(request, paths.inside(question), question.body());
  }

  /**
   * What an app is asked by the gateway itself.
   *
   * @param mount where the app is
   * @param identity for whom
   * @param path a path inside the app that starts with {@code _verdash}
   * @param body what is asked
   * @param instance the saved instance that it is about; null for the app itself
   */
  public record Question(
      Mount mount,
      Identity identity,
      String path,
      Buffer body,
      AppCall.@Nullable InstanceRef instance) {}

  private static String query(HttpServerRequest request) {
    return request.query() == null ? "" : "?" + request.query();
  }

  private static Refusal notAdmitted(Mount mount, Identity identity) {
    return identity.caller().signedIn()
        ? new Refusal.Forbidden(mount.newest().about().title(), identity.caller().subject())
        : new Refusal.SignInNeeded("This app is only for people who are signed in.");
  }

  private void route(HttpServerRequest request, Target target, @Nullable Buffer body) {
    String path = target.path();
    switch (path) {
      case "_dash-update-component" -> update.handle(request, target, body);
      // A page asks before it opens an instance of another version of its app's state.
      case "_verdash/adopt", "_verdash/adopted-copy" -> update.handle(request, target, body);
      case "_dash-layout", "_dash-dependencies", "_reload-hash", "_favicon.ico" ->
          read.handle(request, target);
      default -> {
        if (path.startsWith(ASSETS)) {
          assets.handle(request, target, decoded(path, ASSETS));
        } else if (path.startsWith(SUITES)) {
          suites.handle(request, target, decoded(path, SUITES));
        } else if (KeptFileRoute.handles(path)) {
          files.handle(request, target, body);
        } else if (path.startsWith(OTHER_DASH) || path.startsWith(INSIDE)) {
          answers.refuse(request, new Refusal.NotFound("this path"));
        } else {
          page.handle(request, target, body);
        }
      }
    }
  }

  // The front door lets no path pass that cannot be decoded.
  private static String decoded(String path, String start) {
    return UrlPath.decoded(path.substring(start.length())).orElse("");
  }
}
