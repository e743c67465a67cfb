package org.verdash.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Starts Verdash inside a program: in a {@code main}, in a test, in a host application. */
public final class Verdash {
  private Verdash() {}

  /**
   * Serves apps from a plain {@code main}: one node on a free port of this machine, data in a
   * temporary folder, the one-time sign-in link opened in the browser when there is one.
   *
   * @throws IllegalStateException when the launcher is not on the class path, two apps share a name
   *     or prefix, or the node cannot start; the message is one sentence
   */
  public static Running run(App... apps) {
    return provider().run(apps);
  }

  /**
   * A node with the configuration of a {@code verdash.yaml}.
   *
   * @throws IllegalStateException when the launcher is not on the class path
   */
  public static Builder node(Path config) {
    return provider().node(config);
  }

  private static Provider provider() {
    return ServiceLoader.load(Provider.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "verdash-gateway-launcher is not on the class path, so nothing can be served"));
  }

  /** Collects what the node serves. */
  public interface Builder {
    /** Serves an app. */
    Builder app(App app);

    /** Serves an app that wants to know its host. */
    Builder app(String name, AppFactory factory);

    /**
     * Starts the node and waits until it is ready.
     *
     * @throws IllegalStateException when it cannot start; the message tells every reason
     */
    Running start();
  }

  /** A node that runs. */
  public interface Running extends AutoCloseable {
    /** Where a browser finds it. */
    URI uri();

    /** Stops it in good order; does not fail, and a second call does nothing. */
    @Override
    void close();
  }

  /** How the launcher makes itself known; not for authors. */
  public interface Provider {
    /** See {@link Verdash#run}. */
    Running run(App... apps);

    /** See {@link Verdash#node}. */
    Builder node(Path config);
  }
}
