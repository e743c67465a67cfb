package org.verdash.gateway.dash;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;

/** Any other path of an app: its page, under a new page token. */
final class PageRoute {
  private static final Buffer NOTHING = Buffer.buffer();

  private final Forwarder forwarder;
  private final PageTokens tokens;
  private final Answers answers;

  PageRoute(Forwarder forwarder, PageTokens tokens, Answers answers) {
    this.forwarder = forwarder;
    this.tokens = tokens;
    this.answers = answers;
  }

  void handle(HttpServerRequest request, Target target) {
    if (!Requests.isRead(request)) {
      answers.refuse(
          request, new Refusal.WrongMethod(request.method().name(), List.of("GET", "HEAD")));
    } else if (!target.pageToken().isEmpty()) {
      // A token belongs to one page's requests; a page itself is opened without.
      answers.redirect(request, 303, target.ownPath() + target.path());
    } else {
      forwarder.forward(request, onNewPage(target), NOTHING);
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
