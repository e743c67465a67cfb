package org.verdash.launcher.dev;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an app that is worked on is kept.
 *
 * @param classes its compiled classes
 * @param sources folders of its Java sources; empty when they are compiled by somebody else
 * @param resources folders of what else belongs on its class path, and of its assets
 */
public record ProjectFolder(Path classes, List<Path> sources, List<Path> resources) {
  private static final Path MAVEN = Path.of("target", "classes");
  private static final Path GRADLE = Path.of("build", "classes", "java", "main");
  private static final String ASSETS = "assets";

  public ProjectFolder {
    sources = List.copyOf(sources);
    resources = List.copyOf(resources);
  }

  /** The folder that a class is from; empty when it is from a jar. */
  public static Optional<ProjectFolder> of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      return Files.isDirectory(place) ? Optional.of(around(place)) : Optional.empty();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the class path has no file at " + source, e);
    }
  }

  /** The project around a folder of classes. */
  public static ProjectFolder around(Path classes) {
    Path root = root(classes.toAbsolutePath());
    List<Path> sources = existing(root, Path.of("src", "main", "java"));
    List<Path> resources =
        Stream.of(Path.of("src", "main", "resources"), Path.of(ASSETS))
            .flatMap(folder -> existing(root, folder).stream())
            .toList();
    return new ProjectFolder(classes.toAbsolutePath(), sources, resources);
  }

  /** Folders in which a change is one of the app. */
  public List<Path> watched() {
    return sources.isEmpty()
        ? List.of(classes)
        : Stream.concat(sources.stream(), resources.stream()).toList();
  }

  /** Those of the resources that are on the class path. */
  List<Path> onClassPath() {
    return resources.stream().filter(folder -> !folder.endsWith(ASSETS)).toList();
  }

  private static Path root(Path classes) {
    for (Path layout : List.of(MAVEN, GRADLE)) {
      if (classes.endsWith(layout)) {
        return classes.resolve("../".repeat(layout.getNameCount())).normalize();
      }
    }
    return classes;
  }

  private static List<Path> existing(Path root, Path folder) {
    Path place = root.resolve(folder);
    return Files.isDirectory(place) ? List.of(place) : List.of();
  }
}
