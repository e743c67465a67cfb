package org.verdash.launcher;

import io.vertx.core.Future;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.gateway.auth.DemoAccounts;
import org.verdash.gateway.ops.Readiness;
import org.verdash.gateway.ops.Watch;
import org.verdash.gateway.proxy.PublicUrl;
import org.verdash.launcher.config.ClusterConfig;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.config.OperationsConfig;
import org.verdash.launcher.config.Role;
import org.verdash.launcher.instances.HouseApps;
import org.verdash.launcher.jar.AppJar;
import org.verdash.launcher.jar.AppJars;
import org.verdash.launcher.jar.RefusedJarException;
import org.verdash.launcher.node.Node;
import org.verdash.launcher.node.NodeException;
import org.verdash.launcher.node.Ports;
import org.verdash.launcher.node.Sentence;
import org.verdash.launcher.source.NamedSources;
import org.verdash.launcher.watch.PrometheusMeters;
import org.verdash.runtime.dispatch.AppMeters;

/**
 * One node with the rooms that its roles ask for.
 *
 * <p>Thread-safe. Opening and closing block; not for an event loop.
 */
final class House implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(House.class);
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");
  private static final long LONGEST_MOUNT_MS = 5_000;
  private static final long LONGEST_CLOSE_SECONDS = 20;

  private final HouseConfig config;
  private final Node node;
  private final AppJars jars;
  private final AppRoom apps;
  private final StoreRoom store;
  private final @Nullable DemoAccounts demo;
  private final Readiness readiness = new Readiness();
  private final Readiness.Part start = readiness.needs("start");
  private final Watch watch;
  private final GatewayRoom gateway;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile URI uri;

  private House(HouseConfig config, Node node, StoreRoom store, AppJars jars) {
    this.store = store;
    this.config = config;
    this.node = node;
    this.jars = jars;
    PrometheusMeters meters = isMeasured(config) ? new PrometheusMeters() : null;
    this.watch =
        new Watch(
            readiness, meters == null ? null : meters::text, config.operations().metricsToken());
    this.apps =
        new AppRoom(
            config.apps(),
            node,
            new AppRoom.Lent(
                new NamedSources(config.dataSources()),
                meters == null ? AppMeters.NONE : meters,
                config.store().files()),
            isSole(config));
    this.demo = config.demo() ? DemoAccounts.withNewPasswords(InstantSource.system()) : null;
    this.gateway = new GatewayRoom(config, node, demo, watch);
    this.uri = busAddress(config);
  }

  /**
   * Opens a house and waits until it serves.
   *
   * @param offers apps to serve besides those of the app folder
   * @throws NodeException when it cannot; nothing is left running then
   */
  static House open(HouseConfig config, List<AppOffer> offers) {
    if (offers.stream().anyMatch(offer -> offer.workshop() != null)) {
      requireAlone(config);
    }
    if (config.roles().contains(Role.GATEWAY)) {
      Ports.requireFree("http.port", config.http().host(), config.http().port());
    }
    Integer management = config.operations().port();
    if (management != null) {
      Ports.requireFree("management.port", config.operations().host(), management);
    }
    AppJars jars =
        config.roles().contains(Role.APPS) ? jars(config.apps().folders()) : AppJars.NONE;
    Node node = Node.start(config);
    House house = new House(config, node, store(config, node), jars);
    try {
      house.furnish(offers);
      return house;
    } catch (RuntimeException e) {
      house.close();
      throw e;
    }
  }

  /** Returns where a browser finds it; on a node without a gateway, where other nodes do. */
  URI uri() {
    return uri;
  }

  /** Returns what stands before paths of ours where browsers are: its public URL, if it has one. */
  String address() {
    PublicUrl outside = config.http().outside().url();
    return outside == null ? uri.toString() : outside.toString();
  }

  /**
   * Makes the threads that run what blocks. One that is made while an app has the word keeps that
   * app's classes for as long as it lives.
   */
  void makeThreads() {
    for (int i = 0; i < VertxOptions.DEFAULT_WORKER_POOL_SIZE; i++) {
      node.vertx()
          .executeBlocking(() -> "made", false)
          .onFailure(failure -> log.debug("A thread was not made", failure));
    }
  }

  /** Serves a new build of an app in the place of the one before, as {@link AppRoom#replace}. */
  Future<Void> replace(AppOffer before, AppOffer after) {
    return apps.replace(before, after);
  }

  /** Returns what decides whether the node is ready; whoever is needed for that adds a part. */
  Readiness readiness() {
    return readiness;
  }

  /** Returns the demo accounts, if it has any. */
  Optional<DemoAccounts> demo() {
    return Optional.ofNullable(demo);
  }

  /**
   * Stops in good order: apps say that they go and finish what they are at, then the doors close. A
   * second call does nothing; what fails to stop is logged.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    start.down("it stops");
    stopped("its apps", apps.close());
    stopped("Vert.x", node.vertx().close());
    store.close();
    try {
      jars.close();
    } catch (RefusedJarException e) {
      log.warn("{}", e.getMessage());
    }
  }

  // Developer tools tell whoever asks how an app is made inside.
  private static void requireAlone(HouseConfig config) {
    boolean reached =
        !LOOPBACK.contains(config.http().host())
            || config.http().outside().url() != null
            || config.cluster() != null;
    if (reached) {
      throw new NodeException(
          "Developer tools are for a node that only its own machine reaches.", null);
    }
  }

  private static StoreRoom store(HouseConfig config, Node node) {
    try {
      return StoreRoom.open(config, node);
    } catch (NodeException refused) {
      stopped("Vert.x", node.vertx().close());
      throw refused;
    }
  }

  // Nobody else has the data folder, and so no app of the house runs elsewhere.
  private static boolean isSole(HouseConfig config) {
    return config.cluster() == null && config.store().database() == null;
  }

  // Nobody is asked to count what nobody can read.
  private static boolean isMeasured(HouseConfig config) {
    return hasManagement(config) || config.operations().metricsToken() != null;
  }

  private static boolean hasManagement(HouseConfig config) {
    return config.operations().port() != null || !config.roles().contains(Role.GATEWAY);
  }

  private void openManagement() {
    OperationsConfig operations = config.operations();
    int port = Objects.requireNonNullElse(operations.port(), 0);
    int open = watch.listen(node.vertx(), operations.host(), port).await();
    log.info("Health and metrics: http://{}:{}", operations.host(), open);
  }

  private void furnish(List<AppOffer> offers) {
    Future<Void> watched =
        node.remembers()
            ? StoreWatch.start(node.vertx(), readiness.needs("state-store"))
            : Future.succeededFuture();
    if (hasManagement(config)) {
      openManagement();
    }
    jars.refused().forEach(sentence -> log.error("{}", sentence));
    boolean hasApps = config.roles().contains(Role.APPS);
    Future<Void> served = hasApps ? apps.open(allOffers(offers)) : Future.succeededFuture();
    if (config.roles().contains(Role.GATEWAY)) {
      Future<URI> door = gateway.open();
      // Both ways, so that the first to fail is told after the other has ended.
      Future.join(door, served)
          .compose(both -> gateway.mounted(apps.prefixes(), LONGEST_MOUNT_MS))
          .await();
      uri = door.result();
    } else {
      served.await();
    }
    watched.await();
    if (demo != null && hasApps && node.remembers()) {
      makeDemoInstances();
    }
    start.up();
  }

  // A demo without them is still a demo.
  private void makeDemoInstances() {
    List<ClassLoader> classes = jars.served().stream().map(AppJar::classes).toList();
    new DemoInstances(node.vertx())
        .make(classes)
        .onFailure(failure -> log.warn("The demos' instances were not made", failure));
  }

  private List<AppOffer> allOffers(List<AppOffer> offers) {
    List<AppOffer> all = new ArrayList<>(offers);
    for (var jar : jars.served()) {
      jar.factories().forEach(factory -> all.add(AppOffer.of(jar, factory)));
    }
    if (node.remembers()) {
      EventBus bus = node.vertx().eventBus();
      HouseApps.names()
          .forEach(name -> all.add(AppOffer.ofHouse(name, HouseApps.named(name, bus))));
    }
    return all;
  }

  private static void stopped(String what, Future<?> stopping) {
    try {
      stopping.await(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      // Awaiting a future throws what it failed with, checked or not; the rest has to stop anyway.
      log.warn("The house closes, but {} did not stop: {}", what, e.toString());
    }
  }

  private static AppJars jars(List<Path> folders) {
    try {
      return AppJars.in(folders);
    } catch (IOException e) {
      throw new NodeException("The apps-folder cannot be read: " + Sentence.of(e), e);
    }
  }

  private static URI busAddress(HouseConfig config) {
    ClusterConfig cluster = config.cluster();
    return cluster == null
        ? URI.create("bus:local")
        : URI.create("bus://" + cluster.host() + ":" + cluster.busPort());
  }
}
