package org.verdash.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say about the test of a feature is so. */
class CapabilityTableTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  @Test
  void everyFeaturesTestIsThere() throws IOException {
    String page = Files.readString(Path.of("../../docs/conformance.md"));
    int begin = page.indexOf("## Dash's callback features");
    String table = page.substring(begin, page.indexOf("\n## ", begin + 1));
    List<String> named = NAMED.matcher(table).results().map(r -> r.group()).distinct().toList();
    assertThat(named).hasSizeGreaterThan(20).allMatch(this::isThere);
  }

  private boolean isThere(String name) {
    Matcher matcher = NAMED.matcher(name);
    assertThat(matcher.matches()).isTrue();
    String file = matcher.group(1) + ".java";
    return Stream.of("api", "runtime", "testing")
        .flatMap(module -> sources(Path.of("..", module, "src", "test", "java")))
        .filter(path -> path.endsWith(file))
        .anyMatch(path -> read(path).contains("void " + matcher.group(2) + "()"));
  }

  private static Stream<Path> sources(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyTestOfAFeatureStandsInTheDocuments() throws IOException {
    String page = Files.readString(Path.of("../../docs/conformance.md"));
    for (Class<?> tests : List.of(CapabilityRowsTest.class, CapabilityPatternsTest.class)) {
      assertThat(tests.getDeclaredMethods())
          .filteredOn(method -> method.isAnnotationPresent(Test.class))
          .allMatch(method -> page.contains(tests.getSimpleName() + '.' + method.getName() + '`'));
    }
  }
}
