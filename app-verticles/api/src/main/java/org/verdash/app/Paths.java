package org.verdash.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a page of the app stands on its site, and so what its links look like: below the app's
 * prefix, below a saved instance of it, below a path of a proxy. Immutable and thread-safe.
 *
 * @param base path of the page's app with a slash at both ends, that of the instance when it is one
 * @param assets path of the app's files with a slash at both ends
 */
public record Paths(String base, String assets) {
  /** Paths of an app that is served below this one; does not fail. */
  public static Paths below(String base) {
    return new Paths(base, base + "assets/");
  }

  /**
   * A path for the browser.
   *
   * @param path a path inside the app that begins with a slash; empty for the app itself
   * @throws IllegalArgumentException when it does not begin with a slash
   */
  public String to(String path) {
    if (!path.isEmpty() && !path.startsWith("/")) {
      throw new IllegalArgumentException("path '" + path + "' must begin with a slash");
    }
    return path.isEmpty() ? base : base + path.substring(1);
  }

  /** The address of a file among the app's assets; does not look whether there is one. */
  public String asset(String path) {
    return assets + encoded(path);
  }

  /**
   * The way back: the path inside the app of one that the browser has, without slashes at its ends;
   * empty when it belongs to something else.
   */
  public Optional<String> inside(String path) {
    String whole = path.endsWith("/") ? path : path + '/';
    return whole.startsWith(base)
        ? Optional.of(whole.substring(base.length()).replaceAll("^/+|/+$", ""))
        : Optional.empty();
  }

  /** A path of a file as an address has it: a space, a percent or a question mark encoded. */
  public static String encoded(String path) {
    return Stream.of(path.split("/", -1))
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
