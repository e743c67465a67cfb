package org.verdash.launcher.dev;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one build of an author's project. What the build has comes from it, whatever its
 * parent has; everything else comes from the parent. Thread-safe.
 */
public final class AuthorLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

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
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
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
