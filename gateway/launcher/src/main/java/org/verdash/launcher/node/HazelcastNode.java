package org.verdash.launcher.node;

import com.hazelcast.cluster.Cluster;
import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.launcher.config.ClusterConfig;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.config.Role;

/** Starts a node as a member of a Hazelcast cluster; loaded only when there is to be one. */
final class HazelcastNode {

  static final String ROLES = "verdash.roles";
  static final String KEY = "verdash.key";

  private static final Logger log = LoggerFactory.getLogger(HazelcastNode.class);

  // Vert.x gives loops in turn, and the event bus has one of the first. With so many more than
  // gateways, which are the next to ask, none of them gets the bus's, which then writes in batches.
  // A loop that nobody uses has no thread.
  private static final int SPARE_LOOPS = 8;

  private static final Duration JOIN_TIMEOUT = Duration.ofMinutes(2);

  private HazelcastNode() {}

  /**
   * Joins, and leaves again when this node may not be among the others.
   *
   * @throws NodeException see {@link Node#start}
   */
  static Node start(HouseConfig config, ClusterConfig cluster) {
    Optional<PlatformKey> own = Node.ownKey(config);
    // Members cannot change what they say of themselves, so a key is made up before it is known
    // whether this node is alone and may keep it.
    PlatformKey key = own.orElseGet(PlatformKey::random);
    HazelcastClusterManager membership =
        new HazelcastClusterManager(HazelcastSettings.of(cluster, attributes(config, key)));
    Vertx vertx = join(membership, cluster);
    try {
      Cluster joined = membership.getHazelcastInstance().getCluster();
      requireOneStore(joined, config);
      HazelcastMembers members = HazelcastMembers.of(joined, membership.getNodeId());
      return new Node(
          vertx,
          members,
          isGateway(config) ? sharedKey(joined, config, own, key) : null,
          joined.getMembers().stream().anyMatch(HazelcastNode::hasStore));
    } catch (NodeException refused) {
      vertx.close().await();
      throw refused;
    }
  }

  // Of two that come at the same time the one stays that joined first. Two databases would each
  // hold half of what the house remembers.
  private static void requireOneStore(Cluster joined, HouseConfig config) {
    boolean embedded =
        config.roles().contains(Role.STATE_STORE) && config.store().database() == null;
    for (Member member : joined.getMembers()) {
      if (!embedded || member.localMember()) {
        return;
      }
      if (hasStore(member)) {
        throw new NodeException(
            "database.url is required: the node at "
                + at(member)
                + " has the role state-store already, and two nodes cannot share a database that"
                + " one of them starts itself. Or leave state-store out of roles.",
            null);
      }
    }
  }

  private static boolean hasStore(Member member) {
    String roles = member.getAttribute(ROLES);
    return roles != null && List.of(roles.split(",")).contains(Role.STATE_STORE.word());
  }

  private static PlatformKey sharedKey(
      Cluster joined, HouseConfig config, Optional<PlatformKey> own, PlatformKey key) {
    List<Member> others = joined.getMembers().stream().filter(m -> !m.localMember()).toList();
    Set<String> known = fingerprints(key, config.auth().previousKey());
    requireOneKey(others, own, known);
    joined.addMembershipListener(new KeyWatch(known));
    return own.orElseGet(() -> kept(key, config));
  }

  private static void requireOneKey(
      List<Member> others, Optional<PlatformKey> own, Set<String> known) {
    if (own.isEmpty() && !others.isEmpty()) {
      throw new NodeException(
          "This gateway joins other nodes and has no platform key: give all gateways the same"
              + " auth.platform-key.",
          null);
    }
    for (Member other : others) {
      if (hasUnknownKey(other, known)) {
        throw new NodeException(
            "auth.platform-key differs from that of the gateway at "
                + at(other)
                + ": give all gateways the same one.",
            null);
      }
    }
  }

  private static PlatformKey kept(PlatformKey key, HouseConfig config) {
    PlatformKey stored = Node.store(key, config);
    if (!stored.fingerprint().equals(key.fingerprint())) {
      throw new NodeException(
          "Another process stored a platform key in " + config.data() + " just now: start again.",
          null);
    }
    return stored;
  }

  private static Vertx join(HazelcastClusterManager membership, ClusterConfig cluster) {
    Ports.requireFree("cluster.bus-port", cluster.host(), cluster.busPort());
    Ports.requireFree("cluster.event-bus-port", cluster.host(), cluster.eventBusPort());
    VertxOptions options = Node.options();
    options.setEventLoopPoolSize(options.getEventLoopPoolSize() + SPARE_LOOPS);
    options.getEventBusOptions().setHost(cluster.host()).setPort(cluster.eventBusPort());
    String failed = "The cluster " + cluster.name() + " could not be joined";
    try {
      return Vertx.builder()
          .with(options)
          .withClusterManager(membership)
          .buildClustered()
          .await(JOIN_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new NodeException(failed + " within " + JOIN_TIMEOUT.toSeconds() + " s.", e);
    } catch (Exception e) {
      // Awaiting a future throws what it failed with, checked or not.
      throw new NodeException(failed + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> attributes(HouseConfig config, PlatformKey key) {
    Map<String, String> attributes = new HashMap<>();
    attributes.put(
        ROLES, config.roles().stream().map(Role::word).sorted().collect(Collectors.joining(",")));
    if (isGateway(config)) {
      attributes.put(KEY, key.fingerprint());
    }
    return attributes;
  }

  private static boolean isGateway(HouseConfig config) {
    return config.roles().contains(Role.GATEWAY);
  }

  // During a rotation a gateway also verifies what those sign that are behind or ahead of it.
  private static Set<String> fingerprints(PlatformKey key, @Nullable PlatformKey previous) {
    return previous == null
        ? Set.of(key.fingerprint())
        : Set.of(key.fingerprint(), previous.fingerprint());
  }

  private static boolean hasUnknownKey(Member member, Set<String> known) {
    String theirs = member.getAttribute(KEY);
    return theirs != null && !known.contains(theirs);
  }

  private static String at(Member member) {
    return member.getAddress().getHost() + ":" + member.getAddress().getPort();
  }

  /** Tells when two clusters that lived apart meet with different keys. */
  private record KeyWatch(Set<String> known) implements MembershipListener {

    @Override
    public void memberAdded(MembershipEvent event) {
      if (hasUnknownKey(event.getMember(), known)) {
        log.warn(
            "The gateway at {} came with another platform key; unless it leaves at once, sessions"
                + " of one are refused by the other until both have the same auth.platform-key.",
            at(event.getMember()));
      }
    }

    @Override
    public void memberRemoved(MembershipEvent event) {
      // Who is gone disagrees with nobody.
    }
  }
}
