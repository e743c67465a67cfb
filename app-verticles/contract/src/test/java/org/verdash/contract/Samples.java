package org.verdash.contract;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verdash.wire.WireSample;

/** Of every message one with each field set and one with each field at its minimum. */
final class Samples {
  static final List<WireSample> ALL =
      List.of(
          sample("AppCall", fullCall(), minimalCall()),
          sample(
              "FileRequest",
              new FileRequest("dash_core_components", "0123456789abcdef", "a/b.js", "br", 262144),
              new FileRequest("", "", "", "", 0)),
          sample("StreamRequest", new StreamRequest("s-1", 524288), new StreamRequest("", 0)),
          sample(
              "Answer",
              new AppReply.Answer(fullHead(), Buffer.buffer("{\"multi\":true}")),
              new AppReply.Answer(AppReply.Head.of(0, ""), Buffer.buffer())),
          sample(
              "Problem",
              new AppReply.Problem(422, "user-message", "A message", "Größe fehlt.", "7f3a"),
              new AppReply.Problem(0, "", "", "", "")),
          sample(
              "Busy", new AppReply.Busy(Duration.ofMillis(1500)), new AppReply.Busy(Duration.ZERO)),
          sample(
              "Stream",
              new AppReply.Stream(fullHead(), "s-1", 5_000_000_000L, 4),
              new AppReply.Stream(AppReply.Head.of(0, ""), "", 0, 0)),
          sample("AppPresence", fullPresence(), minimalPresence()));

  private Samples() {}

  private static WireSample sample(String message, Object full, Object minimal) {
    return WireSample.of(message, full, minimal, WireCodecs.ALL);
  }

  private static AppCall fullCall() {
    return new AppCall(
        new AppCall.Attempt("0b9f7c1e-call", 2, true),
        "v7",
        new Caller(
            "ada",
            Set.of("editor", "viewer"),
            Map.of("dept", "maths", "lang", "en"),
            Caller.TokenKind.ACCESS,
            Instant.parse("2027-01-02T03:04:05.000000006Z")),
        "session-1",
        new AppCall.InstanceRef("i-1", "spring", 12L, "edit", "on-demand", 7, "link:g-1")
            .made("Spring \u2013 2", "grace", 3),
        new AppCall.PageRef("/weather/", "/weather/~page/", "a1", "p-1"),
        new AppCall.HttpFacts(
            "POST",
            "_dash-update-component",
            "endId=x&y=%20",
            Map.of("accept-language", "de", "x-team", "blue"),
            Map.of("theme", "dark"),
            "127.0.0.1",
            "http://127.0.0.1:8080"),
        new AppCall.ClientFacts("de-AT", "Europe/Vienna"),
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        Duration.ofSeconds(29, 750_000_000),
        Buffer.buffer("{\"output\":\"größe.children\"}"));
  }

  private static AppCall minimalCall() {
    return new AppCall(
        new AppCall.Attempt("", 0, false),
        "",
        Caller.ANONYMOUS,
        "",
        null,
        new AppCall.PageRef("", "", "", ""),
        new AppCall.HttpFacts("", "", "", Map.of(), Map.of(), "", ""),
        new AppCall.ClientFacts("", ""),
        "",
        Duration.ZERO,
        Buffer.buffer());
  }

  private static AppReply.Head fullHead() {
    return new AppReply.Head(
        200,
        "application/json",
        Map.of("x-extra", "1", "x-more", ""),
        List.of("a=1; Path=/", "b=2", ""),
        "no-cache",
        List.of("img-src https://tiles.example", "connect-src https://api.example"),
        Map.of("callback", Duration.ofNanos(1_234_567), "queue", Duration.ZERO),
        0L);
  }

  private static AppPresence fullPresence() {
    return new AppPresence(
        new AppAddress("weather", "v7", "node-1"),
        true,
        new AppDescriptor(
            "weather",
            "/weather/",
            "v7",
            "feedfacecafebeef",
            new AppDescriptor.About("Weather", "Seattle's.", "w.png", List.of("Weather.java", "")),
            new AccessPolicy.Roles(Set.of("editor", "admin")),
            new AppDescriptor.Wants(Set.of("accept-language", "x-team"), Set.of("theme")),
            new AppDescriptor.Limits(8, 64, Duration.ofSeconds(30)),
            List.of(
                new LibraryFiles(
                    "dash_core_components",
                    "0123456789abcdef",
                    "dash/dcc",
                    List.of(
                        new LibraryFiles.File("a.js", 5_000_000_000L, 3, 2, "text/javascript"),
                        new LibraryFiles.File("b.css", 1, 0, 0, "text/css"))),
                new LibraryFiles("verdash_page", "fedcba9876543210", "", List.of())),
            new LibraryFiles("assets", "aaaabbbbccccdddd", "", List.of()),
            true));
  }

  private static AppPresence minimalPresence() {
    return new AppPresence(
        new AppAddress("a", "0", "n"),
        false,
        new AppDescriptor(
            "",
            "",
            "",
            "",
            new AppDescriptor.About("", "", "", List.of()),
            new AccessPolicy.Public(),
            AppDescriptor.Wants.NOTHING,
            new AppDescriptor.Limits(0, 0, Duration.ZERO),
            List.of(),
            null,
            false));
  }
}
