package org.verdash.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://Example.org, https://example.org, ''",
    "https://example.org/, https://example.org, ''",
    "https://example.org:443/a/b-1/, https://example.org, /a/b-1",
    "HTTP://example.org:8080/dash, http://example.org:8080, /dash",
    "http://example.org:80, http://example.org, ''",
    "https://[::1]:8443/x, https://[::1]:8443, /x"
  })
  void anAddressHasAnOriginAndABase(String text, String origin, String base) {
    PublicUrl url = PublicUrl.parse(text);

    assertThat(url.origin()).isEqualTo(origin);
    assertThat(url.base()).isEqualTo(base);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org",
        "ftp://example.org",
        "https://",
        "https:///a",
        "https://example.org/?a=b",
        "https://example.org/#a",
        "https://me@example.org/",
        "https://example.org//a",
        "https://example.org/../a",
        "https://example.org/a%2fb",
        "https://example.org/_a",
        "https://exa mple.org/"
      })
  void whatIsNoUrlIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicUrl.parse(text));
  }

  @Test
  void onlyThisMachineReachesALoopbackAddress() {
    assertThat(PublicUrl.parse("http://localhost:8080/a").isLoopback()).isTrue();
    assertThat(PublicUrl.parse("https://127.0.0.1").isLoopback()).isTrue();
    assertThat(PublicUrl.parse("https://localhost.example.org").isLoopback()).isFalse();
    assertThat(PublicUrl.parse("https://10.0.0.1").isLoopback()).isFalse();
  }
}
