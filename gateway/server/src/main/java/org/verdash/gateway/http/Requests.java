package org.verdash.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** What every route asks of a request. */
public final class Requests {
  private static final String JSON = "application/json";

  private Requests() {}

  /** The path as the client wrote it; empty without one. */
  public static String path(HttpServerRequest request) {
    String path = request.path();
    return path == null ? "" : path;
  }

  /**
   * The parameters behind the question mark; none of a query that is not well encoded, as people
   * write one with a percent sign in it. Does not fail.
   */
  public static MultiMap parameters(HttpServerRequest request) {
    try {
      return request.params();
    } catch (IllegalArgumentException notEncoded) {
      return MultiMap.caseInsensitiveMultiMap();
    }
  }

  /** Whether the method only reads. */
  public static boolean isRead(HttpServerRequest request) {
    return is(request, HttpMethod.GET) || is(request, HttpMethod.HEAD);
  }

  /** Whether the request has this method. */
  public static boolean is(HttpServerRequest request, HttpMethod method) {
    return method.equals(request.method());
  }

  /** Whether the body is said to be JSON. */
  public static boolean isJson(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null
        && type.regionMatches(true, 0, JSON, 0, JSON.length())
        && (type.length() == JSON.length() || "; ".indexOf(type.charAt(JSON.length())) >= 0);
  }

  /** Whether a person navigates, rather than a script that reads JSON. */
  public static boolean wantsPage(HttpServerRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }
}
