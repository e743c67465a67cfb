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
 * @param home the folder of the installation; null without one
 */
record Shell(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    @Nullable Path home) {

  private static final String CONFIG_FILE = "verdash.yaml";

  /** A shell of a program that is not installed. */
  Shell(PrintStream out, PrintStream err, Map<String, String> environment, Path folder) {
    this(out, err, environment, folder, null);
  }

  /**
   * Returns the sources of settings; without a file named, the folder's own is taken if any, else
   * that of the installation.
   */
  ConfigSources sources(List<ConfigSources.Flag> flags, @Nullable String file) {
    Path chosen = file == null ? ownFile() : Path.of(file);
    return new ConfigSources(flags, environment, chosen, home);
  }

  private @Nullable Path ownFile() {
    Path file = folder.resolve(CONFIG_FILE);
    if (Files.exists(file) || home == null) {
      return Files.exists(file) ? file : null;
    }
    Path installed = home.resolve("conf").resolve(CONFIG_FILE);
    return Files.exists(installed) ? installed : null;
  }
}
