package org.verdash.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookieTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "verdash_session=abc",
        "a=b; verdash_session=abc",
        "verdash_session=abc; a=b",
        "a=b;verdash_session=abc;c=d",
        "not_verdash_session=x; verdash_session=abc"
      })
  void theSessionIsFoundAmongOtherCookies(String header) {
    assertThat(SessionCookie.read(header)).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "verdash_session=", "xverdash_session=abc", "verdash_session"})
  void noSessionIsFoundWhereNoneIs(String header) {
    assertThat(SessionCookie.read(header)).isNull();
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    assertThat(SessionCookie.starting("t", "", false))
        .isEqualTo("verdash_session=t; Path=/; HttpOnly; SameSite=Lax");
    assertThat(SessionCookie.starting("t", "/out", true))
        .endsWith("; Secure")
        .contains("; Path=/out;");
    assertThat(SessionCookie.ending("", false)).contains("Max-Age=0");
  }
}
