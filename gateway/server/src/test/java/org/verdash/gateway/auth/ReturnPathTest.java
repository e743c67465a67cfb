package org.verdash.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/weather/", "/weather/?a=1&b=%2F", "/a/b~c/"})
  void aPathOnOurOwnHostIsKept(String path) {
    assertThat(ReturnPath.of(path, "/home")).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "weather",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "http://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/\n/evil.example",
        "/a\r\nSet-Cookie: a=b",
        " /weather/",
        "/we ather",
        "/\u0000",
        "/\u00e9",
        "/a\\b"
      })
  void whateverElseLeadsHome(String path) {
    assertThat(ReturnPath.of(path, "/home")).isEqualTo("/home");
  }

  @Test
  void aMissingOrEndlessPathLeadsHome() {
    assertThat(ReturnPath.of(null, "/home")).isEqualTo("/home");
    assertThat(ReturnPath.of("/" + "a".repeat(5000), "/home")).isEqualTo("/home");
  }
}
