package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide holds no code that did not run in this build, and no link that leads nowhere. */
class GuidePagesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- snippet: (\\S+)#(\\S+) -->\n```\\w+\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVA_BLOCK = Pattern.compile("(?m)^```java$");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)");

  @Test
  void everySnippetIsARegionOfAPassingTestOrDemo() throws IOException {
    for (Path page : pages()) {
      String text = Files.readString(page);
      Matcher snippet = SNIPPET.matcher(text);
      while (snippet.find()) {
        String source = Files.readString(ROOT.resolve(snippet.group(1)));
        assertThat(snippet.group(3))
            .as("%s shows %s#%s", ROOT.relativize(page), snippet.group(1), snippet.group(2))
            .isEqualTo(region(source, snippet.group(2)));
      }
    }
  }

  @Test
  void everyBlockOfJavaIsASnippet() throws IOException {
    for (Path page : pages()) {
      String text = Files.readString(page);
      long snippets =
          SNIPPET.matcher(text).results().filter(s -> s.group().contains("```java")).count();
      assertThat(snippets).as("%s", page).isEqualTo(JAVA_BLOCK.matcher(text).results().count());
    }
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (Path page : pages()) {
      for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
        Path target = page.resolveSibling(link.group(1)).normalize();
        assertThat(target).as("link of %s", ROOT.relativize(page)).exists();
      }
    }
  }

  @Test
  void aRegionThatChangedIsNoticed() {
    String source = "a\n  // tag::x[]\n  one\n    two\n  // end::x[]\nb\n";
    assertThat(region(source, "x")).isEqualTo("one\n  two\n").isNotEqualTo("one\n");
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> guide = Files.list(ROOT.resolve("docs/guide/pages"))) {
      Stream<Path> pages = guide.filter(file -> file.toString().endsWith(".md"));
      return Stream.concat(pages, Stream.of(ROOT.resolve("README.md"))).sorted().toList();
    }
  }

  private static String region(String source, String tag) {
    List<String> lines =
        source
            .lines()
            .dropWhile(line -> !line.contains("tag::" + tag + "[]"))
            .skip(1)
            .takeWhile(line -> !line.contains("end::" + tag + "[]"))
            .toList();
    assertThat(lines).as("region %s", tag).isNotEmpty();
    int indent =
        lines.stream().filter(l -> !l.isBlank()).mapToInt(GuidePagesTest::indent).min().orElse(0);
    return lines.stream()
        .map(line -> line.isBlank() ? "" : line.substring(indent))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
