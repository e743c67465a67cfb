package org.verdash.gateway.dash;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.BodyReader;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;

/**
 * Any other path of an app: its page, under a new page token, or what the app answers there by
 * itself. What is sent to such a path is forwarded; the app refuses it where nobody waits for it.
 */
final class PageRoute {
  private static final Buffer NOTHING = Buffer.buffer();

  private static final Set<HttpMethod> SENDING =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  private final Forwarder forwarder;
  private final BodyReader bodies;
  private final PageTokens tokens;
  private final Answers answers;

  PageRoute(Forwarder forwarder, BodyReader bodies, PageTokens tokens, Answers answers) {
    this.forwarder = forwarder;
    this.bodies = bodies;
    this.tokens = tokens;
    this.answers = answers;
  }

  /**
   * Answers the request.
   *
   * @param body null when nobody has read it yet
   */
  void handle(HttpServerRequest request, Target target, @Nullable Buffer body) {
    if (SENDING.contains(request.method()) && !target.path().isEmpty()) {
      send(request, target, body);
    } else if (!Requests.isRead(request)) {
      answers.refuse(
          request, new Refusal.WrongMethod(request.method().name(), List.of("GET", "HEAD")));
    } else if (!target.pageToken().isEmpty()) {
      // A token belongs to one page's requests; a page itself is opened without.
      answers.redirect(request, 303, target.ownPath() + target.path());
    } else {
      forwarder.forward(request, onNewPage(target), NOTHING);
    }
  }

  private void send(HttpServerRequest request, Target target, @Nullable Buffer body) {
    if (body != null) {
      forwarder.forward(request, target, body);
    } else {
      bodies.read(request, whole -> forwarder.forward(request, target, whole));
    }
  }

  private Target onNewPage(Target target) {
    PageToken page =
        tokens.forNewPage(
            target.app().name(),
            target.app().version(),
            target.identity().userHash(),
            Target.tokenOf(target.instance()));
    return target.onPage(tokens.write(page), page);
  }
}
