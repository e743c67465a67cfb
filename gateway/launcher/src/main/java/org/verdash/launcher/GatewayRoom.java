package org.verdash.launcher;

import io.vertx.core.Future;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.Gateway;
import org.verdash.gateway.GatewayConfig;
import org.verdash.gateway.auth.Admission;
import org.verdash.gateway.auth.DemoAccounts;
import org.verdash.gateway.auth.PlatformKeys;
import org.verdash.gateway.auth.Revocations;
import org.verdash.gateway.ops.Watch;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.launcher.config.AuthConfig;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.config.HttpConfig;
import org.verdash.launcher.node.Node;
import org.verdash.launcher.node.NodeException;
import org.verdash.state.StateStore;

/** The gateway of one node. Thread-safe. */
final class GatewayRoom {

  private static final long FILE_MEMORY_BYTES = 64L * 1024 * 1024;
  private static final long LOOK_MS = 5;

  private final HouseConfig config;
  private final Node node;
  private final @Nullable DemoAccounts demo;
  private final Watch watch;
  private final Mounts mounts = new Mounts();

  GatewayRoom(HouseConfig config, Node node, @Nullable DemoAccounts demo, Watch watch) {
    this.watch = watch;
    this.config = config;
    this.node = node;
    this.demo = demo;
  }

  /** Listens for browsers; completes with the address, fails with a sentence. */
  Future<URI> open() {
    return admission().compose(this::deploy).map(this::address).recover(this::refused);
  }

  private @Nullable StateStore store() {
    return node.remembers() ? StateStore.over(node.vertx().eventBus()) : null;
  }

  private Future<Integer> deploy(Admission admission) {
    return new Gateway(settings(), mounts, node.members(), admission, watch, store())
        .deploy(node.vertx(), Runtime.getRuntime().availableProcessors());
  }

  /**
   * Completes when this node's own apps are mounted, so that who reads the ready line finds them;
   * the bus needs a moment to carry what they say.
   *
   * @param longestMs completes after that time in any case: a refused mount is in the log
   */
  Future<Void> mounted(Collection<String> prefixes, long longestMs) {
    if (longestMs <= 0 || prefixes.stream().allMatch(this::isMounted)) {
      return Future.succeededFuture();
    }
    return node.vertx().timer(LOOK_MS).compose(again -> mounted(prefixes, longestMs - LOOK_MS));
  }

  private boolean isMounted(String prefix) {
    Mount mount = mounts.table().at(prefix);
    return mount != null && !mount.isDown();
  }

  private URI address(int port) {
    String host = config.http().host();
    String name = isWildcard(host) ? "127.0.0.1" : host;
    return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port);
  }

  private Future<URI> refused(Throwable failure) {
    String why =
        failure instanceof BindException || String.valueOf(failure.getMessage()).contains("bind")
            ? "http.port " + config.http().port() + " on " + config.http().host() + " is in use."
            : "The gateway cannot start: " + failure.getMessage();
    return Future.failedFuture(new NodeException(why, failure));
  }

  // In a house that remembers, all gateways know who signed out and who tries too often.
  private Future<Admission> admission() {
    AuthConfig auth = config.auth();
    InstantSource clock = InstantSource.system();
    var keys = new PlatformKeys(Objects.requireNonNull(node.key()), auth.previousKey());
    Admission own = Admission.of(keys, demo, clock).trusting(auth.issuers(), auth.claims());
    StateStore store = store();
    if (store == null) {
      return Future.succeededFuture(own);
    }
    // A store that has just begun on a busy machine may be late once.
    return revocations(store, clock)
        .recover(late -> revocations(store, clock))
        .map(shared -> own.sharing(shared, new StoredCounters(store, clock)));
  }

  private Future<Revocations> revocations(StateStore store, InstantSource clock) {
    return Revocations.shared(node.vertx(), new StoredRevocations(store), clock);
  }

  private GatewayConfig settings() {
    HttpConfig http = config.http();
    return new GatewayConfig(
        http.host(),
        http.port(),
        hosts(http),
        http.outside(),
        http.maxBodyBytes(),
        config.callbackTimeout(),
        config.auth().sessions(),
        config.data(),
        FILE_MEMORY_BYTES,
        config.store().files());
  }

  private static Set<String> hosts(HttpConfig http) {
    Set<String> hosts = new HashSet<>(http.allowedHosts());
    if (!isWildcard(http.host())) {
      hosts.add(http.host());
    }
    return hosts;
  }

  private static boolean isWildcard(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }
}
