package org.verdash.generator.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocTest {
  @Test
  void whatPackagesSayCannotLeaveTheComment() {
    assertThat(Javadoc.escape("ends */ here")).isEqualTo("ends *&#47; here");
    assertThat(Javadoc.escape("{@code x} <b> & @param \\u002a"))
        .isEqualTo("&#123;&#64;code x&#125; &lt;b&gt; &amp; &#64;param &#92;u002a");
    assertThat(Javadoc.escape("caf\u00e9\tx")).isEqualTo("caf&#233; x");
  }

  @Test
  void longTextIsWrappedAndParagraphsAreMarked() {
    assertThat(Javadoc.lines(0, "Short.")).containsExactly("/** Short. */");
    assertThat(Javadoc.lines(0, "One.", "", "Two.", "@param x three"))
        .containsExactly("/**", " * One.", " *", " * <p>Two.", " *", " * @param x three", " */");
    assertThat(Javadoc.lines(2, "word ".repeat(60)))
        .hasSizeGreaterThan(3)
        .allMatch(line -> line.length() <= 98);
  }
}
