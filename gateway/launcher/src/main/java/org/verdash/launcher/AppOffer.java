package org.verdash.launcher;

import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.launcher.jar.AppJar;
import org.verdash.runtime.dev.Workshop;

/**
 * An app that somebody wants served.
 *
 * @param name where its settings are, {@code apps.<name>.settings}
 * @param origin who offers it, for messages
 * @param factory makes it
 * @param classes the class loader to run it with
 * @param required whether the house does not open without it
 * @param workshop where it is worked on; null in production
 */
record AppOffer(
    String name,
    String origin,
    AppFactory factory,
    ClassLoader classes,
    boolean required,
    @Nullable Workshop workshop) {

  /** An app that a program brings along. */
  static AppOffer of(App app) {
    return of(app.name(), host -> app);
  }

  /** An app that a program brings along under a name. */
  static AppOffer of(String name, AppFactory factory) {
    ClassLoader own = factory.getClass().getClassLoader();
    return new AppOffer(name, "app " + name, factory, own, true, null);
  }

  /** An app that the house itself brings along; it gives way to an author's of its name. */
  static AppOffer ofHouse(String name, AppFactory factory) {
    ClassLoader own = factory.getClass().getClassLoader();
    return new AppOffer(name, "the house", factory, own, false, null);
  }

  /** An app of a jar; its settings are those of the name that the factory says. */
  static AppOffer of(AppJar jar, AppFactory factory) {
    String file = String.valueOf(jar.file().getFileName());
    return new AppOffer(factory.name(), file, factory, jar.classes(), false, null);
  }

  /** The same app while it is worked on. */
  AppOffer in(@Nullable Workshop place) {
    return new AppOffer(name, origin, factory, classes, required, place);
  }
}
