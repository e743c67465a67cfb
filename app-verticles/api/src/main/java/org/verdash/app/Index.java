package org.verdash.app;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an app's index page is made of beside its components. Immutable.
 *
 * @param metas attributes of further {@code <meta>} elements
 * @param scripts scripts of other sites
 * @param styles style sheets of other sites
 * @param sources what the page may load of other sites, as directives of its policy
 * @param template the page around it all, with placeholders such as {@code {%config%}}
 * @param settings what the renderer is told
 */
public record Index(
    List<SortedMap<String, String>> metas,
    List<External> scripts,
    List<External> styles,
    List<String> sources,
    String template,
    Settings settings) {
  /** A placeholder. */
  public static final Pattern PLACEHOLDER = Pattern.compile("\\{%\\s*([a-z_]+)\\s*%}");

  /** The page when the app says nothing else. */
  static final String TEMPLATE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      {%metas%}
      <title>{%title%}</title>
      {%favicon%}
      {%css%}
      </head>
      <body>
      {%app_entry%}
      <footer>
      {%config%}
      {%scripts%}
      {%renderer%}
      </footer>
      </body>
      </html>
      """;

  private static final List<String> REQUIRED =
      List.of("app_entry", "config", "scripts", "renderer");
  private static final Set<String> KNOWN =
      Set.of("metas", "title", "favicon", "css", "app_entry", "config", "scripts", "renderer");

  /**
   * What the renderer is told.
   *
   * @param updateTitle title of the page while callbacks run; null to leave it
   * @param undoRedo whether the page offers to undo
   * @param everything what may ever stand on the page, so that the author's page can look for ids
   *     in it; null when nobody says
   */
  public record Settings(
      @Nullable String updateTitle, boolean undoRedo, @Nullable Component everything) {}

  /**
   * Checks the template.
   *
   * @throws IllegalArgumentException naming a placeholder that is missing, unknown or there twice
   */
  public Index {
    metas = List.copyOf(metas);
    scripts = List.copyOf(scripts);
    styles = List.copyOf(styles);
    sources = List.copyOf(sources);
    for (String name : REQUIRED) {
      long count =
          PLACEHOLDER.matcher(template).results().filter(m -> m.group(1).equals(name)).count();
      if (count != 1) {
        throw new IllegalArgumentException(
            "the index template must hold {%%%s%%} once, not %d times".formatted(name, count));
      }
    }
    Matcher unknown = PLACEHOLDER.matcher(template);
    while (unknown.find()) {
      if (!KNOWN.contains(unknown.group(1))) {
        throw new IllegalArgumentException(
            "the index template holds {%%%s%%}, which nobody fills".formatted(unknown.group(1)));
      }
    }
  }
}
