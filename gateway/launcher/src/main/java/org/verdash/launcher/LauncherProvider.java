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
    List<Flag> flags =
        List.of(
            new Flag("Verdash.run", "http.host", "127.0.0.1"),
            new Flag("Verdash.run", "http.port", "0"),
            new Flag("Verdash.run", "data", data.path().toString()),
            new Flag("Verdash.run", "demo", "true"));
    ConfigSources sources = new ConfigSources(flags, System.getenv(), null);
    Running running = workedOn(sources, data, List.of(apps));
    House house = running.house();
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "verdash-stop"));
    house.demo().ifPresent(accounts -> show(house.uri() + accounts.oneTimeLink("admin")));
    return running;
  }

  // Its author is at this machine; whoever has no tools on the class path gets the apps without.
  private static Running workedOn(ConfigSources sources, RunFolder data, List<App> apps) {
    Optional<DevBundles> tools = tools();
    Optional<DevSession> session = tools.flatMap(bundles -> session(bundles, data));
    Workshop still = tools.map(Workshop::still).orElse(null);
    List<AppOffer> offers =
        apps.stream()
            .map(
                app -> session.map(it -> it.first(app)).orElseGet(() -> AppOffer.of(app).in(still)))
            .toList();
    Running running = open(sources, offers, data);
    session.ifPresent(it -> it.start(running.house()));
    return new Running(running.house(), data, session);
  }

  private static Optional<DevBundles> tools() {
    try {
      return Optional.of(DevBundles.load());
    } catch (IllegalStateException missing) {
      log.info("No developer tools: verdash-app-verticles-dev-bundles is not on the class path.");
      return Optional.empty();
    }
  }

  private static Optional<DevSession> session(DevBundles tools, RunFolder data) {
    return Rerun.program()
        .flatMap(
            program ->
                ProjectFolder.of(program)
                    .map(
                        project ->
                            new DevSession(
                                program, project, data.path().resolve("builds"), tools)));
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
