package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gateway's pages, the house's apps, the demos and what stands above apps look alike. */
class ColoursTest {
  private static final Path ROOMS = Path.of("../..");
  private static final Path LOOK = ROOMS.resolve("app-verticles/runtime/src/main/web/look.css");
  private static final Pattern NAMED = Pattern.compile("--verdash-[a-z-]+(?=: )");
  private static final Pattern USED = Pattern.compile("(?<=var\\()--verdash-[a-z-]+");
  private static final Pattern PAIR = Pattern.compile("light-dark\\(#\\w+, #\\w+\\)");

  private static final List<String> OTHERS =
      List.of(
          "app-verticles/runtime/src/main/web/theme.css",
          "app-verticles/runtime/src/main/web/bar.css",
          "app-verticles/runtime/src/main/web/page.css",
          "app-verticles/runtime/src/main/web/ask.css",
          "gateway/server/src/main/web/gateway.css",
          "gateway/launcher/src/main/resources/org/verdash/launcher/instances/assets/house.css",
          "docs/demos/src/main/style/demos.css");

  @Test
  void aColourOfTheHouseIsWrittenOnceAndUsedByItsName() throws IOException {
    String look = Files.readString(LOOK);
    Set<String> named = found(NAMED, look);
    assertThat(named).hasSizeGreaterThan(12);
    TreeMap<String, Set<String>> unknown = new TreeMap<>();
    for (String sheet : OTHERS) {
      String css = Files.readString(ROOMS.resolve(sheet));
      assertThat(found(PAIR, css)).as("%s", sheet).doesNotContainAnyElementsOf(found(PAIR, look));
      Set<String> used = found(USED, css);
      assertThat(used).as("%s", sheet).isNotEmpty();
      used.removeAll(named);
      unknown.put(sheet, used);
    }
    assertThat(unknown.values()).allMatch(Set::isEmpty);
  }

  @Test
  void noDemoUsesAColourThatHasNoName() throws IOException {
    Set<String> named = found(NAMED, Files.readString(LOOK));
    try (Stream<Path> files = Files.walk(ROOMS.resolve("docs/demos/src/main"))) {
      for (Path sheet : files.filter(file -> file.toString().endsWith(".css")).toList()) {
        String css = Files.readString(sheet);
        assertThat(named)
            .as("%s", sheet)
            .noneMatch(name -> css.contains("var(" + name.replace("verdash-", "") + ")"));
      }
    }
  }

  private static Set<String> found(Pattern what, String css) {
    Set<String> all = new TreeSet<>();
    what.matcher(css).results().map(MatchResult::group).forEach(all::add);
    return all;
  }
}
