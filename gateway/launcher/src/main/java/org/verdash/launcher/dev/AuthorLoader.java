package org.verdash.launcher.dev;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one build of an author's project. What the build has comes from it, whatever its
 * parent has; everything else comes from the parent. Thread-safe.
 */
public final class AuthorLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /**
   * A loader of a build.
   *
   * @throws MalformedURLException when the folder has no address
   */
  AuthorLoader(Path build, ClassLoader parent) throws MalformedURLException {
    super("build " + build.getFileName(), new URL[] {build.toUri().toURL()}, parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> found = findLoadedClass(name);
      if (found == null) {
        boolean own = findResource(name.replace('.', '/') + ".class") != null;
        found = own ? findClass(name) : super.loadClass(name, false);
      }
      if (resolve) {
        resolveClass(found);
      }
      return found;
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    used.add(name.replace('.', '/') + ".class");
    return super.findClass(name);
  }

  /** Whether somebody has asked for a file of the build, by its path. */
  public boolean hasUsed(String file) {
    return used.contains(file);
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    if (own != null) {
      used.add(name);
    }
    return own == null ? super.getResource(name) : own;
  }

  /** Gives its files free; does not fail. */
  @Override
  public void close() {
    try {
      super.close();
    } catch (IOException e) {
      // Only folders are open, and they have nothing to write.
      throw new AssertionError(e);
    }
  }
}
