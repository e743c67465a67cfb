package org.verdash.benchmarks.serve;

import java.io.IOException;
import java.nio.file.Path;
import org.verdash.app.Verdash;

/** A node as {@code verdash start} makes it, with the apps that are measured. */
public final class HouseServer {
  private HouseServer() {}

  /**
   * Serves until it is ended, or whoever started it has gone.
   *
   * @param arguments the node's configuration file
   * @throws IOException when nobody reads what it says
   */
  public static void main(String[] arguments) throws IOException {
    Verdash.Running node =
        Verdash.node(Path.of(arguments[0]))
            .app(BenchApps.small())
            .app(BenchApps.open())
            .app(BenchApps.saved())
            .app(BenchApps.opened())
            .app(BenchApps.chart())
            .app(BenchApps.twenty())
            .app(BenchApps.looper())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(node::close));
    Ready.at(node.uri().toString());
  }
}
