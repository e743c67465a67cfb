package org.verdash.launcher;

import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.launcher.jar.AppJar;

/**
 * An app that somebody wants served.
 *
 * @param name where its settings are, {@code apps.<name>.settings}
 * @param origin who offers it, for messages
 * @param factory makes it
 * @param classes the class loader to run it with
 * @param required whether the house does not open without it
 */
record AppOffer(
    String name, String origin, AppFactory factory, ClassLoader classes, boolean required) {

  /** An app that a program brings along. */
  static AppOffer of(App app) {
    return of(app.name(), host -> app);
  }

  /** An app that a program brings along under a name. */
  static AppOffer of(String name, AppFactory factory) {
    ClassLoader own = factory.getClass().getClassLoader();
    return new AppOffer(name, "app " + name, factory, own, true);
  }

  /** An app of a jar; its settings are those of the name that the factory says. */
  static AppOffer of(AppJar jar, AppFactory factory) {
    String file = String.valueOf(jar.file().getFileName());
    return new AppOffer(factory.name(), file, factory, jar.classes(), false);
  }
}
