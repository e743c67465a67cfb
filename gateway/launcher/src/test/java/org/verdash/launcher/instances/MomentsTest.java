package org.verdash.launcher.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.verdash.app.Caller;

class MomentsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T23:30:00Z");

  @Test
  void aDayIsThatOfWhoReads() {
    Caller inLondon = Caller.of("ada").in(Locale.UK, ZoneId.of("Europe/London"));
    Caller inTokyo = Caller.of("bob").in(Locale.JAPAN, ZoneId.of("Asia/Tokyo"));
    Instant then = Instant.parse("2026-03-02T14:05:00Z");
    assertThat(Moments.words(then, NOW, inLondon)).isEqualTo("today, 14:05");
    assertThat(Moments.words(then, NOW, inTokyo)).isEqualTo("yesterday, 23:05");
    Instant longAgo = Instant.parse("2025-12-24T18:00:00Z");
    assertThat(Moments.words(longAgo, NOW, inLondon)).isEqualTo("24 Dec 2025");
    assertThat(Moments.day(longAgo, inTokyo)).isEqualTo("25 Dec 2025");
  }
}
