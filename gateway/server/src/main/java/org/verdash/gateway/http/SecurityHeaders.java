package org.verdash.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Headers that every response carries. Thread-safe. */
final class SecurityHeaders {
  // Made once as the bytes that go over the wire, since every response pays for them.
  private static final CharSequence[][] ALL = {
    pair("content-security-policy", Csp.OWN),
    pair("x-content-type-options", "nosniff"),
    pair("referrer-policy", "same-origin"),
    pair("cross-origin-opener-policy", "same-origin"),
    // A component of Dash asks where the person is; the browser asks them first.
    pair(
        "permissions-policy",
        "camera=(), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=()")
  };

  private SecurityHeaders() {}

  static void addTo(MultiMap headers) {
    for (CharSequence[] pair : ALL) {
      headers.add(pair[0], pair[1]);
    }
  }

  static void addIfAbsent(MultiMap headers) {
    if (!headers.contains(ALL[0][0])) {
      addTo(headers);
    }
  }

  private static CharSequence[] pair(String name, String value) {
    return new CharSequence[] {
      HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)
    };
  }
}
