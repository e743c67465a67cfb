package org.verdash.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.launcher.config.ConfigSources;

/**
 * What a command sees of the world.
 *
 * @param out where results go
 * @param err where sentences about failures go
 * @param environment the environment variables
 * @param folder the folder the command was called in
 */
record Shell(PrintStream out, PrintStream err, Map<String, String> environment, Path folder) {

  private static final String CONFIG_FILE = "verdash.yaml";

  /** Returns the sources of settings; without a file named, the folder's own is taken if any. */
  ConfigSources sources(List<ConfigSources.Flag> flags, @Nullable String file) {
    return new ConfigSources(flags, environment, file == null ? ownFile() : Path.of(file));
  }

  private @Nullable Path ownFile() {
    Path file = folder.resolve(CONFIG_FILE);
    return Files.exists(file) ? file : null;
  }
}
