package org.verdash.launcher.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from; flags win over the environment, which wins over the file.
 *
 * @param flags flags as given on the command line
 * @param environment environment variables; those that start with {@code VERDASH_} are read
 * @param file configuration file; null without one
 * @param home folder of the installation, whose {@code apps} are served when no other folder is
 *     named, and its {@code demos} with them in a demo; null without one
 */
public record ConfigSources(
    List<Flag> flags, Map<String, String> environment, @Nullable Path file, @Nullable Path home) {
  public ConfigSources {
    flags = List.copyOf(flags);
    environment = Map.copyOf(environment);
  }

  /** Sources of a node that is not installed. */
  public ConfigSources(List<Flag> flags, Map<String, String> environment, @Nullable Path file) {
    this(flags, environment, file, null);
  }

  /**
   * One flag.
   *
   * @param name the flag as typed, such as {@code --http-port}
   * @param key the key it sets, such as {@code http.port}
   * @param value the text given with it
   */
  public record Flag(String name, String key, String value) {}
}
