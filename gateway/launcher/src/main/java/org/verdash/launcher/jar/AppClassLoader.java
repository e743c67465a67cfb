package org.verdash.launcher.jar;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.app.AppFactory;

/**
 * The classes of one app jar.
 *
 * <p>What the house and its apps talk in comes from the house: the JDK, {@code org.verdash}, {@code
 * io.vertx} and slf4j. Everything else comes from the jar when it is there, so an app brings the
 * libraries it was written for. Thread-safe.
 */
final class AppClassLoader extends URLClassLoader {

  private static final List<String> SHARED = List.of("org.verdash.", "io.vertx.", "org.slf4j.");
  private static final String PROVIDERS = "META-INF/services/" + AppFactory.class.getName();

  static {
    registerAsParallelCapable();
  }

  AppClassLoader(Path jar, ClassLoader house) throws MalformedURLException {
    super("app " + jar.getFileName(), new URL[] {jar.toUri().toURL()}, house);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> found = findLoadedClass(name);
      if (found == null) {
        found = isShared(name) ? super.loadClass(name, false) : ownFirst(name);
      }
      if (resolve) {
        resolveClass(found);
      }
      return found;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    return own == null && !name.equals(PROVIDERS) ? super.getResource(name) : own;
  }

  /** Finds the jar's own resources first, and of app factories only its own. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
    if (!name.equals(PROVIDERS)) {
      found.addAll(Collections.list(getParent().getResources(name)));
    }
    return Collections.enumeration(found);
  }

  private Class<?> ownFirst(String name) throws ClassNotFoundException {
    Class<?> own = jdkOrNull(name);
    if (own == null) {
      own = ownOrNull(name);
    }
    return own == null ? super.loadClass(name, false) : own;
  }

  private @Nullable Class<?> ownOrNull(String name) {
    try {
      return findClass(name);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static @Nullable Class<?> jdkOrNull(String name) {
    try {
      return getPlatformClassLoader().loadClass(name);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static boolean isShared(String name) {
    return SHARED.stream().anyMatch(name::startsWith);
  }
}
