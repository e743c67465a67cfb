package org.verdash.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Tells our own pages' requests from those that another site makes a browser send. */
public final class SameSite {
  private static final CharSequence FETCH_SITE = HttpHeaders.createOptimized("sec-fetch-site");
  private static final CharSequence ORIGIN = HttpHeaders.ORIGIN;

  private SameSite() {}

  /**
   * Whether the browser says that a page of this very origin sent the request. Without any word of
   * the browser it does not.
   */
  public static boolean proven(HttpServerRequest request) {
    String site = request.getHeader(FETCH_SITE);
    String origin = request.getHeader(ORIGIN);
    if (site == null && origin == null) {
      return false;
    }
    return isOwnSite(site) && isOwnOrigin(origin, request);
  }

  /** Whether the browser says that another site sent the request. */
  public static boolean foreign(HttpServerRequest request) {
    return !isOwnSite(request.getHeader(FETCH_SITE))
        || !isOwnOrigin(request.getHeader(ORIGIN), request);
  }

  private static boolean isOwnSite(@Nullable String site) {
    return site == null || site.equals("same-origin") || site.equals("none");
  }

  // The Host was checked before, so an origin with the same host and port is ours. The scheme is
  // not
  // compared: behind a proxy we do not see the one that the browser used.
  private static boolean isOwnOrigin(@Nullable String origin, HttpServerRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    if (origin == null || host == null) {
      return origin == null;
    }
    int scheme = origin.indexOf("://");
    return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
  }
}
