package org.verdash.runtime.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Library;
import org.verdash.bundle.Bundles;

/**
 * The browser libraries of an app's pages, in the order in which Dash loads their scripts
 * (dash-protocol 1.4).
 *
 * @param foundation React and what it needs
 * @param components everything that draws components, the renderer first
 * @param page Verdash's own page script and styles
 * @param plotly plotly.js, which a page loads by itself when it draws a chart
 */
public record PageLibraries(
    Library foundation, List<Library> components, Library page, Library plotly) {
  public PageLibraries {
    components = List.copyOf(components);
  }

  /**
   * The libraries of an app.
   *
   * @throws IllegalStateException when the class path lacks one
   */
  public static PageLibraries of(App app) {
    List<Library> components = new ArrayList<>(app.libraries());
    components.add(Bundles.RENDERER);
    components.add(Bundles.CORE);
    components.add(Bundles.HTML);
    components.add(Bundles.TABLE);
    Library page = Library.load(PageLibraries.class, "verdash_page", "page.js", "start.js");
    return new PageLibraries(Bundles.DEPS, components, page, Bundles.PLOTLY);
  }

  /** All of them, and the app's own files if it has any. */
  public List<Library> with(@Nullable Library assets) {
    List<Library> all = new ArrayList<>(all());
    if (assets != null) {
      all.add(assets);
    }
    return List.copyOf(all);
  }

  /** All of them. */
  public List<Library> all() {
    List<Library> all = new ArrayList<>(List.of(page, foundation, plotly));
    all.addAll(components);
    return List.copyOf(all);
  }
}
