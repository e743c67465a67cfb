package org.verdash.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.gateway.proxy.Outside;
import org.verdash.gateway.proxy.PublicUrl;
import org.verdash.gateway.proxy.TrustedProxies;

class HostsTest {
  private static final Outside OUTSIDE =
      new Outside(
          PublicUrl.parse("https://Dash.example.org/tools/"),
          TrustedProxies.NONE,
          Outside.Language.X_FORWARDED);

  private final Hosts hosts =
      Hosts.of(8080, List.of("house.example", "other.example:8443"), OUTSIDE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8080",
        "LOCALHOST:8080",
        "127.0.0.1:8080",
        "[::1]:8080",
        "house.example",
        "house.example:8080",
        "other.example:8443",
        "dash.example.org",
        "dash.example.org:443"
      })
  void ourOwnNamesAreAllowed(String host) {
    assertThat(hosts.allows(host)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "localhost",
        "localhost:8081",
        "127.0.0.2:8080",
        "evil.example",
        "house.example.evil.example",
        "house.example:1",
        "dash.example.org:80",
        "dash.example.org:8080",
        "localhost:8080.evil.example",
        "localhost:8080@evil.example"
      })
  void othersAreNot(String host) {
    assertThat(hosts.allows(host)).isFalse();
  }
}
