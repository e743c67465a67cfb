package org.verdash.launcher.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.proxy.Outside;
import org.verdash.gateway.proxy.PublicUrl;
import org.verdash.gateway.proxy.TrustedProxies;

/** Reads the section {@code http}. */
final class HttpReader {
  private static final long KIB = 1024;
  private static final long DEFAULT_BODY_BYTES = 32 * KIB * KIB;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]+");
  private static final Pattern ANY = Pattern.compile("\\S+");
  private static final Pattern LANGUAGE = Pattern.compile("x-forwarded|forwarded");

  private final TypedSettings typed;
  private final Problems problems;

  HttpReader(TypedSettings typed, Problems problems) {
    this.typed = typed;
    this.problems = problems;
  }

  HttpConfig http() {
    return new HttpConfig(
        host("http.host"),
        typed.number("http.port", 8080, 0, 65_535),
        typed.bytes("http.max-body-bytes", DEFAULT_BODY_BYTES, KIB, KIB * KIB * KIB),
        allowedHosts(),
        outside());
  }

  /** Reads an address to listen on. */
  String host(String key) {
    String host = typed.text(key, HOST, "an address to listen on").orElse("127.0.0.1");
    if (addressOf(host) == null) {
      problems.add(key + " names no address: '" + host + "' is unknown.");
    }
    return host;
  }

  /** How other machines may reach the gateway, as the beginning of a sentence; empty if not. */
  static Optional<String> exposure(HttpConfig http) {
    InetAddress address = addressOf(http.host());
    PublicUrl url = http.outside().url();
    if (address != null && !address.isLoopbackAddress()) {
      return Optional.of("http.host is " + http.host());
    }
    return url == null || url.isLoopback()
        ? Optional.empty()
        : Optional.of("http.public-url is " + url);
  }

  private Set<String> allowedHosts() {
    Set<String> hosts = new HashSet<>();
    for (String host : typed.texts("http.allowed-hosts", HOST, "names of hosts without a port")) {
      hosts.add(host.toLowerCase(Locale.ROOT));
    }
    return hosts;
  }

  private Outside outside() {
    String words = "which headers the trusted proxies write, x-forwarded or forwarded";
    boolean standard =
        typed.text("http.forwarded-headers", LANGUAGE, words).orElse("").equals("forwarded");
    return new Outside(
        publicUrl(),
        proxies(),
        standard ? Outside.Language.FORWARDED : Outside.Language.X_FORWARDED);
  }

  private @Nullable PublicUrl publicUrl() {
    return typed
        .parsed("http.public-url", "a URL such as https://example.org/dash", PublicUrl::parse)
        .orElse(null);
  }

  private TrustedProxies proxies() {
    String rule = "addresses or ranges of them such as 10.0.0.0/8";
    List<String> ranges = typed.texts("http.trusted-proxies", ANY, rule);
    for (String range : ranges) {
      try {
        TrustedProxies.of(List.of(range));
      } catch (IllegalArgumentException malformed) {
        problems.add("http.trusted-proxies must be " + rule + ", '" + range + "' is none.");
        return TrustedProxies.NONE;
      }
    }
    return TrustedProxies.of(ranges);
  }

  private static @Nullable InetAddress addressOf(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
