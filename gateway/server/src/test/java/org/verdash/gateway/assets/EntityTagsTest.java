package org.verdash.gateway.assets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  private static final String TAG = "\"0123-br\"";

  @ParameterizedTest
  @ValueSource(
      strings = {"\"0123-br\"", "*", "W/\"0123-br\"", "\"a\", \"0123-br\"", "\"a\" ,W/\"0123-br\""})
  void aTagThatIsNamedMatches(String header) {
    assertThat(EntityTags.match(header, TAG)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"0123\"", "0123-br", "\"0123-gzip\"", "w/\"0123-br\"", "\"*\""})
  void anotherTagDoesNotMatch(String header) {
    assertThat(EntityTags.match(header, TAG)).isFalse();
  }

  @Test
  void withoutAHeaderNothingMatches() {
    assertThat(EntityTags.match(null, TAG)).isFalse();
  }
}
