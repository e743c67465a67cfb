package org.verdash.gateway.proxy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address under which browsers reach this house. Immutable.
 *
 * @param secure whether it is https
 * @param authority host in lower case, with the port unless it is the scheme's own
 * @param base path that stands before every path of ours, without slash at its end; empty for none
 */
public record PublicUrl(boolean secure, String authority, String base) {
  private static final Pattern BASE = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._~-]*)*");
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /**
   * Reads an address such as {@code https://example.org/dash/}.
   *
   * @throws IllegalArgumentException when the text is none; the message goes on where "must be"
   *     ends
   */
  public static PublicUrl parse(String text) {
    URI uri = uri(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    boolean more =
        uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null;
    if (host == null || more || !(scheme.equals("http") || scheme.equals("https"))) {
      throw noUrl();
    }
    boolean secure = scheme.equals("https");
    return new PublicUrl(secure, authority(secure, host, uri.getPort()), base(uri.getRawPath()));
  }

  /** What a browser writes into Origin; does not fail. */
  public String origin() {
    return (secure ? "https://" : "http://") + authority;
  }

  /** The whole address, without slash at its end. */
  @Override
  public String toString() {
    return origin() + base;
  }

  /** Whether only this machine reaches it; a name is never looked up. */
  public boolean isLoopback() {
    return authority.matches("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?");
  }

  private static URI uri(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException malformed) {
      throw noUrl();
    }
  }

  private static String authority(boolean secure, String host, int port) {
    int own = secure ? HTTPS_PORT : HTTP_PORT;
    return host.toLowerCase(Locale.ROOT) + (port < 0 || port == own ? "" : ":" + port);
  }

  private static String base(@Nullable String path) {
    String base = path == null ? "" : path;
    String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    if (!BASE.matcher(trimmed).matches()) {
      throw noUrl();
    }
    return trimmed;
  }

  private static IllegalArgumentException noUrl() {
    return new IllegalArgumentException(
        "a URL such as https://example.org or https://example.org/dash");
  }
}
