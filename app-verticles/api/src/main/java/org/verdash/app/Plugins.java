package org.verdash.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plugins of one app, the most important first. Immutable.
 *
 * @param all all of them
 */
public record Plugins(List<DashPlugin> all) {
  /** Puts them in order. */
  public Plugins {
    List<DashPlugin> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(DashPlugin::priority).reversed());
    all = List.copyOf(sorted);
  }

  /** Those that the thread's class loader offers. */
  static List<DashPlugin> found() {
    ClassLoader classes = Thread.currentThread().getContextClassLoader();
    return ServiceLoader.load(DashPlugin.class, classes).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  Component layout(Component layout, Caller caller, Paths paths) {
    Component all = layout;
    for (DashPlugin plugin : this.all) {
      all = plugin.layout(all, caller, paths);
    }
    return all;
  }

  /** The index page with what all of them add. */
  public String index(String html) {
    String all = html;
    for (DashPlugin plugin : this.all) {
      all = plugin.index(all);
    }
    return all;
  }

  /** What all of them have for a call; of two of one name the first counts. */
  public Map<String, @Nullable Object> data(Context ctx) {
    Map<String, @Nullable Object> data = new HashMap<>();
    all.forEach(plugin -> plugin.data(ctx).forEach(data::putIfAbsent));
    return data;
  }

  void onError(Exception e, Context ctx) throws Exception {
    for (DashPlugin plugin : all) {
      if (plugin.onError(e, ctx)) {
        return;
      }
    }
    throw e;
  }

  Stream<HttpRoute> routes() {
    return all.stream().flatMap(plugin -> plugin.routes().stream());
  }

  /** What all of them add to the developer tools. */
  public List<DashPlugin.DevTool> devTools() {
    return all.stream().flatMap(plugin -> plugin.devTools().stream()).toList();
  }
}
