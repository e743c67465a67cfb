package org.verdash.app;

import java.util.Set;

/** Properties that say that something happened: remembered, it would happen with every reload. */
final class Events {
  private static final Set<String> NAMES =
      Set.of(
          "cancel_n_clicks",
          "clickAnnotationData",
          "clickData",
          "contents",
          "data_previous",
          "extendData",
          "hoverData",
          "last_modified",
          "n_blur",
          "n_clicks",
          "n_intervals",
          "n_submit",
          "prependData",
          "relayoutData",
          "restyleData",
          "submit_n_clicks");

  private Events() {}

  /** All of Dash's, and by their endings those of component libraries that follow its ways. */
  static boolean has(String name) {
    return NAMES.contains(name) || name.endsWith("_timestamp") || name.startsWith("derived_");
  }
}
