package org.verdash.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.launcher.dev.Builds;
import org.verdash.launcher.dev.Builds.Outcome;
import org.verdash.launcher.dev.FolderWatch;
import org.verdash.launcher.dev.ProjectFolder;
import org.verdash.launcher.dev.Trouble;
import org.verdash.launcher.dev.WorkedOn;
import org.verdash.runtime.dev.DevBundles;

/**
 * Serves a program's apps anew whenever its project changes. The one before goes on until the new
 * one is there; when there is none, its pages are told why. A thread of its own does everything.
 */
final class DevSession implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DevSession.class);
  private static final long LOOK_MS = 80;
  private static final long SETTLE_MS = 40;
  // The last build may still finish calls; the ones before it are over.
  private static final int KEPT = 2;

  private final String program;
  private final ProjectFolder project;
  private final Builds builds;
  private final DevBundles bundles;
  private final Map<String, Served> served = new HashMap<>();
  private final Deque<Outcome.Made> made = new ArrayDeque<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** An app of the program as it is served now. */
  private record Served(AppOffer offer, WorkedOn app) {}

  /**
   * A session for a program.
   *
   * @param work an empty folder for its builds
   */
  DevSession(Class<?> program, ProjectFolder project, Path work, DevBundles bundles) {
    this.program = program.getName();
    this.project = project;
    this.builds = new Builds(project, work, program.getClassLoader());
    this.bundles = bundles;
  }

  /** The offer of an app as it is when the session begins; called before {@link #start}. */
  AppOffer first(App app) {
    WorkedOn state = new WorkedOn(bundles);
    AppOffer offer = AppOffer.of(app).in(state.next());
    served.put(app.name(), new Served(offer, state));
    return offer;
  }

  /** Begins to watch, in a house that serves the offers. */
  void start(House house) {
    FolderWatch watch = new FolderWatch(project);
    Thread.ofPlatform().daemon().name("verdash-dev").start(() -> watch(watch, house));
    log.info("What you save in {} is served at once.", project.classes());
  }

  @Override
  public void close() {
    closing.countDown();
  }

  private void watch(FolderWatch watch, House house) {
    try (builds) {
      warmUp();
      while (!closing.await(LOOK_MS, TimeUnit.MILLISECONDS)) {
        Set<Path> changes = watch.changes();
        if (!changes.isEmpty()) {
          settle(watch, changes);
          take(changes, house);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // The first compilation of a JVM takes seconds; better now than when somebody waits for it.
  private void warmUp() {
    if (builds.make() instanceof Outcome.Made first) {
      drop(first);
    }
  }

  // Who saves several files, or one by way of another, is not done with the first of them.
  private void settle(FolderWatch watch, Set<Path> changes) throws InterruptedException {
    boolean more = true;
    while (more && !closing.await(SETTLE_MS, TimeUnit.MILLISECONDS)) {
      more = changes.addAll(watch.changes());
    }
  }

  private void take(Set<Path> changes, House house) {
    try {
      if (changes.stream().allMatch(WorkedOn::isStyle)) {
        served.values().forEach(each -> each.app().styled(changes));
      } else {
        rebuild(house);
      }
    } catch (RuntimeException e) {
      log.warn("The change could not be taken; the next one is.", e);
    }
  }

  private void rebuild(House house) {
    long began = System.nanoTime();
    switch (builds.make()) {
      case Outcome.Failed(Trouble trouble) -> fail(trouble);
      case Outcome.Made build -> {
        if (serve(build, house)) {
          long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
          log.info("The new build is served after {} ms.", ms);
        } else {
          drop(build);
        }
      }
    }
  }

  private boolean serve(Outcome.Made build, House house) {
    try {
      List<App> apps = Rerun.apps(program, build.loader());
      apps.forEach(app -> serve(app, build.loader(), house));
      keep(build);
      return true;
    } catch (Exception | LinkageError e) {
      fail(Trouble.of(e));
      return false;
    }
  }

  private void serve(App app, ClassLoader classes, House house) {
    Served before = served.get(app.name());
    if (before == null) {
      log.info("App {} is a new one: it is served when you start the program again.", app.name());
      return;
    }
    AppOffer old = before.offer();
    AppOffer offer =
        new AppOffer(old.name(), old.origin(), host -> app, classes, true, before.app().next());
    house.replace(old, offer).await();
    served.put(app.name(), new Served(offer, before.app()));
    before.app().served();
  }

  private void fail(Trouble trouble) {
    log.info("{}: the pages tell why.", trouble.title());
    served.values().forEach(each -> each.app().failed(trouble));
  }

  private void keep(Outcome.Made build) {
    made.addLast(build);
    if (made.size() > KEPT) {
      drop(made.removeFirst());
    }
  }

  private static void drop(Outcome.Made build) {
    build.loader().close();
    Builds.delete(build.folder());
  }
}
