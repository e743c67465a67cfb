package org.verdash.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.verdash.contract.Caller;

class TokenCacheTest {
  private final TokenCache cache = new TokenCache(3);

  @Test
  void aTokenIsKnownUntilItExpires() {
    Identity ada = identity("ada", 1000);
    cache.keep("token", ada);

    assertThat(cache.find("token", 999)).isSameAs(ada);
    assertThat(cache.find("token", 1000)).isNull();
    assertThat(cache.size()).isZero();
  }

  @Test
  void anotherTokenIsNotKnown() {
    cache.keep("token", identity("ada", 1000));

    assertThat(cache.find("tokem", 1)).isNull();
  }

  @Test
  void whatWasUsedLongestAgoMakesRoom() {
    cache.keep("a", identity("a", 1000));
    cache.keep("b", identity("b", 1000));
    cache.keep("c", identity("c", 1000));
    cache.find("a", 1);
    cache.keep("d", identity("d", 1000));

    assertThat(cache.size()).isEqualTo(3);
    assertThat(cache.find("a", 1)).isNotNull();
    assertThat(cache.find("b", 1)).isNull();
  }

  private static Identity identity(String user, long expiresAtMillis) {
    var caller =
        new Caller(
            user,
            Set.of(),
            Map.of(),
            Caller.TokenKind.ACCESS,
            Instant.ofEpochMilli(expiresAtMillis));
    return Identity.of(caller, "", Identity.Times.until(expiresAtMillis));
  }
}
