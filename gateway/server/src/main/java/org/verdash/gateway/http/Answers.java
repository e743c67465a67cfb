package org.verdash.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.gateway.proxy.Outside;

/**
 * Writes refusals, pages and redirects. Thread-safe; every method ends the response, or does
 * nothing when it has ended already.
 */
public final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final String NO_STORE = "no-store";

  private final ProblemPage pages;
  private final Outside outside;

  /** Answers whose problem pages are written by {@code pages}, to browsers outside. */
  public Answers(ProblemPage pages, Outside outside) {
    this.pages = pages;
    this.outside = outside;
  }

  /** Refuses: with a page or the way to the sign-in for a person who navigates, else with JSON. */
  public void refuse(HttpServerRequest request, Refusal refusal) {
    boolean asksForPage = Requests.wantsPage(request);
    if (asksForPage && refusal instanceof Refusal.SignInNeeded && Requests.isRead(request)) {
      redirect(request, 303, "/login?return=" + encoded(outside.path(returnPath(request))));
      return;
    }
    Problem problem = Problem.of(refusal);
    HttpServerResponse response = request.response();
    if (isOver(response)) {
      return;
    }
    response.setStatusCode(problem.status());
    problem.headers().forEach((name, value) -> response.headers().set(name, value));
    response.headers().set(HttpHeaders.CACHE_CONTROL, NO_STORE);
    if (asksForPage) {
      end(
          response,
          "text/html; charset=utf-8",
          pages.html(refusal, problem, outside.path(returnPath(request))));
    } else {
      end(response, "application/problem+json", problem.json().encode());
    }
  }

  /** Says that something broke here, and logs it under the incident that the client reads. */
  public void fault(HttpServerRequest request, String what, Throwable cause) {
    String incident = Incident.next();
    LOG.error(
        "Incident {}: {} ({} {})", incident, what, request.method(), Requests.path(request), cause);
    refuse(request, new Refusal.Fault(incident));
  }

  /** Sends one of the gateway's own pages. */
  public void page(HttpServerRequest request, int status, String html) {
    HttpServerResponse response = request.response();
    if (!isOver(response)) {
      response.setStatusCode(status).headers().set(HttpHeaders.CACHE_CONTROL, NO_STORE);
      end(response, "text/html; charset=utf-8", html);
    }
  }

  /** Sends the browser elsewhere; the location must be a path of our own, as routes see it. */
  public void redirect(HttpServerRequest request, int status, String location) {
    redirectOutside(request, status, outside.path(location));
  }

  /** Sends the browser to a path on our own host, as the browser sees it. */
  public void redirectOutside(HttpServerRequest request, int status, String location) {
    HttpServerResponse response = request.response();
    if (!isOver(response)) {
      response.setStatusCode(status).headers().set(HttpHeaders.CACHE_CONTROL, NO_STORE);
      response.headers().set(HttpHeaders.LOCATION, location);
      response.end();
    }
  }

  private static boolean isOver(HttpServerResponse response) {
    return response.ended() || response.closed();
  }

  /**
   * For a router's failure handler: what the router itself refuses, before any handler, is
   * malformed; an exception of a handler becomes a fault.
   */
  public void failed(RoutingContext context) {
    SecurityHeaders.addIfAbsent(context.response().headers());
    Throwable cause = context.failure();
    boolean clientsFault = context.statusCode() >= 400 && context.statusCode() < 500;
    if (cause == null || clientsFault) {
      refuse(context.request(), new Refusal.Malformed("The request is not well formed."));
    } else {
      fault(context.request(), "a handler failed", cause);
    }
  }

  // A request line may also name a whole address; only its path is of use.
  private static String returnPath(HttpServerRequest request) {
    String query = request.query();
    boolean plain =
        Requests.path(request).startsWith("/") && !Requests.path(request).startsWith("//");
    String path = plain ? Requests.path(request) : "/";
    return query == null ? path : path + "?" + query;
  }

  private static void end(HttpServerResponse response, String type, String text) {
    response.headers().set(HttpHeaders.CONTENT_TYPE, type);
    response.end(text);
  }

  private static String encoded(String uri) {
    return URLEncoder.encode(uri, StandardCharsets.UTF_8);
  }
}
