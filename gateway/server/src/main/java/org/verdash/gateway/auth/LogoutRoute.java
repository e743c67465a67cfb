package org.verdash.gateway.auth;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;

/** {@code POST /logout}: ends the session, and takes its cookie away, whatever it holds. */
public final class LogoutRoute implements Handler<RoutingContext> {
  private final Credentials.Shared shared;
  private final Credentials credentials;

  /** A route that ends the sessions that the credentials know. */
  public LogoutRoute(Credentials.Shared shared, Credentials credentials) {
    this.shared = shared;
    this.credentials = credentials;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    Answers answers = shared.answers();
    if (!Requests.is(request, HttpMethod.POST)) {
      answers.refuse(request, new Refusal.WrongMethod(request.method().name(), List.of("POST")));
    } else if (shared.sameSite().foreign(request)) {
      answers.refuse(request, new Refusal.CrossSite());
    } else {
      shared.sessions().end(request);
      end(credentials.session(request))
          .onSuccess(ended -> answers.redirect(request, 303, "/"))
          .onFailure(e -> answers.fault(request, "other gateways do not know of a sign-out", e));
    }
  }

  private Future<Void> end(Identity identity) {
    return identity.session().isEmpty()
        ? Future.succeededFuture()
        : shared
            .admission()
            .revocations()
            .revoke(identity.session(), shared.sessions().lastExpiry());
  }
}
