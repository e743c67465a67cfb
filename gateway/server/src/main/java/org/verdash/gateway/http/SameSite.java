package org.verdash.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.proxy.Outside;

/**
 * Tells our own pages' requests from those that another site makes a browser send. Immutable; only
 * for requests whose Host was checked.
 */
public final class SameSite {
  private static final CharSequence FETCH_SITE = HttpHeaders.createOptimized("sec-fetch-site");
  private static final CharSequence ORIGIN = HttpHeaders.ORIGIN;

  private final Outside outside;

  /** Knows our own pages by how browsers see the house from outside. */
  public SameSite(Outside outside) {
    this.outside = outside;
  }

  /**
   * Whether the browser says that a page of this very origin sent the request. Without any word of
   * the browser it does not.
   */
  public boolean proven(HttpServerRequest request) {
    String site = request.getHeader(FETCH_SITE);
    String origin = request.getHeader(ORIGIN);
    if (site == null && origin == null) {
      return false;
    }
    return isOwnSite(site) && isOwnOrigin(origin, request);
  }

  /** Whether the browser says that another site sent the request. */
  public boolean foreign(HttpServerRequest request) {
    return !isOwnSite(request.getHeader(FETCH_SITE))
        || !isOwnOrigin(request.getHeader(ORIGIN), request);
  }

  private static boolean isOwnSite(@Nullable String site) {
    return site == null || site.equals("same-origin") || site.equals("none");
  }

  private boolean isOwnOrigin(@Nullable String origin, HttpServerRequest request) {
    return origin == null || outside.isOwnOrigin(origin, request);
  }
}
