package org.verdash.e2e.node;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.verdash.e2e.browser.Visit;

/**
 * A gateway without apps and nodes with nothing but apps, each a process of its own. Safe for any
 * thread.
 */
public final class Cluster implements AutoCloseable {
  private final String name;
  private final Path folder;
  private final Keyring keyring = new Keyring();
  private final List<Integer> ports = Ports.free(5);
  private final List<VerdashNode> started = new ArrayList<>();
  private final AtomicInteger starts = new AtomicInteger();
  private final VerdashNode gateway;
  private final URI uri;

  private Cluster(String name) {
    this.name = name;
    this.folder = VerdashNode.KEPT.resolve(name);
    this.gateway = gateway();
    this.uri = gateway.ready();
  }

  /** An empty folder for the apps of a cluster of this name. */
  public static AppFolder apps(String name) {
    return AppFolder.in(VerdashNode.KEPT.resolve(name));
  }

  /** Starts the gateway, and waits until it is ready. */
  public static Cluster open(String name) {
    return new Cluster(name);
  }

  /**
   * Starts a node of apps and does not wait for it.
   *
   * @param number its place, from 0 to 2, which no other running node may have
   * @param settings lines of YAML for its configuration
   */
  public VerdashNode launchApps(int number, String... settings) {
    Path own = folder.resolve("apps-" + number);
    List<String> line = line("apps", own, ports.get(2 + number));
    line.addAll(List.of("--apps", folder.resolve("apps").toString()));
    line.addAll(List.of("--config", keyring.configuration(own, settings).toString()));
    return launch("apps-" + number, line);
  }

  /** The address of a path on the gateway. */
  public String at(String path) {
    return uri + path;
  }

  /** The gateway's process. */
  public VerdashNode gatewayNode() {
    return gateway;
  }

  /** Lets a visitor in without the form. */
  public void signIn(Visit visit, String user) {
    visit.context().addCookies(keyring.session(uri, user));
  }

  /** The value of an Authorization header. */
  public String bearer(String user) {
    return keyring.bearer(user);
  }

  @Override
  public synchronized void close() {
    started.forEach(VerdashNode::close);
  }

  private VerdashNode gateway() {
    Path own = folder.resolve("gateway");
    List<String> line = line("gateway", own, ports.get(1));
    line.addAll(List.of("--http-port", String.valueOf(ports.get(0))));
    line.addAll(List.of("--config", keyring.configuration(own).toString()));
    return launch("gateway", line);
  }

  private List<String> line(String role, Path own, int busPort) {
    List<String> line = new ArrayList<>(List.of("start", "--roles", role));
    line.addAll(List.of("--data", own.resolve("data").toString()));
    line.addAll(List.of("--cluster", "drill", "--bus-port", String.valueOf(busPort)));
    line.addAll(List.of("--join", join()));
    return line;
  }

  private String join() {
    return ports.subList(1, ports.size()).stream()
        .map(port -> "127.0.0.1:" + port)
        .collect(Collectors.joining(","));
  }

  private synchronized VerdashNode launch(String node, List<String> line) {
    String file = name + "-" + starts.incrementAndGet() + "-" + node;
    VerdashNode launched = VerdashNode.launch(file, line);
    started.add(launched);
    return launched;
  }
}
