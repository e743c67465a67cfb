package org.verdash.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A local Maven repository with our artifacts of this build; all else is that of the person who
 * builds, by links, so that nothing is fetched again and nothing of ours gets there.
 */
record ScratchRepository(Path folder) {

  private static final Path PARENT_POM = Path.of("..", "..", "pom.xml");
  private static final String OURS = "verdash";

  static ScratchRepository with(Path theirs, List<Path> folders, Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("org"));
    link(theirs, folder, "org");
    link(theirs.resolve("org"), own, OURS);
    ScratchRepository scratch = new ScratchRepository(folder);
    String version = Version.number();
    Files.copy(PARENT_POM, scratch.place(OURS, version, "pom"));
    for (Path jar : jars(folders)) {
      String name = String.valueOf(jar.getFileName()).replace("-" + version + ".jar", "");
      Files.createLink(scratch.place(name, version, "jar"), jar);
      try (JarFile entries = new JarFile(jar.toFile());
          InputStream pom =
              entries.getInputStream(
                  entries.getEntry("META-INF/maven/org.verdash/" + name + "/pom.xml"))) {
        Files.copy(pom, scratch.place(name, version, "pom"));
      }
    }
    return scratch;
  }

  private Path place(String artifact, String version, String type) throws IOException {
    Path place = folder.resolve("org").resolve(OURS).resolve(artifact).resolve(version);
    return Files.createDirectories(place).resolve(artifact + "-" + version + "." + type);
  }

  private static List<Path> jars(List<Path> folders) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.getFileName().toString().matches(OURS + "-.*\\.jar"))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static void link(Path from, Path to, String except) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> !f.endsWith(except)).toList()) {
        Files.createSymbolicLink(to.resolve(file.getFileName()), file);
      }
    }
  }
}
