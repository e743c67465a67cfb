package org.verdash.gateway.dash;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppDescriptor;
import org.verdash.gateway.auth.Identity;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.proxy.Outside;

/** Reads the path below a mount, and the page token in it. Used on one thread only. */
final class AppPath {
  private final PageTokens tokens;
  private final Outside outside;
  private final Answers answers;

  AppPath(PageTokens tokens, Outside outside, Answers answers) {
    this.tokens = tokens;
    this.outside = outside;
    this.answers = answers;
  }

  /**
   * What the request is about.
   *
   * @return null when it was refused, which has then been answered
   */
  @Nullable Target read(
      HttpServerRequest request,
      Mount mount,
      Identity identity,
      AppCall.@Nullable InstanceRef instance) {
    String path = Requests.path(request);
    String rest = path.substring(Target.ownPath(mount, instance).length());
    if (!rest.startsWith("~")) {
      return new Target(
          mount, mount.newest(), identity, publicPath(mount, instance), "", "", "", rest, instance);
    }
    int slash = rest.indexOf('/');
    String text = slash < 0 ? rest.substring(1) : rest.substring(1, slash);
    PageToken token = tokens.read(text);
    if (token == null || slash < 0 || !belongs(token, mount, instance)) {
      return refused(request, new Refusal.BadPageToken());
    }
    if (!token.userHash().equals(identity.userHash())) {
      return refused(request, notTheirs(identity));
    }
    AppDescriptor version = mount.version(token.version());
    if (version == null) {
      return refused(request, versionGone(mount));
    }
    String below = rest.substring(slash + 1);
    return new Target(
        mount,
        version,
        identity,
        publicPath(mount, instance),
        text,
        token.pageId(),
        token.idScope(),
        below,
        instance);
  }

  /** What no request is about: something inside the app. */
  Target inside(AppRoute.Question question) {
    Mount mount = question.mount();
    return new Target(
        mount,
        mount.newest(),
        question.identity(),
        publicPath(mount, question.instance()),
        "",
        "",
        "",
        question.path(),
        question.instance());
  }

  private String publicPath(Mount mount, AppCall.@Nullable InstanceRef instance) {
    return outside.path(Target.ownPath(mount, instance));
  }

  private static boolean belongs(
      PageToken token, Mount mount, AppCall.@Nullable InstanceRef instance) {
    return token.app().equals(mount.app()) && token.instance().equals(Target.tokenOf(instance));
  }

  // Whoever is signed out now was somebody when the page was made: the session has ended.
  private static Refusal notTheirs(Identity identity) {
    return identity.caller().signedIn()
        ? new Refusal.OtherUser()
        : new Refusal.SignInNeeded("Your session has ended.");
  }

  private static Refusal versionGone(Mount mount) {
    String title = mount.newest().about().title();
    return mount.isDown() ? new Refusal.NoVerticle(title) : new Refusal.AppUpdated(title);
  }

  private @Nullable Target refused(HttpServerRequest request, Refusal refusal) {
    answers.refuse(request, refusal);
    return null;
  }
}
