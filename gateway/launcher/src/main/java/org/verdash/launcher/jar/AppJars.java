package org.verdash.launcher.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars of folders.
 *
 * @param served the app jars, by file name
 * @param refused a sentence for every jar that is not served
 */
public record AppJars(List<AppJar> served, List<String> refused) implements AutoCloseable {

  /** No jars at all. */
  public static final AppJars NONE = new AppJars(List.of(), List.of());

  public AppJars {
    served = List.copyOf(served);
    refused = List.copyOf(refused);
  }

  /**
   * Opens every jar of the folders; one that is no app keeps no other from being served.
   *
   * @throws IOException when a folder cannot be listed
   */
  public static AppJars in(List<Path> folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      files.addAll(jars(folder));
    }
    List<AppJar> served = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Path file : files) {
      try {
        served.add(AppJar.open(file));
      } catch (RefusedJarException e) {
        refused.add(String.valueOf(e.getMessage()));
      }
    }
    return new AppJars(served, refused);
  }

  /** Closes all of them. */
  @Override
  public void close() {
    served.forEach(AppJar::close);
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
