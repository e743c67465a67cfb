package org.verdash.runtime.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Library;
import org.verdash.bundle.Bundles;
import org.verdash.runtime.dev.DevBundles;
import org.verdash.runtime.dev.Tools;
import org.verdash.runtime.dev.Workshop;

/**
 * The browser libraries of an app's pages, in the order in which Dash loads their scripts
 * (dash-protocol 1.4).
 *
 * @param foundation React and what it needs
 * @param components everything that draws components, the renderer first
 * @param page Verdash's own page script and styles
 * @param plotly plotly.js, which a page loads by itself when it draws a chart
 * @param tools the tools of whoever works on the app; empty in production
 */
public record PageLibraries(
    Library foundation,
    List<Library> components,
    Library page,
    Library plotly,
    Optional<Tools> tools) {
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
    return new PageLibraries(Bundles.DEPS, components, ownPage(), Bundles.PLOTLY, Optional.empty());
  }

  /** The same for the author of the app: as Dash's own page is when it is debugged. */
  public static PageLibraries of(App app, Workshop workshop) {
    DevBundles dev = workshop.bundles();
    Tools tools = new Tools(dev.tools(), workshop.build());
    List<Library> components = new ArrayList<>(app.libraries());
    components.add(loading(Bundles.RENDERER, List.of()));
    components.add(dev.renderer());
    components.add(loading(Bundles.CORE, withPropTypes()));
    components.add(Bundles.HTML);
    components.add(Bundles.TABLE);
    return new PageLibraries(
        dev.foundation(), components, ownPage(), Bundles.PLOTLY, Optional.of(tools));
  }

  private static List<String> withPropTypes() {
    return Stream.concat(Bundles.CORE.scripts().stream(), Stream.of("proptypes.js")).toList();
  }

  // Its files are there all the same, for whatever a page asks for later.
  private static Library loading(Library library, List<String> scripts) {
    return new Library(
        library.name(),
        library.hash(),
        library.alias(),
        library.files(),
        scripts,
        library.holders(),
        library.source());
  }

  private static Library ownPage() {
    return Library.load(PageLibraries.class, "verdash_page", "page.js", "start.js");
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
    tools.map(Tools::library).ifPresent(all::add);
    return all.stream().distinct().toList();
  }
}
