package org.verdash.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The first handler of every request: security headers, Host and path. */
public final class FrontDoor implements Handler<RoutingContext> {
  private final Answers answers;
  private volatile Hosts hosts = Hosts.NONE;

  /** A door that lets nobody in until it is told its hosts. */
  public FrontDoor(Answers answers) {
    this.answers = answers;
  }

  /** Says which hosts it answers for, which is known once the port is. May be called anywhere. */
  public void open(Hosts own) {
    hosts = own;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    SecurityHeaders.addTo(request.response().headers());
    String host = request.getHeader(HttpHeaders.HOST);
    if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      // Who stands before us may have read the other one.
      answers.refuse(request, new Refusal.Malformed("A request names one Host."));
      return;
    }
    if (!hosts.allows(host)) {
      answers.refuse(request, new Refusal.WrongHost(host == null ? "" : host));
      return;
    }
    Optional<Refusal> refusal = PathRule.refusal(Requests.path(request));
    if (refusal.isPresent()) {
      answers.refuse(request, refusal.get());
    } else {
      context.next();
    }
  }
}
