package org.verdash.e2e.node;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verdash.app.AppFactory;

/** A folder of app jars for {@code --apps}. */
public final class AppFolder {
  private static final String PROVIDERS = "META-INF/services/" + AppFactory.class.getName();

  private final Path path;

  private AppFolder(Path path) {
    this.path = path;
  }

  /** An empty folder in that place; what was there before is gone. */
  public static AppFolder in(Path place) {
    try {
      Path folder = Files.createDirectories(place.resolve("apps"));
      try (Stream<Path> before = Files.list(folder)) {
        for (Path jar : before.toList()) {
          Files.delete(jar);
        }
      }
      return new AppFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the jar of the demos, as the build made it. */
  public AppFolder withDemos() {
    try {
      Files.copy(ClassPath.demos(), path.resolve("demos.jar"));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a jar with all classes of the factories' package. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final AppFolder with(Class<? extends AppFactory>... factories) {
    String offers =
        Arrays.stream(factories).map(Class::getName).collect(Collectors.joining("\n", "", "\n"));
    try (OutputStream bytes = Files.newOutputStream(path.resolve("tests.jar"));
        JarOutputStream jar = new JarOutputStream(bytes)) {
      add(jar, PROVIDERS, offers.getBytes(StandardCharsets.UTF_8));
      String folder = factories[0].getPackageName().replace('.', '/');
      for (Map.Entry<String, Path> file : filesOf(factories[0], folder).entrySet()) {
        add(jar, file.getKey(), Files.readAllBytes(file.getValue()));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  // The classes of the package and the folder assets beside them, by their names in the jar.
  private static Map<String, Path> filesOf(Class<?> member, String folder) throws IOException {
    try {
      Path root = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        return files
            .filter(Files::isRegularFile)
            .collect(
                Collectors.toMap(
                    file -> root.relativize(file).toString().replace('\\', '/'), file -> file));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Classes come from a place without an address.", e);
    }
  }

  private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
    jar.closeEntry();
  }
}
