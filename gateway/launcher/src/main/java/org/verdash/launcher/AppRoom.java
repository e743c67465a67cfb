package org.verdash.launcher;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.app.AppHost;
import org.verdash.contract.AccessPolicy;
import org.verdash.launcher.StoredClaims.Against;
import org.verdash.launcher.config.AppsConfig;
import org.verdash.launcher.node.Node;
import org.verdash.launcher.node.NodeException;
import org.verdash.runtime.AppClaims;
import org.verdash.runtime.AppVerticle;
import org.verdash.runtime.DataSources;
import org.verdash.runtime.Surroundings;
import org.verdash.runtime.dispatch.AppMeters;
import org.verdash.state.AppClaim;
import org.verdash.state.FileLimits;
import org.verdash.state.StateStore;

/** The apps of one node. Thread-safe. */
final class AppRoom {

  private static final Logger log = LoggerFactory.getLogger(AppRoom.class);
  private static final long LONGEST_START_SECONDS = 60;

  private final AppsConfig config;
  private final Node node;
  private final Lent lent;
  private final boolean sole;
  private final @Nullable StoredClaims claims;
  private final Map<AppOffer, String> deployments = new ConcurrentHashMap<>();
  private final Map<String, AppOffer> holderByClaim = new HashMap<>();
  private final Queue<AppOffer> held = new ConcurrentLinkedQueue<>();

  /**
   * What every app of the room gets from its house.
   *
   * @param sources the data sources of the configuration
   * @param meters hear how calls go
   * @param files how much callbacks may make for people to fetch
   */
  record Lent(DataSources sources, AppMeters meters, FileLimits files) {}

  /**
   * A room without apps.
   *
   * @param sole whether all apps of the house are here, so that one that is noted in the state
   *     store and not offered here is gone
   */
  AppRoom(AppsConfig config, Node node, Lent lent, boolean sole) {
    this.config = config;
    this.node = node;
    this.lent = lent;
    this.sole = sole;
    this.claims =
        node.remembers()
            ? new StoredClaims(node.vertx(), StateStore.over(node.vertx().eventBus()), this::lose)
            : null;
  }

  /**
   * Deploys apps one after the other, so that of two that want the same name the first gets it; but
   * one that had it in an earlier run, and is here again, keeps it.
   *
   * @return completes when all are there or refused; fails when a required one is not served, or
   *     the configuration says who may open an app that there is not
   */
  Future<Void> open(List<AppOffer> offers) {
    return deploy(offers, Against.OTHERS)
        .compose(first -> deploy(List.copyOf(held), Against.NOBODY))
        .compose(all -> requireRuledApps(offers));
  }

  // Else a slip of the pen would leave the app that was meant as open as its author made it.
  private Future<Void> requireRuledApps(List<AppOffer> offers) {
    Set<String> known = new TreeSet<>(names());
    offers.forEach(offer -> known.add(offer.name()));
    if (known.containsAll(config.ruled())) {
      return Future.succeededFuture();
    }
    Future<List<AppClaim>> noted =
        node.remembers()
            ? StateStore.over(node.vertx().eventBus()).apps()
            : Future.succeededFuture(List.of());
    return noted
        .recover(away -> Future.succeededFuture(List.of()))
        .compose(
            elsewhere -> {
              elsewhere.forEach(app -> known.add(app.name()));
              return requireRuledApps(known);
            });
  }

  // Of an app that another node will have, whichever starts first.
  private Future<Void> requireRuledApps(Set<String> known) {
    for (String ruled : new TreeSet<>(config.ruled())) {
      String sentence = AppsConfig.ruleForNobody(ruled, known);
      if (!known.contains(ruled) && !node.vertx().isClustered()) {
        return Future.failedFuture(new NodeException(sentence, null));
      } else if (!known.contains(ruled)) {
        log.warn("{}", sentence);
      }
    }
    return Future.succeededFuture();
  }

  private Future<Void> deploy(List<AppOffer> offers, Against against) {
    Future<Void> done = Future.succeededFuture();
    for (AppOffer offer : offers) {
      done = done.compose(before -> deploy(offer, against));
    }
    return done;
  }

  /** Takes all apps out of service in good order; fails when one does not go. */
  Future<?> close() {
    return Future.join(deployments.values().stream().map(node.vertx()::undeploy).toList());
  }

  private synchronized List<String> names() {
    return holderByClaim.keySet().stream().filter(claim -> !claim.startsWith("/")).toList();
  }

  /** Returns the prefixes of the apps that are there. */
  synchronized List<String> prefixes() {
    return holderByClaim.keySet().stream().filter(claim -> claim.startsWith("/")).toList();
  }

