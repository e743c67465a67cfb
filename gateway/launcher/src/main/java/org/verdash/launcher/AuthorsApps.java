package org.verdash.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.verdash.app.App;
import org.verdash.app.AppFactory;

/** Apps that are made anew, and served anew, together. */
@FunctionalInterface
interface AuthorsApps {
  /**
   * Their factories by name, of the classes that a loader has.
   *
   * @throws Exception when there are none; the message is for the author
   */
  Map<String, AppFactory> of(ClassLoader classes) throws Exception;

  /** Those that a program's {@code main} hands to Verdash.run. */
  static AuthorsApps program(String program) {
    return classes -> {
      Map<String, AppFactory> made = new LinkedHashMap<>();
      for (App app : Rerun.apps(program, classes)) {
        made.put(app.name(), host -> app);
      }
      return made;
    };
  }

  /** The one of a factory. */
  static AuthorsApps factory(String factory) {
    return classes -> {
      Class<?> type = Class.forName(factory, true, classes);
      AppFactory made = (AppFactory) type.getDeclaredConstructor().newInstance();
      return Map.of(made.name(), made);
    };
  }
}
