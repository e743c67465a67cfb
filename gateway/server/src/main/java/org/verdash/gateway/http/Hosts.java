package org.verdash.gateway.http;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.proxy.Outside;

/** The hosts that this server answers for. Immutable. */
public final class Hosts {
  private static final int HTTP_PORT = 80;
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  /** No host at all. */
  static final Hosts NONE = new Hosts(Set.of());

  private final Set<String> allowed;

  private Hosts(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /**
   * The loopback names with the port, and the configured hosts, with the port or without.
   *
   * @param port the port that the server listens on
   * @param configured names, or {@code name:port} for another port
   * @param outside its public address is one of them
   */
  public static Hosts of(int port, Collection<String> configured, Outside outside) {
    Set<String> allowed = new HashSet<>();
    for (String name : LOOPBACK) {
      allowed.add(name + ":" + port);
      if (port == HTTP_PORT) {
        allowed.add(name);
      }
    }
    for (String name : configured) {
      String lower = name.toLowerCase(Locale.ROOT);
      allowed.add(lower);
      allowed.add(lower + ":" + port);
    }
    if (outside.url() != null) {
      String authority = outside.url().authority();
      boolean portSaid = authority.matches(".*:[0-9]+");
      allowed.add(authority);
      allowed.add(portSaid ? authority : authority + (outside.url().secure() ? ":443" : ":80"));
    }
    return new Hosts(allowed);
  }

  /** Whether the value of a Host header is one of them; a missing one is not. */
  public boolean allows(@Nullable String host) {
    return host != null
        && (allowed.contains(host) || allowed.contains(host.toLowerCase(Locale.ROOT)));
  }
}
