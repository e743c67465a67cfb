package org.verdash.gateway.dash;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.AppReply;
import org.verdash.gateway.auth.LinkCookie;
import org.verdash.gateway.auth.SessionCookie;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.Csp;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.http.Requests;
import org.verdash.gateway.prefix.Deployment;

/** Turns what an app verticle replies into an HTTP response. */
final class ReplyWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ReplyWriter.class);
  private static final CharSequence CSP = HttpHeaders.createOptimized("content-security-policy");
  private static final CharSequence SERVER_TIMING = HttpHeaders.createOptimized("server-timing");
  private static final CharSequence SAVED_REVISION =
      HttpHeaders.createOptimized("x-verdash-revision");
  private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
  private static final double NANOS_PER_MILLI = 1e6;

  // The gateway's own, and those that belong to one connection.
  private static final Set<String> NEVER =
      Set.of(
          "connection",
          "content-length",
          "content-security-policy",
          "cross-origin-opener-policy",
          "keep-alive",
          "permissions-policy",
          "referrer-policy",
          "set-cookie",
          "strict-transport-security",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "www-authenticate",
          "x-content-type-options");

  private final Answers answers;
  private final StreamPump streams;
  private final Csp csp = new Csp();

  ReplyWriter(Answers answers, StreamPump streams) {
    this.answers = answers;
    this.streams = streams;
  }

  /** Writes the reply; does nothing when the client has gone. */
  void write(HttpServerRequest request, Target target, Deployment from, AppReply reply) {
    if (request.response().closed()) {
      return;
    }
    try {
      writeOpen(request, target, from, reply);
    } catch (IllegalArgumentException e) {
      answers.fault(request, "app " + target.app().name() + " set a malformed header", e);
    }
  }

  private void writeOpen(
      HttpServerRequest request, Target target, Deployment from, AppReply reply) {
    switch (reply) {
      case AppReply.Answer(AppReply.Head head, Buffer body) -> {
        addHead(request, target, head);
        end(request, body);
      }
      case AppReply.Problem problem -> answers.refuse(request, new Refusal.FromApp(problem));
      case AppReply.Busy(Duration retryAfter) ->
          answers.refuse(request, new Refusal.AppBusy(retryAfter));
      case AppReply.Stream stream -> {
        addHead(request, target, stream.head());
        streams.send(request, from, stream);
      }
    }
  }

  private static void end(HttpServerRequest request, Buffer body) {
    HttpServerResponse response = request.response();
    if (Requests.is(request, HttpMethod.HEAD)) {
      response.headers().set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
      response.end();
    } else if (body.length() == 0) {
      response.end();
    } else {
      response.end(body);
    }
  }

  private void addHead(HttpServerRequest request, Target target, AppReply.Head head) {
    HttpServerResponse response = request.response();
    MultiMap headers = response.headers();
    if (head.status() != 200) {
      response.setStatusCode(head.status());
    }
    if (!head.type().isEmpty()) {
      headers.set(HttpHeaders.CONTENT_TYPE, head.type());
    }
    headers.set(HttpHeaders.CACHE_CONTROL, head.cache().isEmpty() ? NO_STORE : head.cache());
    if (head.type().startsWith("text/html")) {
      boolean framed = target.instance() != null && Framing.isOurs(request);
      headers.set(CSP, framed ? csp.framed(head.csp()) : csp.withAdditions(head.csp()));
    }
    if (!head.headers().isEmpty()) {
      addOthers(headers, target, head.headers());
    }
    if (!head.cookies().isEmpty()) {
      head.cookies().forEach(cookie -> addCookie(headers, target, cookie));
    }
    if (!head.timings().isEmpty()) {
      headers.set(SERVER_TIMING, timings(head.timings()));
    }
    if (head.savedRevision() != null) {
      headers.set(SAVED_REVISION, head.savedRevision().toString());
    }
  }

  private static void addOthers(MultiMap headers, Target target, Map<String, String> others) {
    others.forEach(
        (name, value) -> {
          if (NEVER.contains(name.toLowerCase(Locale.ROOT))) {
            LOG.warn("App {} may not set the header {}", target.app().name(), name);
          } else {
            headers.set(name, value);
          }
        });
  }

  private static void addCookie(MultiMap headers, Target target, String cookie) {
    int end = cookie.indexOf('=');
    String name = end < 0 ? "" : cookie.substring(0, end).strip();
    if (name.isEmpty() || isOurs(name)) {
      LOG.warn("App {} may not set this cookie", target.app().name());
    } else {
      headers.add(HttpHeaders.SET_COOKIE, cookie);
    }
  }

  private static boolean isOurs(String cookie) {
    return cookie.equalsIgnoreCase(SessionCookie.NAME) || cookie.equalsIgnoreCase(LinkCookie.NAME);
  }

  private static String timings(Map<String, Duration> timings) {
    // The renderer splits at the comma alone and takes a space for a part of the name.
    var text = new StringJoiner(",");
    timings.forEach(
        (name, time) ->
            text.add(
                String.format(Locale.ROOT, "%s;dur=%.3f", name, time.toNanos() / NANOS_PER_MILLI)));
    return text.toString();
  }
}
