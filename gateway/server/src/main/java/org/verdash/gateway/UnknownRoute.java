package org.verdash.gateway;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;

/** Every path where nothing is; a bad token is told first. Belongs to one verticle instance. */
final class UnknownRoute implements Handler<RoutingContext> {
  private final Credentials credentials;
  private final Answers answers;

  UnknownRoute(Credentials credentials, Answers answers) {
    this.credentials = credentials;
    this.answers = answers;
  }

  @Override
  public void handle(RoutingContext context) {
    credentials.admit(
        context.request(),
        identity -> answers.refuse(context.request(), new Refusal.NotFound("this path")));
  }
}
