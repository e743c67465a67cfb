package org.verdash.gateway.dash;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Where a browser says that it will show a page. A browser that does not say so gets a page that no
 * frame shows, and a script of another site cannot say it.
 */
final class Framing {
  private static final CharSequence FETCH_DEST = HttpHeaders.createOptimized("sec-fetch-dest");
  private static final CharSequence FETCH_SITE = HttpHeaders.createOptimized("sec-fetch-site");

  private Framing() {}

  /** Whether a page of this site has asked for it as its frame; does not fail. */
  static boolean isOurs(HttpServerRequest request) {
    return "iframe".equals(request.getHeader(FETCH_DEST))
        && "same-origin".equals(request.getHeader(FETCH_SITE));
  }
}
