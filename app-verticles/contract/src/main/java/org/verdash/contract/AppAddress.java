package org.verdash.contract;

import java.util.regex.Pattern;

/**
 * Where one deployment of an app listens: {@code app.v1.<name>.<version>.<node>}. Immutable.
 *
 * @param app name of the app, {@code [a-z][a-z0-9-]{0,62}}
 * @param version version of the app, {@code [A-Za-z0-9_-]{1,64}}
 * @param node Vert.x node id of the member that runs it, {@code [A-Za-z0-9-]{1,64}}
 */
public record AppAddress(String app, String version, String node) {
  /**
   * Published to by who wants to know which apps are there; every deployment answers on {@link
   * #HERE}.
   */
  public static final String WHO = "apps.v1.who";

  /** Where deployments publish their {@link AppPresence}: at start, when asked, and when going. */
  public static final String HERE = "apps.v1.here";

  private static final String PREFIX = "app.v1.";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern NODE = Pattern.compile("[A-Za-z0-9-]{1,64}");

  /**
   * Checks the three parts.
   *
   * @throws IllegalArgumentException when a part has a character or a length that is not allowed
   */
  public AppAddress {
    require(NAME, app, "app name", "[a-z][a-z0-9-]{0,62}");
    require(VERSION, version, "app version", "[A-Za-z0-9_-]{1,64}");
    require(NODE, node, "node id", "[A-Za-z0-9-]{1,64}");
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException when the text is no app address
   */
  public static AppAddress parse(String address) {
    String[] parts =
        address.startsWith(PREFIX) ? address.substring(7).split("\\.", -1) : new String[0];
    if (parts.length != 3) {
      throw new IllegalArgumentException("not an app address: " + address);
    }
    return new AppAddress(parts[0], parts[1], parts[2]);
  }

  /** The event-bus address. */
  @Override
  public String toString() {
    return PREFIX + app + '.' + version + '.' + node;
  }

  private static void require(Pattern allowed, String value, String what, String rule) {
    if (!allowed.matcher(value).matches()) {
      throw new IllegalArgumentException(what + " must match " + rule + ", was '" + value + "'");
    }
  }
}
