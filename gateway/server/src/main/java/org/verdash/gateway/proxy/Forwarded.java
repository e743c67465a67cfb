package org.verdash.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What proxies say of a request. Immutable.
 *
 * @param hops addresses, the client that the first proxy saw first, the last proxy's client last;
 *     one that is no address is kept as it is
 * @param scheme {@code http} or {@code https}; empty when not said
 * @param host value of Host as the browser sent it; empty when not said
 */
record Forwarded(List<String> hops, String scheme, String host) {
  private static final CharSequence FORWARDED = HttpHeaders.createOptimized("forwarded");
  static final CharSequence FOR = HttpHeaders.createOptimized("x-forwarded-for");
  private static final CharSequence HOST = HttpHeaders.createOptimized("x-forwarded-host");
  private static final CharSequence[] FAMILY = {
    FORWARDED,
    FOR,
    HOST,
    Outside.PROTO,
    HttpHeaders.createOptimized("x-forwarded-port"),
    HttpHeaders.createOptimized("x-forwarded-prefix"),
    HttpHeaders.createOptimized("x-forwarded-server"),
    HttpHeaders.createOptimized("x-forwarded-ssl"),
    HttpHeaders.createOptimized("x-forwarded-scheme"),
    HttpHeaders.createOptimized("x-real-ip")
  };

  /** Takes all of it away, so that nobody further in can believe it. */
  static void drop(MultiMap headers) {
    for (CharSequence name : FAMILY) {
      headers.remove(name);
    }
  }

  static Forwarded read(MultiMap headers, Outside.Language language) {
    return switch (language) {
      case X_FORWARDED ->
          new Forwarded(
              parts(String.join(",", headers.getAll(FOR)), ',').stream()
                  .map(Forwarded::address)
                  .toList(),
              scheme(last(headers.get(Outside.PROTO))),
              last(headers.get(HOST)));
      case FORWARDED -> rfc7239(String.join(",", headers.getAll(FORWARDED)));
    };
  }

  /** Writes what is believed, for whoever is further in. */
  static void write(MultiMap headers, @Nullable String client, String scheme) {
    if (client != null) {
      headers.set(FOR, client);
    }
    if (!scheme.isEmpty()) {
      headers.set(Outside.PROTO, scheme);
    }
  }

  // The last element is the nearest proxy's, which nobody before it can forge.
  private static Forwarded rfc7239(String header) {
    List<String> hops = new ArrayList<>();
    String scheme = "";
    String host = "";
    for (String element : parts(header, ',')) {
      String address = "unknown";
      scheme = "";
      host = "";
      for (String pair : parts(element, ';')) {
        int equals = pair.indexOf('=');
        String name = pair.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
        String value = unquoted(pair.substring(equals + 1).strip());
        switch (name) {
          case "for" -> address = address(value);
          case "proto" -> scheme = scheme(value);
          case "host" -> host = value;
          default -> {}
        }
      }
      hops.add(address);
    }
    return new Forwarded(hops, scheme, host);
  }

  private static String scheme(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals("https") || lower.equals("http") ? lower : "";
  }

  private static String last(@Nullable String header) {
    return header == null ? "" : header.substring(header.lastIndexOf(',') + 1).strip();
  }

  // Splits outside of quotes only, and leaves out what is blank.
  private static List<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (!end && text.charAt(i) == '"') {
        quoted = !quoted;
      }
      if (end || (!quoted && text.charAt(i) == separator)) {
        String part = text.substring(from, i).strip();
        from = i + 1;
        if (!part.isEmpty()) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  // "1.2.3.4:567" and "[::1]:567" may carry a port, "::1" has none.
  private static String address(String text) {
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      return end < 0 ? text : text.substring(1, end);
    }
    int colon = text.indexOf(':');
    return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
  }
}
