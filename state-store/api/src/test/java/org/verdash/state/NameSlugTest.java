package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSlugTest {
  @ParameterizedTest
  @CsvSource({
    "Größe 2, grosse-2",
    "  Spring 2026 (copy) , spring-2026-copy",
    "ÉTÉ, ete",
    "a/../b, a-b",
    "already-a-slug, already-a-slug",
    "ﬁne ①, fine-1"
  })
  void aNameReadsAsASlug(String name, String slug) {
    assertThat(NameSlug.of(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "日本", "---", "!?"})
  void aNameWithoutLettersOfOursAsksForNone(String name) {
    assertThat(NameSlug.of(name)).isEmpty();
  }

  @Test
  void aLongNameIsCutAndStaysASlug() {
    String slug = NameSlug.of("x".repeat(62) + " y".repeat(40));
    assertThat(slug).isEqualTo("x".repeat(62));
    assertThat(new InstanceKey("app", slug).slug()).isEqualTo(slug);
  }
}
