package org.verdash.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that adds to any app: components around its layout, callbacks, routes, scripts. Given
 * to {@code App.named(...).plugin(...)}, or found by {@link java.util.ServiceLoader} on the app's
 * class path, and then part of every app there that does not say {@code withoutFoundPlugins()}.
 * Called by several threads at once; of several plugins those of higher priority come first.
 */
public interface DashPlugin {
  /** Those with more come first; those with the same in the order in which they were given. */
  default int priority() {
    return 0;
  }

  /**
   * Adds to an app before it is built, once for each: callbacks, which stand before the app's own,
   * libraries, files of other sites, hooks of the renderer.
   *
   * @throws RuntimeException ends {@code build()}
   */
  default void setup(App.Builder app) {}

  /** The layout with what the plugin adds; called each time a page opens, on the app's pool. */
  default Component layout(Component layout, Caller caller, Paths paths) {
    return layout;
  }

  /**
   * The whole index page with what the plugin adds; called each time a page opens, on the app's
   * pool. What it adds is trusted: text of other people must be escaped.
   */
  default String index(String html) {
    return html;
  }

  /** What callbacks find in {@link Context#data}; called for each call that asks. */
  default Map<String, @Nullable Object> data(Context ctx) {
    return Map.of();
  }

  /**
   * Told of what a callback's body throws that neither it nor its app handles; sets what the page
   * shall show instead.
   *
   * @return whether that was all; else the next plugin is told, and at last it is a fault
   * @throws Exception when it cannot help either; then that is the callback's end
   */
  default boolean onError(Exception e, Context ctx) throws Exception {
    return false;
  }

  /** Paths of its own inside the app. */
  default List<HttpRoute> routes() {
    return List.of();
  }

  /** Components in the browser's developer tools, where a page shows those. */
  default List<DevTool> devTools() {
    return List.of();
  }

  /**
   * A component in the developer tools.
   *
   * @param namespace its library
   * @param type its name there
   * @param props its properties
   * @param position {@code left} or {@code right}
   */
  record DevTool(
      String namespace, String type, Map<String, @Nullable Object> props, String position) {}
}
