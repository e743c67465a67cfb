package org.verdash.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.launcher.dev.Builds;
import org.verdash.launcher.dev.Builds.Outcome;
import org.verdash.launcher.dev.FolderWatch;
import org.verdash.launcher.dev.ProjectFolder;
import org.verdash.launcher.dev.Trouble;
import org.verdash.launcher.dev.WorkedOn;
import org.verdash.launcher.node.NodeException;
import org.verdash.runtime.dev.DevBundles;

/**
 * Serves a project's apps anew whenever it changes. The one before goes on until the new one is
 * there; when there is none, its pages are told why. A thread of its own does everything.
 */
final class DevSession implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DevSession.class);
  private static final long LOOK_MS = 80;
  private static final long SETTLE_MS = 40;

  private final ProjectFolder project;
  private final Builds builds;
  private final List<AuthorsUnit> units = new ArrayList<>();
  private final DevBundles bundles;
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * A session of a project.
   *
   * @param work an empty folder for its builds
   * @param parent where classes are from that the project does not have
   */
  DevSession(ProjectFolder project, Path work, ClassLoader parent, DevBundles bundles) {
    this.project = project;
    this.builds = new Builds(project, work, parent);
    this.bundles = bundles;
  }

  /** The offers of the apps with which a program has called Verdash.run. */
  List<AppOffer> first(Class<?> program, List<App> apps) {
    Map<String, AppFactory> made = new LinkedHashMap<>();
    apps.forEach(app -> made.put(app.name(), host -> app));
    AuthorsUnit unit = new AuthorsUnit(AuthorsApps.program(program.getName()), bundles);
    units.add(unit);
    return unit.first(made, program.getClassLoader());
  }

  /**
   * The offers of the apps of factories, each with a class loader of its own.
   *
   * @throws NodeException when the project does not compile, or a factory cannot be made
   */
  List<AppOffer> first(List<String> factories) {
    List<AppOffer> offers = new ArrayList<>();
    switch (builds.make()) {
      case Outcome.Failed(Trouble trouble) -> throw new NodeException(trouble.title(), null);
      case Outcome.Made build -> {
        for (String factory : factories) {
          AuthorsUnit unit = new AuthorsUnit(AuthorsApps.factory(factory), bundles);
          units.add(unit);
          try {
            offers.addAll(unit.first(builds.loader(build)));
          } catch (Exception | LinkageError e) {
            throw new NodeException(factory + " cannot be made: " + e, e);
          }
        }
      }
    }
    return offers;
  }

  /** Begins to watch, in a house that serves the offers. */
  void start(House house) {
    house.makeThreads();
    FolderWatch watch = new FolderWatch(project);
    Thread.ofPlatform().daemon().name("verdash-dev").start(() -> watch(watch, house));
    log.info("What you save in {} is served at once.", project.watched());
  }

  @Override
  public void close() {
    closing.countDown();
  }

  private void watch(FolderWatch watch, House house) {
    try (builds) {
      builds.warmUp();
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
        units.forEach(unit -> unit.workedOn().forEach(app -> app.styled(changes)));
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
      case Outcome.Failed(Trouble trouble) -> {
        log.info("{}: the pages tell why.", trouble.title());
        units.forEach(unit -> unit.fail(trouble));
      }
      case Outcome.Made build -> {
        touched(build.changed()).forEach(unit -> serve(unit, build, house));
        long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        log.info("The new build is there after {} ms.", ms);
      }
    }
  }

  // What nobody has used yet may be wanted by any of them.
  private List<AuthorsUnit> touched(Set<String> changed) {
    if (changed.isEmpty()) {
      units.forEach(AuthorsUnit::fine);
      return List.of();
    }
    List<AuthorsUnit> touched = units.stream().filter(unit -> unit.hasUsed(changed)).toList();
    List<AuthorsUnit> chosen = touched.isEmpty() ? units : touched;
    units.stream().filter(unit -> !chosen.contains(unit)).forEach(AuthorsUnit::fine);
    return chosen;
  }

  private void serve(AuthorsUnit unit, Outcome.Made build, House house) {
    try {
      unit.serve(builds.loader(build), house);
      unit.fine();
    } catch (Exception | LinkageError e) {
      log.info("There is no new build: {}", e.toString());
      unit.fail(Trouble.of(e));
    }
  }
}
