package org.verdash.gateway.auth;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.http.SameSite;
import org.verdash.gateway.proxy.Outside;

/** {@code /login}: the form, its answer, and one-time links. */
public final class LoginRoute implements Handler<RoutingContext> {
  private static final Logger LOG = LoggerFactory.getLogger(LoginRoute.class);
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String WRONG = "Name or password is wrong.";

  private final SignIn signIn;
  private final SignInPage pages;
  private final SameSite sameSite;
  private final Outside outside;
  private final Answers answers;

  /** A route over the node's accounts. */
  public LoginRoute(SignIn signIn, SignInPage pages, Outside outside, Answers answers) {
    this.signIn = signIn;
    this.pages = pages;
    this.sameSite = new SameSite(outside);
    this.outside = outside;
    this.answers = answers;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (Requests.isRead(request)) {
      showOrRedeem(request);
    } else if (Requests.is(request, HttpMethod.POST)) {
      readForm(request);
    } else {
      answers.refuse(
          request,
          new Refusal.WrongMethod(request.method().name(), List.of("GET", "HEAD", "POST")));
    }
  }

  private void showOrRedeem(HttpServerRequest request) {
    String once = Requests.parameters(request).get("once");
    if (once == null || Requests.is(request, HttpMethod.HEAD)) {
      answers.page(request, 200, pages.form(form(Requests.parameters(request), "", "")));
      return;
    }
    Optional<DemoAccounts.Account> account = signIn.redeem(once);
    if (account.isPresent()) {
      start(request, account.get(), Requests.parameters(request));
    } else {
      answers.page(request, 401, pages.linkUsed());
    }
  }

  private void readForm(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (sameSite.foreign(request)) {
      answers.refuse(request, new Refusal.CrossSite());
    } else if (type == null || !type.startsWith(FORM)) {
      answers.refuse(request, new Refusal.WrongType(FORM));
    } else {
      request.setExpectMultipart(true);
      request.exceptionHandler(
          broken -> answers.refuse(request, new Refusal.Malformed("The form cannot be read.")));
      // The end comes after a broken form, too.
      request.endHandler(
          end -> {
            if (!request.response().ended()) {
              check(request);
            }
          });
    }
  }

  private void check(HttpServerRequest request) {
    MultiMap fields = request.formAttributes();
    String user = field(fields, "user");
    String address = request.remoteAddress().hostAddress();
    signIn
        .throttle()
        .attempt(address, user)
        .onSuccess(
            wait ->
                wait.ifPresentOrElse(
                    longest -> answers.refuse(request, new Refusal.TooManySignIns(longest)),
                    () -> check(request, user, address)))
        .onFailure(e -> answers.fault(request, "an attempt to sign in cannot be counted", e));
  }

  private void check(HttpServerRequest request, String user, String address) {
    MultiMap fields = request.formAttributes();
    Optional<DemoAccounts.Account> account = signIn.check(user, field(fields, "password"));
    if (account.isPresent()) {
      signIn
          .throttle()
          .succeeded(address, user)
          .onFailure(e -> LOG.warn("Attempts to sign in are counted on: {}", e.toString()));
      start(request, account.get(), fields);
    } else {
      LOG.info("Sign-in refused from {}", address);
      answers.page(request, 401, pages.form(form(fields, user, WRONG)));
    }
  }

  private void start(HttpServerRequest request, DemoAccounts.Account account, MultiMap fields) {
    signIn.sessions().start(request, account.user(), account.roles());
    signIn.arrivals().seen(account.user(), account.roles());
    String target = isWindow(fields) ? outside.path("/login/done") : returnPath(fields);
    answers.redirectOutside(request, 303, target);
  }

  private String returnPath(MultiMap fields) {
    return ReturnPath.of(fields.get("return"), outside.path("/"));
  }

  private SignInPage.Form form(MultiMap fields, String user, String error) {
    return new SignInPage.Form(
        signIn.accounts(), user, returnPath(fields), isWindow(fields), error);
  }

  private static boolean isWindow(MultiMap fields) {
    return "1".equals(fields.get("window"));
  }

  private static String field(MultiMap fields, String name) {
    String value = fields.get(name);
    return value == null ? "" : value;
  }
}
