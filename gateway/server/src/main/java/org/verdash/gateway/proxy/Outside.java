package org.verdash.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * How this house looks from outside, where browsers are. Immutable.
 *
 * @param url where browsers reach it; null when they use the address that it listens on, or what a
 *     trusted proxy says
 * @param proxies who is believed about a client
 * @param language which headers the trusted proxies write
 */
public record Outside(@Nullable PublicUrl url, TrustedProxies proxies, Language language) {
  /** No proxy is in front. */
  public static final Outside DIRECT = new Outside(null, TrustedProxies.NONE, Language.X_FORWARDED);

  static final CharSequence PROTO = HttpHeaders.createOptimized("x-forwarded-proto");

  /**
   * How proxies tell of a client. Only one of them is believed, since most proxies pass on what
   * they do not write themselves.
   */
  public enum Language {
    /** {@code X-Forwarded-For}, {@code X-Forwarded-Proto}, {@code X-Forwarded-Host}. */
    X_FORWARDED,
    /** {@code Forwarded}, RFC 7239. */
    FORWARDED
  }

  /** The path that stands before every path of ours; empty for none. */
  public String base() {
    return url == null ? "" : url.base();
  }

  /** A path of ours as a browser must write it. */
  public String path(String own) {
    return base() + own;
  }

  /** Whether the browser behind this request uses https; only after {@link OuterDoor}. */
  public boolean isSecure(HttpServerRequest request) {
    return url == null ? "https".equals(request.getHeader(PROTO)) : url.secure();
  }

  /**
   * Whether a page of ours sent a request with this Origin; only after {@link OuterDoor} and the
   * check of Host.
   */
  public boolean isOwnOrigin(String origin, HttpServerRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    if (url != null && (host == null || host.equalsIgnoreCase(url.authority()))) {
      return origin.equalsIgnoreCase(url.origin());
    }
    boolean publicly = url != null && origin.equalsIgnoreCase(url.origin());
    return publicly || (host != null && isOrigin(origin, host, request.getHeader(PROTO)));
  }

  // Without a word of a trusted proxy we do not know which scheme the browser used.
  private static boolean isOrigin(String origin, String host, @Nullable String scheme) {
    int end = origin.indexOf("://");
    return end > 0
        && origin.substring(end + 3).equalsIgnoreCase(host)
        && (scheme == null || origin.substring(0, end).equalsIgnoreCase(scheme));
  }
}