  /**
   * Serves a new build of an app in the place of the one before, which goes on until the new one is
   * there, and then finishes what it is at.
   *
   * @return completes when the new one is there; fails with what it failed with
   */
  Future<Void> replace(AppOffer before, AppOffer after) {
    return deployed(after, before, Against.OTHERS)
        .onSuccess(id -> deployments.put(after, id))
        .onFailure(failure -> handOver(after, before))
        .onSuccess(id -> retire(before))
        .mapEmpty();
  }

  private void retire(AppOffer before) {
    String deployment = deployments.remove(before);
    release(before);
    if (deployment != null) {
      node.vertx()
          .undeploy(deployment)
          .onFailure(failure -> log.warn("A build of {} does not stop", before.origin(), failure));
    }
  }

  private synchronized void handOver(AppOffer from, AppOffer to) {
    holderByClaim.replaceAll((claim, holder) -> holder.equals(from) ? to : holder);
  }

  private Future<Void> deploy(AppOffer offer, Against against) {
    return deployed(offer, offer, against)
        .onSuccess(id -> deployments.put(offer, id))
        .<Void>mapEmpty()
        .recover(failure -> refused(offer, failure, against));
  }

  private Future<String> deployed(AppOffer offer, AppOffer before, Against against) {
    Surroundings around =
        new Surroundings(
            config.of(offer.name()).settings(),
            node.members(),
            lent.sources(),
            lent.meters(),
            claims == null ? AppClaims.NONE : presence -> claims.claim(presence, against),
            node.remembers() ? lent.files() : null,
            offer.workshop());
    AppVerticle verticle = new AppVerticle(host -> make(offer, before, host), around);
    return node.vertx()
        .deployVerticle(verticle, new DeploymentOptions().setClassLoader(offer.classes()))
        .timeout(LONGEST_START_SECONDS, TimeUnit.SECONDS);
  }

  private Future<Void> refused(AppOffer offer, Throwable failure, Against against) {
    release(offer);
    if (failure instanceof HeldAppException && sole && against == Against.OTHERS) {
      // Whether the holder is gone is known when all that are offered had their turn.
      held.add(offer);
      return Future.succeededFuture();
    }
    String sentence = "An app of " + offer.origin() + " is not served: " + failure.getMessage();
    if (offer.required()) {
      return Future.failedFuture(new NodeException(sentence, failure));
    }
    // The author wants to see where their own code failed; a refusal has no such place.
    log.error("{}", sentence, failure instanceof RefusedAppException ? null : failure);
    return Future.succeededFuture();
  }

  // The store, which was away when the app came, has another in its place.
  private void lose(String name, String sentence) {
    AppOffer offer = holder(name);
    String deployment = offer == null ? null : deployments.remove(offer);
    if (offer != null && deployment != null) {
      log.error("An app of {} is no longer served: {}", offer.origin(), sentence);
      release(offer);
      node.vertx()
          .undeploy(deployment)
          .onFailure(failure -> log.error("{} does not stop", offer.origin(), failure));
    }
  }

  private synchronized @Nullable AppOffer holder(String claim) {
    return holderByClaim.get(claim);
  }

  private App make(AppOffer offer, AppOffer before, AppHost host) throws Exception {
    App app = offer.factory().create(host);
    requireReadSettings(app, offer);
    claim(app, offer, before);
    AccessPolicy access = config.of(app.name()).access();
    return access == null ? app : withAccess(app, access);
  }

  // Settings that nobody reads would be a riddle.
  private void requireReadSettings(App app, AppOffer offer) {
    if (!app.name().equals(offer.name()) && !config.of(app.name()).settings().isEmpty()) {
      throw new RefusedAppException(
          "apps."
              + app.name()
              + ".settings are not read, since its factory is named "
              + offer.name()
              + ": let AppFactory.name() say "
              + app.name()
              + ".");
    }
  }

  private synchronized void claim(App app, AppOffer offer, AppOffer before) {
    requireFree("the name " + app.name(), app.name(), before);
    requireFree("the prefix " + app.prefix(), app.prefix(), before);
    holderByClaim.put(app.name(), offer);
    holderByClaim.put(app.prefix(), offer);
  }

  private void requireFree(String what, String claim, AppOffer before) {
    AppOffer holder = holder(claim);
    if (holder != null && !holder.equals(before)) {
      throw new RefusedAppException(what + " is taken by " + holder.origin() + ".");
    }
  }

  // A claim must not outlive an app that could not be deployed.
  private synchronized void release(AppOffer offer) {
    holderByClaim.values().removeIf(offer::equals);
  }

  private static App withAccess(App app, AccessPolicy policy) {
    App.Access access =
        switch (policy) {
          case AccessPolicy.Public open -> new App.Access(true, Set.of());
          case AccessPolicy.SignedIn any -> new App.Access(false, Set.of());
          case AccessPolicy.Roles some -> new App.Access(false, some.roles());
        };
    return app.withAccess(access);
  }
}
