package org.verdash.launcher.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The apps of a node.
 *
 * @param folders folders of app jars
 * @param byName what is said about single apps
 */
public record AppsConfig(List<Path> folders, Map<String, AppConfig> byName) {
  public AppsConfig {
    folders = List.copyOf(folders);
    byName = Map.copyOf(byName);
  }

  /** Returns what is said about one app; does not fail. */
  public AppConfig of(String app) {
    return byName.getOrDefault(app, AppConfig.NOTHING);
  }
}
