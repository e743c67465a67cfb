package org.verdash.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/weather/",
        "/weather/~abc_-/_dash-layout",
        "/_bundles/dash_deps/0123/react@18.3.1.min.js",
        "/weather/a%20b",
        "/weather/a%2Fb",
        "/weather/100%25",
        "/weather/100%2525",
        "/weather/file..js",
        "/weather/...",
        "/weather/%C3%A9"
      })
  void aPathThatABrowserSendsPasses(String path) {
    assertThat(PathRule.refusal(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..",
        "/../etc/passwd",
        "/weather/../secret",
        "/weather/./secret",
        "/weather/%2e%2e/secret",
        "/weather/%2E%2e/secret",
        "/weather/.%2e/secret",
        "/weather/..%2fsecret",
        "/weather/..%5csecret",
        "/weather/..\\secret",
        "/weather/%252e%252e/secret",
        "/weather/%252e%252e%252fsecret",
        "/weather/%25252e%25252e/secret",
        "/weather/%25252525252e",
        "/weather/assets/%00",
        "/weather/assets/a%0d%0ab",
        "/weather/%5c%5cevil"
      })
  void aPathThatClimbsIsNotFound(String path) {
    assertThat(PathRule.refusal(path)).containsInstanceOf(Refusal.NotFound.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "weather", "*", "/weather/%", "/weather/%2", "/weather/%zz"})
  void aPathThatCannotBeReadIsMalformed(String path) {
    assertThat(PathRule.refusal(path)).containsInstanceOf(Refusal.Malformed.class);
  }
}
