package org.verdash.launcher.config;

import org.jspecify.annotations.Nullable;

/**
 * How a node is watched.
 *
 * @param host address of the management port, default {@code 127.0.0.1}
 * @param port port of health and metrics; 0 takes any free one, null opens none on a node that
 *     answers health on its gateway's port, and any free one on other nodes
 * @param metricsToken what a Bearer header must carry to read metrics; null leaves them to the
 *     management port, where nobody is asked
 * @param logFormat what log lines look like, default text
 */
public record OperationsConfig(
    String host, @Nullable Integer port, @Nullable String metricsToken, LogFormat logFormat) {

  /** Loopback, no port asked for, no token, log lines for people. */
  public static final OperationsConfig USUAL =
      new OperationsConfig("127.0.0.1", null, null, LogFormat.TEXT);

  /** What log lines look like. */
  public enum LogFormat {
    /** For people. */
    TEXT,
    /** One JSON object per line. */
    JSON
  }

  /** Names everything but the token. */
  @Override
  public String toString() {
    return "OperationsConfig[host=" + host + ", port=" + port + ", logFormat=" + logFormat + "]";
  }
}
