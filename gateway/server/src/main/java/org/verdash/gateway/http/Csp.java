package org.verdash.gateway.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Content-Security-Policy of pages: the gateway's own, and that of apps with their additions.
 */
public final class Csp {
  private static final String BEFORE_STYLE = "default-src 'none'; script-src 'self'; ";
  private static final String AFTER_STYLE =
      "; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
          + "worker-src 'self' blob:; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  /** For the gateway's own pages and for whatever is no page. */
  public static final String OWN = BEFORE_STYLE + "style-src 'self'" + AFTER_STYLE;

  /** For pages of apps: Dash's components write styles into the page. */
  public static final String APP = BEFORE_STYLE + "style-src 'self' 'unsafe-inline'" + AFTER_STYLE;

  private static final Pattern ADDITION =
      Pattern.compile("[a-z][a-z-]{2,40}( [A-Za-z0-9:/.*'_=+?%&-]{1,200}){1,20}");
  private static final int REMEMBERED = 256;

  private final Map<List<String>, String> merged = new ConcurrentHashMap<>();

  /**
   * The policy of an app's page with what the app adds to it, one directive each; a malformed
   * addition adds nothing. Does not fail.
   */
  public String withAdditions(List<String> additions) {
    if (additions.isEmpty()) {
      return APP;
    }
    String known = merged.get(additions);
    if (known != null) {
      return known;
    }
    String made = merge(additions);
    if (merged.size() < REMEMBERED) {
      merged.put(additions, made);
    }
    return made;
  }

  /** The same for a page that stands in a frame of this site. */
  public String framed(List<String> additions) {
    return withAdditions(
        Stream.concat(additions.stream(), Stream.of("frame-ancestors 'self'")).toList());
  }

  private static String merge(List<String> additions) {
    Map<String, String> directives = new LinkedHashMap<>();
    for (String directive : APP.split("; ", -1)) {
      add(directives, directive);
    }
    for (String addition : additions) {
      if (ADDITION.matcher(addition).matches()) {
        add(directives, addition);
      }
    }
    var text = new StringJoiner("; ");
    directives.forEach((name, sources) -> text.add(name + " " + sources));
    return text.toString();
  }

  // 'none' stands alone or not at all.
  private static void add(Map<String, String> directives, String directive) {
    int space = directive.indexOf(' ');
    directives.merge(
        directive.substring(0, space),
        directive.substring(space + 1),
        (now, more) -> now.equals("'none'") ? more : now + " " + more);
  }
}
