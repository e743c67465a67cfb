package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "Größe 2", "日本語", "👩‍👩‍👧 family", "שלום", "می‌خواهم", "a\"b\\c<script>"})
  void whatPeopleWriteIsAName(String name) {
    assertThat(Titles.problem(name)).isEmpty();
    assertThat(Titles.problem("😀".repeat(100))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb", "a\0", "a\u007f", "a\u0085b", "a\u2028b", "a\u202egpj.exe", "\u2066a"})
  void whatIsNotSeenIsNone(String name) {
    assertThat(Titles.problem(name)).contains("may not have control characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud800", "\udc00\ud800"})
  void halfCharactersAreNone(String name) {
    assertThat(Titles.problem(name)).contains("has half a character in it");
    assertThat(Titles.problem("😀".repeat(101))).contains("may have at most 100 characters");
  }
}
