package org.verdash.gateway.dash;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;

/** {@code GET _dash-layout} and the other paths of Dash that only read. */
final class ReadRoute {
  private static final Buffer NOTHING = Buffer.buffer();

  private final Forwarder forwarder;
  private final Answers answers;

  ReadRoute(Forwarder forwarder, Answers answers) {
    this.forwarder = forwarder;
    this.answers = answers;
  }

  void handle(HttpServerRequest request, Target target) {
    if (Requests.isRead(request)) {
      forwarder.forward(request, target, NOTHING);
    } else {
      answers.refuse(
          request, new Refusal.WrongMethod(request.method().name(), List.of("GET", "HEAD")));
    }
  }
}
