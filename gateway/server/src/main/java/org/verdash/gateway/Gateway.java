package org.verdash.gateway;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.Members;
import org.verdash.contract.WireCodecs;
import org.verdash.gateway.auth.Admission;
import org.verdash.gateway.ops.Watch;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.gateway.prefix.PresenceListener;
import org.verdash.state.StateStore;

/**
 * The gateway of one node, before it is deployed. Immutable.
 *
 * @param config how it listens and waits
 * @param mounts what it knows of the apps; it is fed from the bus once deployed
 * @param members which nodes form the cluster
 * @param admission who is let in
 * @param watch answers how the node is
 * @param state what the house remembers; null when it remembers nothing, and then there are no
 *     saved instances
 */
public record Gateway(
    GatewayConfig config,
    Mounts mounts,
    Members members,
    Admission admission,
    Watch watch,
    @Nullable StateStore state) {

  /** A gateway of a house that remembers nothing. */
  public Gateway(
      GatewayConfig config, Mounts mounts, Members members, Admission admission, Watch watch) {
    this(config, mounts, members, admission, watch, null);
  }

  /** A gateway whose node is ready and counts nothing, of a house that remembers nothing. */
  public Gateway(GatewayConfig config, Mounts mounts, Members members, Admission admission) {
    this(config, mounts, members, admission, Watch.plain());
  }

  /**
   * Listens for apps, then for browsers. To be called once; the verticles go when the Vert.x does.
   *
   * @param instances how many event loops take requests, one per core as a rule
   * @return completes with the port once requests are taken; fails when the port is taken or the
   *     bus does not work, and then nothing stays deployed
   */
  public Future<Integer> deploy(Vertx vertx, int instances) {
    WireCodecs.register(vertx.eventBus());
    var parts = new GatewayParts(vertx, this);
    var options = new DeploymentOptions().setInstances(instances);
    return parts
        .remember()
        .compose(known -> PresenceListener.start(vertx, members, mounts, parts::learn))
        .compose(listener -> parts.leases().join().map(joined -> listener))
        .compose(
            listener ->
                vertx
                    .deployVerticle(() -> new GatewayVerticle(parts), options)
                    .onFailure(failure -> listener.stop()))
        .map(deployed -> parts.port());
  }
}
