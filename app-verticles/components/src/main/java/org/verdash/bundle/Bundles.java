package org.verdash.bundle;

import org.verdash.app.Library;

/**
 * The browser libraries of Dash, from npm by way of this jar. Their tables are read when this class
 * is first used; a jar without them fails then with an {@link ExceptionInInitializerError} that
 * names the library.
 */
public final class Bundles {
  /** React and what the renderer needs beside it. */
  public static final Library DEPS =
      load(
          "dash_deps",
          "polyfill@7.12.1.min.js",
          "react@18.3.1.min.js",
          "react-dom@18.3.1.min.js",
          "prop-types@15.8.1.min.js");

  /** Dash's renderer, which a page loads last. */
  public static final Library RENDERER = load("dash_renderer", "dash_renderer.min.js");

  /** The core components. */
  public static final Library CORE =
      load("dash_core_components", "dash_core_components.js", "dash_core_components-shared.js")
          .holding("Clipboard", "copied_children")
          .holding("Loading", "custom_spinner")
          .holding("Tab", "label");

  /** The HTML components. */
  public static final Library HTML = load("dash_html_components", "dash_html_components.min.js");

  /** The data table. */
  public static final Library TABLE = load("dash_table", "bundle.js");

  /** plotly.js; no script of the page, the graph loads it from the address in the configuration. */
  public static final Library PLOTLY = load("plotly");

  private Bundles() {}

  private static Library load(String name, String... scripts) {
    return Library.load(Bundles.class, name, scripts);
  }
}
