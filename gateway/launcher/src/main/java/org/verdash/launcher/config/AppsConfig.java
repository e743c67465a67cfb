package org.verdash.launcher.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** Returns which apps it says of who may open them. */
  public Set<String> ruled() {
    return byName.keySet().stream()
        .filter(name -> of(name).access() != null)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the sentence about a rule for an app that there is not.
   *
   * @param known the names of those that there are
   */
  public static String ruleForNobody(String app, Collection<String> known) {
    String near =
        Spelling.nearest(app, known).map(name -> " Did you mean " + name + "?").orElse("");
    return "apps." + app + ".access is a rule for an app that is not here." + near;
  }

  /** Returns what is said about one app; does not fail. */
  public AppConfig of(String app) {
    return byName.getOrDefault(app, AppConfig.NOTHING);
  }
}
