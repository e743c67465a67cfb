package org.verdash.gateway.dash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.PlatformKeys;

class PageTokensTest {
  private static final String HASH = "0123456789abcdef";
  private final PageTokens tokens = tokens(PlatformKey.random());

  @Test
  void whatIsWrittenReadsBack() {
    PageToken token = tokens.forNewPage("weather", "v1", HASH, "");

    assertThat(tokens.read(tokens.write(token))).isEqualTo(token);
    assertThat(token.pageId()).hasSize(16);
  }

  @Test
  void theLongestNamesStayBelow300Characters() {
    PageToken token = tokens.forNewPage("a".repeat(63), "v".repeat(64), HASH, "");
    PageToken scoped =
        new PageToken(
            token.app(), token.version(), token.pageId(), HASH, "scope123", "argument", "i1234567");

    assertThat(tokens.write(scoped)).hasSizeLessThan(300).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void twoPagesNeverShareAnId() {
    assertThat(tokens.forNewPage("weather", "v1", HASH, ""))
        .isNotEqualTo(tokens.forNewPage("weather", "v1", HASH, ""));
  }

  @Test
  void aTokenWithOneOtherCharacterIsNotOurs() {
    String text = tokens.write(tokens.forNewPage("weather", "v1", HASH, ""));

    // The last character of an unpadded text may hold bits that mean nothing.
    for (int i = 0; i < text.length() - 1; i++) {
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String forged = text.substring(0, i) + other + text.substring(i + 1);
      assertThat(tokens.read(forged)).as(forged).isNull();
    }
  }

  @Test
  void aTokenOfAnotherHouseIsNotOurs() {
    PageTokens others = tokens(PlatformKey.random());

    assertThat(tokens.read(others.write(others.forNewPage("weather", "v1", HASH, "")))).isNull();
  }

  @Test
  void aTokenOfTheKeyBeforeIsOursWhileThatOneVerifies() {
    PlatformKey before = PlatformKey.random();
    PlatformKey after = PlatformKey.random();
    PageTokens old = tokens(before);
    String text = old.write(old.forNewPage("weather", "v1", HASH, ""));

    assertThat(new PageTokens(new PlatformKeys(after, before)).read(text)).isNotNull();
    assertThat(new PageTokens(new PlatformKeys(after, null)).read(text)).isNull();
  }

  @Test
  void whatIsNoTokenIsNotOurs() {
    assertThat(tokens.read("")).isNull();
    assertThat(tokens.read("abc")).isNull();
    assertThat(tokens.read("not base64 at all")).isNull();
    assertThat(tokens.read("A".repeat(100_000))).isNull();
  }

  private static PageTokens tokens(PlatformKey key) {
    return new PageTokens(new PlatformKeys(key, null));
  }
}
