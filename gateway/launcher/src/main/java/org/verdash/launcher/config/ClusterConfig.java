package org.verdash.launcher.config;

import java.util.List;

/**
 * How a node finds and reaches the others.
 *
 * @param name name of the cluster; only nodes of one name join
 * @param host address of this node that the others reach, default {@code 127.0.0.1}
 * @param busPort port of the membership protocol, default 5701; it is taken as it is, never counted
 *     up
 * @param eventBusPort port of the event bus, default 0, any free one
 * @param join other nodes as {@code host:port} of their membership protocol; not all have to be up
 */
public record ClusterConfig(
    String name, String host, int busPort, int eventBusPort, List<String> join) {
  public ClusterConfig {
    join = List.copyOf(join);
  }
}
