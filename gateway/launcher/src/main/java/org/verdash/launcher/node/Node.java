package org.verdash.launcher.node;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.Members;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.launcher.config.ClusterConfig;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.config.Role;

/**
 * What a process has before any room is in it.
 *
 * @param vertx its Vert.x; closing it leaves the cluster
 * @param members the nodes it knows
 * @param key the house's key; null on a node without the role gateway
 * @param remembers whether this node or one that was there before it has a state store
 */
public record Node(Vertx vertx, Members members, @Nullable PlatformKey key, boolean remembers) {

  private static final Logger log = LoggerFactory.getLogger(Node.class);

  /**
   * Starts a node, alone or as a member of its cluster. Blocks; not for an event loop.
   *
   * @throws NodeException when a port is taken, the cluster cannot be joined, or the platform key
   *     is missing, unreadable or not that of the other gateways
   */
  public static Node start(HouseConfig config) {
    ClusterConfig cluster = config.cluster();
    return cluster == null ? alone(config) : HazelcastNode.start(config, cluster);
  }

  /** Loads what every node needs, to be called on a thread that has nothing else to do. */
  public static void warmUp() {
    // Vert.x measures the machine and loads Netty's native parts for this.
    log.debug("Up to {} event loops.", options().getEventLoopPoolSize());
  }

  static VertxOptions options() {
    return new VertxOptions()
        .setPreferNativeTransport(true)
        // Else a file that is not there yet is looked for on the class path, and every folder that
        // is found instead is copied into a cache.
        .setFileSystemOptions(
            new FileSystemOptions()
                .setClassPathResolvingEnabled(false)
                .setFileCachingEnabled(false));
  }

  /** Returns the key of a gateway; other nodes hold none. */
  static Optional<PlatformKey> ownKey(HouseConfig config) {
    return config.roles().contains(Role.GATEWAY) ? existingKey(config) : Optional.empty();
  }

  /**
   * Returns the configured key, else the stored one; makes none.
   *
   * @throws NodeException when the stored one cannot be read
   */
  public static Optional<PlatformKey> existingKey(HouseConfig config) {
    PlatformKey configured = config.auth().platformKey();
    return configured == null ? storedKey(config) : Optional.of(configured);
  }

  static PlatformKey store(PlatformKey key, HouseConfig config) {
    try {
      return key.storedIn(config.data());
    } catch (IOException e) {
      throw new NodeException(
          "The platform key cannot be stored in " + config.data() + ": " + Sentence.of(e), e);
    }
  }

  private static Optional<PlatformKey> storedKey(HouseConfig config) {
    try {
      return PlatformKey.stored(config.data());
    } catch (IOException e) {
      throw new NodeException("The platform key cannot be read: " + Sentence.of(e), e);
    }
  }

  private static Node alone(HouseConfig config) {
    PlatformKey key = ownKey(config).orElseGet(() -> store(PlatformKey.random(), config));
    boolean remembers = config.roles().contains(Role.STATE_STORE);
    return new Node(Vertx.vertx(options()), Members.alone(), key, remembers);
  }
}
