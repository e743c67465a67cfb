package org.verdash.gateway.dash;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppDescriptor;
import org.verdash.gateway.auth.LinkCookie;
import org.verdash.gateway.auth.SessionCookie;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.proxy.ClientAddress;

/** Reads from a request what an app verticle may know of it. */
final class RequestFacts {
  private static final CharSequence ACCEPT_LANGUAGE =
      HttpHeaders.createOptimized("accept-language");
  private static final CharSequence TRACE_PARENT = HttpHeaders.createOptimized("traceparent");
  private static final CharSequence TIME_ZONE = HttpHeaders.createOptimized("x-verdash-time-zone");
  private static final Set<String> NEVER = Set.of("authorization", "cookie");
  private static final Set<String> OURS = Set.of(SessionCookie.NAME, LinkCookie.NAME);
  private static final int TRACE_PARENT_LENGTH = 55;
  private static final int MAX_NAME_LENGTH = 64;

  private RequestFacts() {}

  // The app answers HEAD as GET; the body is left out on the way back.
  static AppCall.HttpFacts http(HttpServerRequest request, Target target) {
    AppDescriptor.Wants wants = target.app().wants();
    return new AppCall.HttpFacts(
        Requests.isRead(request) ? "GET" : request.method().name(),
        target.path(),
        orEmpty(request.query()),
        headers(request, wants.headers()),
        cookies(request, wants.cookies()),
        ClientAddress.of(request),
        orEmpty(request.getHeader(HttpHeaders.ORIGIN)));
  }

  static AppCall.ClientFacts client(HttpServerRequest request) {
    return new AppCall.ClientFacts(
        locale(request.getHeader(ACCEPT_LANGUAGE)), timeZone(request.getHeader(TIME_ZONE)));
  }

  /** The trace context; empty when none came or it is malformed. */
  static String traceParent(HttpServerRequest request) {
    String header = request.getHeader(TRACE_PARENT);
    return header != null
            && header.length() == TRACE_PARENT_LENGTH
            && consistsOf(header, "0123456789abcdef-")
        ? header
        : "";
  }

  private static Map<String, String> headers(HttpServerRequest request, Set<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    Map<String, String> found = new HashMap<>();
    for (String name : names) {
      String value = NEVER.contains(name) ? null : request.getHeader(name);
      if (value != null) {
        found.put(name, value);
      }
    }
    return found;
  }

  private static Map<String, String> cookies(HttpServerRequest request, Set<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    Map<String, String> found = new HashMap<>();
    for (String name : names) {
      Cookie cookie = OURS.contains(name) ? null : request.getCookie(name);
      if (cookie != null) {
        found.put(name, cookie.getValue());
      }
    }
    return found;
  }

  // The first language of the list is the preferred one.
  private static String locale(@Nullable String header) {
    if (header == null) {
      return "";
    }
    int end = 0;
    while (end < header.length() && isLanguage(header.charAt(end))) {
      end++;
    }
    return header.substring(0, Math.min(end, MAX_NAME_LENGTH));
  }

  private static boolean isLanguage(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static String timeZone(@Nullable String header) {
    return header != null
            && header.length() <= MAX_NAME_LENGTH
            && header.chars().allMatch(c -> isLanguage((char) c) || "/_+".indexOf(c) >= 0)
        ? header
        : "";
  }

  private static boolean consistsOf(String text, String allowed) {
    return text.chars().allMatch(c -> allowed.indexOf(c) >= 0);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
