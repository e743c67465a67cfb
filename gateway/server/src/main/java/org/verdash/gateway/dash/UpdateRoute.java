package org.verdash.gateway.dash;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.BodyReader;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;

/** {@code POST _dash-update-component}: a callback; its body is forwarded unread. */
final class UpdateRoute {
  private static final String JSON = "application/json";

  private final Forwarder forwarder;
  private final BodyReader bodies;
  private final Answers answers;

  UpdateRoute(Forwarder forwarder, BodyReader bodies, Answers answers) {
    this.forwarder = forwarder;
    this.bodies = bodies;
    this.answers = answers;
  }

  /**
   * Answers a callback.
   *
   * @param body null when nobody has read it yet
   */
  void handle(HttpServerRequest request, Target target, @Nullable Buffer body) {
    if (!Requests.is(request, HttpMethod.POST)) {
      answers.refuse(request, new Refusal.WrongMethod(request.method().name(), List.of("POST")));
    } else if (!Requests.isJson(request)) {
      answers.refuse(request, new Refusal.WrongType(JSON));
    } else if (body != null) {
      forwarder.forward(request, target, body);
    } else {
      bodies.read(request, whole -> forwarder.forward(request, target, whole));
    }
  }
}
