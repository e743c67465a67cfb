package org.verdash.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.app.AppFactory;
import org.verdash.app.Verdash;
import org.verdash.launcher.config.ConfigException;
import org.verdash.launcher.config.ConfigSources;
import org.verdash.launcher.config.ConfigSources.Flag;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.dev.ProjectFolder;
import org.verdash.launcher.node.NodeException;
import org.verdash.launcher.node.Sentence;
import org.verdash.runtime.dev.DevBundles;
import org.verdash.runtime.dev.Workshop;

/** Makes the launcher known to {@link Verdash}; found by {@link java.util.ServiceLoader}. */
public final class LauncherProvider implements Verdash.Provider {

  private static final Logger log = LoggerFactory.getLogger(LauncherProvider.class);

  /** For {@link java.util.ServiceLoader}. */
  public LauncherProvider() {}

  @Override
  public Verdash.Running run(App... apps) {
    Rerun.take(List.of(apps));
    RunFolder data = RunFolder.make();
    return show(workedOn(data, List.of(apps)));
  }

  /**
   * Serves the apps of factories, as Verdash.run serves those of a program.
   *
   * @param factories names of classes of the project
   */
  static void develop(ProjectFolder project, List<String> factories) {
    RunFolder data = RunFolder.make();
    DevSession session =
        session(project, LauncherProvider.class.getClassLoader(), DevBundles.load(), data);
    show(open(session, session.first(factories), data));
  }

  // Its author is at this machine; whoever has no tools on the class path gets the apps without.
  private static Running workedOn(RunFolder data, List<App> apps) {
    Optional<DevBundles> tools = tools();
    Optional<Class<?>> program = tools.flatMap(there -> Rerun.program());
    if (tools.isEmpty() || program.isEmpty()) {
      Workshop still = tools.map(Workshop::still).orElse(null);
      List<AppOffer> offers = apps.stream().map(app -> AppOffer.of(app).in(still)).toList();
      return open(atThisMachine(data), offers, data);
    }
    ProjectFolder project = ProjectFolder.of(program.get()).orElseThrow();
    DevSession session = session(project, program.get().getClassLoader(), tools.get(), data);
    return open(session, session.first(program.get(), apps), data);
  }

  private static Running open(DevSession session, List<AppOffer> offers, RunFolder data) {
    Running running = open(atThisMachine(data), offers, data);
    session.start(running.house());
    return new Running(running.house(), data, Optional.of(session));
  }

  private static DevSession session(
      ProjectFolder project, ClassLoader parent, DevBundles tools, RunFolder data) {
    return new DevSession(project, data.path().resolve("builds"), parent, tools);
  }

  private static ConfigSources atThisMachine(RunFolder data) {
    List<Flag> flags =
        List.of(
            new Flag("Verdash.run", "http.host", "127.0.0.1"),
            new Flag("Verdash.run", "http.port", "0"),
            new Flag("Verdash.run", "data", data.path().toString()),
            new Flag("Verdash.run", "demo", "true"));
    return new ConfigSources(flags, System.getenv(), null);
  }

  private static Running show(Running running) {
    House house = running.house();
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "verdash-stop"));
    house.demo().ifPresent(accounts -> show(house.uri() + accounts.oneTimeLink("admin")));
    return running;
  }

  private static Optional<DevBundles> tools() {
    try {
      return Optional.of(DevBundles.load());
    } catch (IllegalStateException missing) {
      log.info("No developer tools: verdash-app-verticles-dev-bundles is not on the class path.");
      return Optional.empty();
    }
  }

  @Override
  public Verdash.Builder node(Path config) {
    return new Builder(config);
  }

  private static void show(String link) {
    log.info("Open {}", link);
    Browser.open(URI.create(link));
  }

  private static Running open(ConfigSources sources, List<AppOffer> offers, RunFolder data) {
    try {
      return new Running(House.open(HouseConfig.read(sources), offers), data, Optional.empty());
    } catch (ConfigException | NodeException e) {
      data.delete();
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static final class Builder implements Verdash.Builder {

    private final Path config;
    private final List<AppOffer> offers = new ArrayList<>();

    Builder(Path config) {
      this.config = config;
    }

    @Override
    public Verdash.Builder app(App app) {
      offers.add(AppOffer.of(app));
      return this;
    }

    @Override
    public Verdash.Builder app(String name, AppFactory factory) {
      offers.add(AppOffer.of(name, factory));
      return this;
    }

    @Override
    public Verdash.Running start() {
      ConfigSources sources = new ConfigSources(List.of(), System.getenv(), config);
      return LauncherProvider.open(sources, offers, RunFolder.NONE);
    }
  }

  private record Running(House house, RunFolder data, Optional<DevSession> session)
      implements Verdash.Running {

    @Override
    public URI uri() {
      return house.uri();
    }

    @Override
    public void close() {
      session.ifPresent(DevSession::close);
      house.close();
      data.delete();
    }
  }

  /** The data of a run that nobody wants to keep. */
  private record RunFolder(Path path) {

    static final RunFolder NONE = new RunFolder(Path.of(""));

    static RunFolder make() {
      try {
        return new RunFolder(Files.createTempDirectory("verdash"));
      } catch (IOException e) {
        throw new IllegalStateException("No temporary folder can be made: " + Sentence.of(e), e);
      }
    }

    void delete() {
      if (path.toString().isEmpty() || Files.notExists(path)) {
        return;
      }
      try (var files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        log.warn("The folder {} stays behind: {}", path, e.toString());
      }
    }
  }
}
