package org.verdash.launcher.config;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The apps of a node.
 *
 * @param folder folder of app jars; null without one
 * @param byName what is said about single apps
 */
public record AppsConfig(@Nullable Path folder, Map<String, AppConfig> byName) {
  public AppsConfig {
    byName = Map.copyOf(byName);
  }

  /** Returns what is said about one app; does not fail. */
  public AppConfig of(String app) {
    return byName.getOrDefault(app, AppConfig.NOTHING);
  }
}
