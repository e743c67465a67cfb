package org.verdash.launcher.config;

import java.util.Set;
import org.verdash.gateway.proxy.Outside;

/**
 * How the gateway listens.
 *
 * @param host address to listen on, default {@code 127.0.0.1}; one that other machines reach needs
 *     configured keys
 * @param port port to listen on, default 8080; 0 takes any free one
 * @param maxBodyBytes longest request body, default 32 MiB; over it the browser gets 413
 * @param allowedHosts names that the Host header may carry besides the loopback names and {@code
 *     host}, lower case, default none; others get 421
 * @param outside where browsers reach it and which proxies it believes, default nobody in front
 */
public record HttpConfig(
    String host, int port, long maxBodyBytes, Set<String> allowedHosts, Outside outside) {
  public HttpConfig {
    allowedHosts = Set.copyOf(allowedHosts);
  }
}
