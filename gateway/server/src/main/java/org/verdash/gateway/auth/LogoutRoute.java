package org.verdash.gateway.auth;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.http.SameSite;

/** {@code POST /logout}: takes the session cookie away, whatever it holds. */
public final class LogoutRoute implements Handler<RoutingContext> {
  private final SignIn signIn;
  private final Answers answers;

  /** A route that ends sessions of the sign-in. */
  public LogoutRoute(SignIn signIn, Answers answers) {
    this.signIn = signIn;
    this.answers = answers;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!Requests.is(request, HttpMethod.POST)) {
      answers.refuse(request, new Refusal.WrongMethod(request.method().name(), List.of("POST")));
    } else if (SameSite.foreign(request)) {
      answers.refuse(request, new Refusal.CrossSite());
    } else {
      request.response().headers().add(HttpHeaders.SET_COOKIE, signIn.endingCookie());
      answers.redirect(request, 303, "/");
    }
  }
}
