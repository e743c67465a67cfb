package org.verdash.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A script or style sheet of another site that the page loads. The page's policy lets it, and
 * nothing else of that site. Immutable.
 *
 * @param url its address, {@code https://...}
 * @param attributes further attributes of its element
 */
public record External(String url, SortedMap<String, String> attributes) {
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-z0-9-]{0,40}");

  /**
   * Checks address and attributes.
   *
   * @throws IllegalArgumentException naming what no page may have
   */
  public External {
    checkAddress(url);
    attributes.forEach(External::check);
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  /**
   * A file of another site.
   *
   * @throws IllegalArgumentException when the address is no absolute one of http or https
   */
  public static External of(String url) {
    return new External(url, new TreeMap<>());
  }

  /**
   * The same with the hash of what it must be, such as {@code sha384-...}; a browser refuses
   * anything else.
   *
   * @throws IllegalArgumentException when it is no such hash
   */
  public External integrity(String hash) {
    if (!hash.matches("sha(256|384|512)-[A-Za-z0-9+/_=-]+")) {
      throw new IllegalArgumentException("'" + hash + "' is no integrity of " + url);
    }
    External checked = with("integrity", hash);
    return attributes.containsKey("crossorigin")
        ? checked
        : checked.with("crossorigin", "anonymous");
  }

  /**
   * The same with another attribute.
   *
   * @throws IllegalArgumentException when no such element may have it
   */
  public External with(String name, String value) {
    SortedMap<String, String> more = new TreeMap<>(attributes);
    more.put(name, value);
    return new External(url, more);
  }

  /** What a Content-Security-Policy calls it: its address without query. */
  public String source() {
    URI uri = URI.create(url);
    String site = uri.getScheme() + "://" + uri.getRawAuthority();
    String path = uri.getRawPath();
    return path.matches("[A-Za-z0-9/._~@%-]*")
            && !path.contains("*")
            && path.indexOf('~') < 0
            && path.indexOf('@') < 0
        ? site + path
        : site;
  }

  private static void checkAddress(String url) {
    try {
      URI uri = new URI(url);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      String host = uri.getRawAuthority();
      if (web && host != null && host.matches("[A-Za-z0-9.-]+(:[0-9]+)?")) {
        return;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + url + "' is no address: " + e.getReason(), e);
    }
    throw new IllegalArgumentException("'" + url + "' is no absolute address of http or https");
  }

  private static void check(String name, String value) {
    boolean ours = name.equals("src") || name.equals("href") || name.equals("nonce");
    boolean runs = name.startsWith("on") || name.equals("style");
    if (!ATTRIBUTE.matcher(name).matches() || ours || runs) {
      throw new IllegalArgumentException("attribute '" + name + "' cannot be set");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("attribute '" + name + "' has a control character");
    }
  }
}
