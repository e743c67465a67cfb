package org.verdash.launcher.node;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.verdash.launcher.config.ClusterConfig;

/** The settings of the membership protocol: quick to join, quick to notice who is gone. */
final class HazelcastSettings {

  /** What differs from Hazelcast's defaults, which wait long and call home. */
  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("hazelcast.socket.bind.any", "false"),
          Map.entry("hazelcast.shutdownhook.enabled", "false"),
          Map.entry("hazelcast.phone.home.enabled", "false"),
          Map.entry("hazelcast.logging.type", "slf4j"),
          // Nobody reads them, and they are collected every second.
          Map.entry("hazelcast.metrics.enabled", "false"),
          // Three nodes that start at once still find each other without the default five seconds.
          Map.entry("hazelcast.wait.seconds.before.join", "0"),
          // A killed node is noticed by its closed connection ...
          Map.entry("hazelcast.connection.monitor.interval", "20"),
          Map.entry("hazelcast.connection.monitor.max.faults", "1"),
          // ... and a frozen one by its silence.
          Map.entry("hazelcast.heartbeat.interval.seconds", "1"),
          Map.entry("hazelcast.max.no.heartbeat.seconds", "5"),
          Map.entry("hazelcast.merge.first.run.delay.seconds", "10"),
          Map.entry("hazelcast.merge.next.run.delay.seconds", "5"));

  private HazelcastSettings() {}

  static Config of(ClusterConfig cluster, Map<String, String> attributes) {
    // Vert.x's own base gives its maps a backup on another node.
    Config config = ConfigUtil.loadConfig();
    config.setClusterName(cluster.name());
    PROPERTIES.forEach(config::setProperty);
    attributes.forEach(config.getMemberAttributeConfig()::setAttribute);
    network(config.getNetworkConfig(), cluster);
    return config;
  }

  private static void network(NetworkConfig network, ClusterConfig cluster) {
    network.setPort(cluster.busPort()).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface(address(cluster.host()));
    JoinConfig join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).setConnectionTimeoutSeconds(2);
    cluster.join().forEach(join.getTcpIpConfig()::addMember);
  }

  private static String address(String host) {
    try {
      return InetAddress.getByName(host).getHostAddress();
    } catch (UnknownHostException e) {
      throw new NodeException("cluster.host names no address: '" + host + "' is unknown.", e);
    }
  }
}
