package org.verdash.e2e.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accessibility of a page as axe-core sees it. Works whatever the page's content policy. */
public final class Axe {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /** Plain values only, so that nothing of the page's own objects has to cross over. */
  private static final String RUN =
      """
      async () => {
        // Without preload: fetching style sheets again is what a strict policy forbids.
        const found = await axe.run(document, { resultTypes: ['violations'], preload: false });
        return found.violations.flatMap((rule) => rule.nodes.map((node) => ({
          rule: rule.id, impact: node.impact || rule.impact || '', help: rule.help,
          place: node.target.join(' '), html: node.html.slice(0, 200),
        })));
      }
      """;

  private Axe() {}

  /** A finding at one element; the place is a CSS selector. */
  public record Finding(String rule, String impact, String help, String place, String html) {
    private static Finding of(Map<?, ?> facts) {
      return new Finding(
          (String) facts.get("rule"),
          (String) facts.get("impact"),
          (String) facts.get("help"),
          (String) facts.get("place"),
          (String) facts.get("html"));
    }
  }

  /** Everything that axe finds wrong in the page as it is now. */
  public static List<Finding> findings(Page page) {
    page.evaluate(source());
    List<?> found = (List<?>) page.evaluate(RUN);
    return found.stream().map(facts -> Finding.of((Map<?, ?>) facts)).toList();
  }

  /**
   * Accepts the page when axe finds nothing serious or critical.
   *
   * @throws AssertionError listing the findings
   */
  public static void assertAccessible(Page page) {
    List<Finding> grave = findings(page).stream().filter(f -> GRAVE.contains(f.impact())).toList();
    if (!grave.isEmpty()) {
      List<String> lines = grave.stream().map(Finding::toString).toList();
      throw new AssertionError(page.url() + " is hard to use:\n  " + String.join("\n  ", lines));
    }
  }

  private static String source() {
    try {
      return Files.readString(BrowserFacts.read().axe());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
