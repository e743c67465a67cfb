package org.verdash.launcher.jar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import org.verdash.app.AppFactory;

/**
 * One jar of apps, open until it is closed.
 *
 * @param file the jar
 * @param factories what it offers, at least one
 * @param classes its class loader, to run its apps with
 */
public record AppJar(Path file, List<AppFactory> factories, ClassLoader classes)
    implements AutoCloseable {

  private static final String CONTRACT = "org/verdash/contract/";

  public AppJar {
    factories = List.copyOf(factories);
  }

  /**
   * Opens a jar and makes its factories.
   *
   * @throws RefusedJarException when it is no jar, offers no app, or brings classes that only the
   *     house may have
   */
  static AppJar open(Path file) {
    requireNoContract(file);
    AppClassLoader classes = classes(file);
    try {
      return new AppJar(file, factories(file, classes), classes);
    } catch (RefusedJarException refused) {
      close(file, classes);
      throw refused;
    }
  }

  /** Gives the file free; classes that were not loaded yet can no longer be. */
  @Override
  public void close() {
    close(file, (AppClassLoader) classes);
  }

  private static AppClassLoader classes(Path file) {
    try {
      return new AppClassLoader(file, AppJar.class.getClassLoader());
    } catch (IOException e) {
      throw new RefusedJarException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static void close(Path file, AppClassLoader classes) {
    try {
      classes.close();
    } catch (IOException e) {
      throw new RefusedJarException(file, "cannot be closed: " + e.getMessage(), e);
    }
  }

  private static void requireNoContract(Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      if (jar.stream().anyMatch(entry -> entry.getName().startsWith(CONTRACT))) {
        throw new RefusedJarException(
            file,
            "brings classes of org.verdash.contract; build it with the Verdash modules at scope"
                + " 'provided'",
            null);
      }
    } catch (IOException e) {
      throw new RefusedJarException(file, "cannot be read as a jar: " + e.getMessage(), e);
    }
  }

  private static List<AppFactory> factories(Path file, AppClassLoader classes) {
    List<AppFactory> factories = new ArrayList<>();
    try {
      ServiceLoader.load(AppFactory.class, classes).forEach(factories::add);
      factories.forEach(factory -> Objects.requireNonNull(factory.name(), "name() is null"));
    } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
      throw new RefusedJarException(file, "offers an app that cannot be made: " + cause(e), e);
    }
    if (factories.isEmpty()) {
      throw new RefusedJarException(
          file, "is no app: it has no META-INF/services/" + AppFactory.class.getName(), null);
    }
    return factories;
  }

  private static String cause(Throwable e) {
    return e.getCause() == null
        ? String.valueOf(e.getMessage())
        : e.getMessage() + ": " + e.getCause();
  }
}
