package org.verdash.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;
import org.verdash.contract.LibraryFiles;
import org.verdash.contract.Members;
import org.verdash.gateway.assets.ClassPathLibrary;
import org.verdash.gateway.assets.FileCatalog;
import org.verdash.gateway.assets.FileStore;
import org.verdash.gateway.assets.ServedFile;
import org.verdash.gateway.auth.Admission;
import org.verdash.gateway.auth.Arrivals;
import org.verdash.gateway.auth.Credentials;
import org.verdash.gateway.auth.Issuers;
import org.verdash.gateway.auth.LinkTokens;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.PlatformKeys;
import org.verdash.gateway.auth.Sessions;
import org.verdash.gateway.auth.SignIn;
import org.verdash.gateway.dash.LostCalls;
import org.verdash.gateway.http.Answers;
import org.verdash.gateway.http.SameSite;
import org.verdash.gateway.instance.InstanceLeases;
import org.verdash.gateway.ops.Watch;
import org.verdash.gateway.prefix.KnownApps;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.gateway.prefix.SeenApps;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.Audit;
import org.verdash.state.InstanceRights;
import org.verdash.state.People;
import org.verdash.state.StateStore;

/** What the verticle instances of one gateway share. Thread-safe. */
final class GatewayParts {
  private static final String OWN_LIBRARY = "verdash_gateway";

  private final Vertx vertx;
  private final Gateway gateway;
  private final LostCalls lost = new LostCalls();
  private final FileCatalog bundles = new FileCatalog();
  private final FileCatalog assets = new FileCatalog();
  private final FileStore store;
  private final SeenApps seen;
  private final SignIn signIn;
  private final InstanceLeases leases;
  private final GatewayPages pages;
  private final @Nullable ServedFile mark;
  private final Answers answers;
  private final Credentials.Shared credentials;
  private final int listenPort;
  private volatile int port;

  GatewayParts(Vertx vertx, Gateway gateway) {
    this.vertx = vertx;
    this.gateway = gateway;
    GatewayConfig config = gateway.config();
    this.seen = new SeenApps(config.data());
    this.store =
        new FileStore(
            vertx,
            gateway.mounts(),
            gateway.members().self(),
            new FileStore.Keeping(config.data(), config.fileMemoryBytes(), Set.of(OWN_LIBRARY)));
    Optional<LibraryFiles> own = ClassPathLibrary.find(OWN_LIBRARY);
    own.ifPresent(bundles::add);
    this.mark = own.map(library -> bundles.find(library, "mark.svg")).orElse(null);
    this.pages = new GatewayPages(own, config.outside());
    this.answers = new Answers(pages, config.outside());
    var arrivals = new Arrivals(gateway.state() == null ? null : People.over(vertx.eventBus()));
    this.credentials = credentials(vertx, gateway, answers, arrivals);
    this.signIn = SignIn.of(gateway.admission(), credentials.sessions(), arrivals);
    this.leases = new InstanceLeases(vertx, gateway.members());
    // Instances share one free port only when they name it by the same negative number.
    this.listenPort =
        config.port() > 0 ? config.port() : -ThreadLocalRandom.current().nextInt(1, 1 << 16);
  }

  private static Credentials.Shared credentials(
      Vertx vertx, Gateway gateway, Answers answers, Arrivals arrivals) {
    Admission admission = gateway.admission();
    Outside outside = gateway.config().outside();
    PlatformKey key = admission.keys().current();
    return new Credentials.Shared(
        admission,
        new Issuers(vertx, admission.issuers(), admission.clock()),
        new Sessions(key, gateway.config().sessions(), outside, admission.clock()),
        new SameSite(outside),
        answers,
        arrivals);
  }

  /**
   * Brings back the apps that the house knows of; while it cannot say, or remembers nothing, those
   * that an earlier run has seen. Does not fail.
   */
  Future<Void> remember() {
    StateStore state = gateway.state();
    Future<List<AppDescriptor>> seenBefore =
        vertx.executeBlocking(seen::load).map(Objects::requireNonNull);
    Future<List<AppDescriptor>> known =
        state == null ? seenBefore : KnownApps.of(state).recover(away -> seenBefore);
    return known.map(
        apps -> {
          apps.forEach(this::remember);
          return null;
        });
  }

  private void remember(AppDescriptor app) {
    gateway.mounts().remember(app);
    learnFiles(app);
  }

  /** Makes the files of an app known that was mounted, and keeps the app in mind. */
  void learn(AppPresence presence) {
    learnFiles(presence.app());
    vertx.executeBlocking(
        () -> {
          seen.keep(presence);
          return null;
        });
  }

  private void learnFiles(AppDescriptor app) {
    app.libraries().forEach(bundles::add);
    app.libraries().forEach(pages::learn);
    if (app.assets() != null) {
      assets.add(app.assets());
    }
  }

  /** The port to ask for; negative for any free one. */
  int listenPort() {
    return listenPort;
  }

  /** The port that is listened on. */
  int port() {
    return port;
  }

  void listening(int actualPort) {
    port = actualPort;
  }

  GatewayConfig config() {
    return gateway.config();
  }

  Mounts mounts() {
    return gateway.mounts();
  }

  Watch watch() {
    return gateway.watch();
  }

  PlatformKeys keys() {
    return gateway.admission().keys();
  }

  Credentials.Shared credentials() {
    return credentials;
  }

  Members members() {
    return gateway.members();
  }

  LostCalls lost() {
    return lost;
  }

  FileCatalog bundles() {
    return bundles;
  }

  FileCatalog assets() {
    return assets;
  }

  /** What the house remembers; null when it remembers nothing. */
  @Nullable StateStore state() {
    return gateway.state();
  }

  /** Who may do what with saved instances; null when this house remembers nothing. */
  @Nullable InstanceRights rights() {
    return gateway.state() == null ? null : InstanceRights.over(vertx.eventBus());
  }

  /** Where deeds are noted; null when this house remembers nothing. */
  @Nullable Audit audit() {
    return gateway.state() == null ? null : Audit.over(vertx.eventBus());
  }

  /** What the gateway's verticle instances know together of rights. */
  InstanceLeases leases() {
    return leases;
  }

  /** New tokens of links, for one verticle instance. */
  LinkTokens links() {
    return new LinkTokens(vertx, gateway.admission());
  }

  InstantSource clock() {
    return gateway.admission().clock();
  }

  FileStore store() {
    return store;
  }

  SignIn signIn() {
    return signIn;
  }

  /** Our mark; null when the gateway's own files are not on the class path. */
  @Nullable ServedFile mark() {
    return mark;
  }

  GatewayPages pages() {
    return pages;
  }

  Answers answers() {
    return answers;
  }
}
