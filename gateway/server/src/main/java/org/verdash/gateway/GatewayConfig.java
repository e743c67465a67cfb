package org.verdash.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.verdash.gateway.auth.Sessions;
import org.verdash.gateway.proxy.Outside;
import org.verdash.state.FileLimits;

/**
 * How the gateway listens and waits.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 takes any free one
 * @param allowedHosts names that the Host header may carry besides the loopback names, with a port
 *     only when it is another than {@code port}; others get 421
 * @param outside where browsers reach the gateway, and who stands in front of it
 * @param maxBodyBytes longest request body; over it the client gets 413
 * @param callbackTimeout longest wait for an app's answer; over it the client gets 504
 * @param sessions how long sessions last
 * @param data folder of what the gateway keeps
 * @param fileMemoryBytes how much content of bundles and assets is kept in memory
 * @param files how much is taken for apps to read
 */
public record GatewayConfig(
    String host,
    int port,
    Set<String> allowedHosts,
    Outside outside,
    long maxBodyBytes,
    Duration callbackTimeout,
    Sessions.Life sessions,
    Path data,
    long fileMemoryBytes,
    FileLimits files) {
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException naming the value that is out of range
   */
  public GatewayConfig {
    allowedHosts = Set.copyOf(allowedHosts);
    require(port >= 0 && port <= HIGHEST_PORT, "port must be 0 to 65535, was " + port);
    require(maxBodyBytes > 0, "maxBodyBytes must be positive, was " + maxBodyBytes);
    require(callbackTimeout.isPositive(), "callbackTimeout must be positive");
    require(sessions.idle().isPositive(), "sessions must last for some time");
    require(fileMemoryBytes >= 0, "fileMemoryBytes must not be negative");
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
