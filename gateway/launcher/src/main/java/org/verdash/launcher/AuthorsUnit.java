package org.verdash.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.AppFactory;
import org.verdash.launcher.dev.AuthorLoader;
import org.verdash.launcher.dev.Trouble;
import org.verdash.launcher.dev.WorkedOn;
import org.verdash.runtime.dev.DevBundles;

/** Apps of one class loader, as they are served now. Used by one thread at a time. */
final class AuthorsUnit {
  private static final Logger log = LoggerFactory.getLogger(AuthorsUnit.class);

  private final AuthorsApps apps;
  private final DevBundles bundles;
  private final Map<String, Served> served = new LinkedHashMap<>();
  private @Nullable AuthorLoader loader;

  /** An app as it is served now. */
  private record Served(AppOffer offer, WorkedOn app) {}

  AuthorsUnit(AuthorsApps apps, DevBundles bundles) {
    this.apps = apps;
    this.bundles = bundles;
  }

  /** The offers of apps that are made already. */
  List<AppOffer> first(Map<String, AppFactory> made, ClassLoader classes) {
    List<AppOffer> offers = new ArrayList<>();
    made.forEach((name, factory) -> offers.add(first(name, factory, classes)));
    return offers;
  }

  /** The offers of apps that are made of a loader's classes. */
  List<AppOffer> first(AuthorLoader classes) throws Exception {
    loader = classes;
    return first(apps.of(classes), classes);
  }

  private AppOffer first(String name, AppFactory factory, ClassLoader classes) {
    WorkedOn state = new WorkedOn(bundles);
    AppOffer offer = new AppOffer(name, "app " + name, factory, classes, true, state.next());
    served.put(name, new Served(offer, state));
    return offer;
  }

  /** Whether it has used one of these files; unknown for classes that were there before. */
  boolean hasUsed(Set<String> files) {
    AuthorLoader own = loader;
    return own == null || files.stream().anyMatch(own::hasUsed);
  }

  /** Serves the apps that a loader has now; one by one, those before until then. */
  void serve(AuthorLoader classes, House house) throws Exception {
    apps.of(classes).forEach((name, factory) -> serve(name, factory, classes, house));
    loader = classes;
  }

  private void serve(String name, AppFactory factory, ClassLoader classes, House house) {
    Served before = served.get(name);
    if (before == null) {
      log.info("App {} is a new one: it is served when you start again.", name);
      return;
    }
    AppOffer old = before.offer();
    AppOffer offer = new AppOffer(name, old.origin(), factory, classes, true, before.app().next());
    house.replace(old, offer).await();
    served.put(name, new Served(offer, before.app()));
  }

  /** The change is on the pages, or needs not be. */
  void fine() {
    served.values().forEach(each -> each.app().served());
  }

  /** There is no new build, and the pages tell why. */
  void fail(Trouble trouble) {
    served.values().forEach(each -> each.app().failed(trouble));
  }

  /** The apps, to be told of what needs no new build. */
  List<WorkedOn> workedOn() {
    return served.values().stream().map(Served::app).toList();
  }
}
