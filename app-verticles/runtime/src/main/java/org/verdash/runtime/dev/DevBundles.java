package org.verdash.runtime.dev;

import org.verdash.app.Library;

/**
 * The browser files for developers, from a jar that only their class path has.
 *
 * @param foundation React as it tells what is wrong, and what the renderer needs beside it
 * @param renderer Dash's renderer with its error cards and its callback graph
 * @param tools Verdash's own script and styles
 */
public record DevBundles(Library foundation, Library renderer, Library tools) {
  private static final String DASH = "dash_dev";

  /**
   * Those of the class path.
   *
   * @throws IllegalStateException when verdash-app-verticles-dev-bundles is not on it
   */
  public static DevBundles load() {
    return new DevBundles(
        dash("polyfill.min.js", "react.js", "react-dom.js", "prop-types.js"),
        dash("dash_renderer.dev.js"),
        Library.load(DevBundles.class, "verdash_dev", "dev.js", "dev.css"));
  }

  private static Library dash(String... scripts) {
    return Library.load(DevBundles.class, DASH, scripts);
  }
}
