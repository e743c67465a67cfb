package org.verdash.gateway.auth;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.verdash.gateway.http.Answers;

/** {@code /login/done}: the last page of the small sign-in window. */
public final class LoginDoneRoute implements Handler<RoutingContext> {
  private final SignInPage pages;
  private final Answers answers;

  /** A route that shows the page. */
  public LoginDoneRoute(SignInPage pages, Answers answers) {
    this.pages = pages;
    this.answers = answers;
  }

  @Override
  public void handle(RoutingContext context) {
    answers.page(context.request(), 200, pages.done());
  }
}
