package org.verdash.launcher.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AccessPolicy;

/**
 * What a house says about one app.
 *
 * @param access who may open it; null leaves that to the app
 * @param settings free texts that the app reads, keys as written below {@code settings}
 */
public record AppConfig(@Nullable AccessPolicy access, Map<String, String> settings) {

  /** What an app that is not mentioned has. */
  public static final AppConfig NOTHING = new AppConfig(null, Map.of());

  public AppConfig {
    settings = Map.copyOf(settings);
  }
}
