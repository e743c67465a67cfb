package org.verdash.launcher.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All settings of a node.
 *
 * @param http how the gateway listens
 * @param cluster how the node joins others; null for a node that is alone
 * @param auth how callers prove who they are
 * @param apps the apps of the node
 * @param data folder of what the node keeps, default {@code data}
 * @param roles what the node does, default everything; never empty
 * @param callbackTimeout longest wait for an app's answer, default 30 s; over it the browser gets
 *     504
 * @param demo whether demo accounts with new passwords exist, default false
 * @param store where the state store's database is
 * @param dataSources databases that apps may ask for, by name
 * @param operations how the node is watched
 */
public record HouseConfig(
    HttpConfig http,
    @Nullable ClusterConfig cluster,
    AuthConfig auth,
    AppsConfig apps,
    Path data,
    Set<Role> roles,
    Duration callbackTimeout,
    boolean demo,
    StoreConfig store,
    Map<String, DataSourceConfig> dataSources,
    OperationsConfig operations) {
  public HouseConfig {
    roles = Set.copyOf(roles);
    dataSources = Map.copyOf(dataSources);
  }

  /**
   * Reads the settings of a node.
   *
   * @throws ConfigException when something is unknown, of the wrong type, out of range, said twice
   *     or does not fit together; it tells all problems at once
   */
  public static HouseConfig read(ConfigSources sources) {
    Problems problems = new Problems();
    Settings settings = Settings.of(sources, problems);
    HouseConfig config = new ConfigReader(settings, problems).house();
    settings.refuseUnknown();
    problems.throwIfAny();
    return config;
  }
}
