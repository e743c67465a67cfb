package org.verdash.gateway.auth;

import org.jspecify.annotations.Nullable;

/** Finds one cookie in a Cookie header, without reading the others. */
final class CookieHeader {
  private CookieHeader() {}

  /** The cookie's value; null when it is not there or empty. */
  static @Nullable String find(@Nullable String header, String name) {
    String start = name + "=";
    int at = header == null ? -1 : header.indexOf(start);
    while (header != null && at >= 0) {
      if (at == 0 || header.charAt(at - 1) == ' ' || header.charAt(at - 1) == ';') {
        return value(header, at + start.length());
      }
      at = header.indexOf(start, at + 1);
    }
    return null;
  }

  private static @Nullable String value(String header, int from) {
    int end = header.indexOf(';', from);
    String value = (end < 0 ? header.substring(from) : header.substring(from, end)).strip();
    return value.isEmpty() ? null : value;
  }
}
