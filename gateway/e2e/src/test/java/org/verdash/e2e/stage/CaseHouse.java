package org.verdash.e2e.stage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.contract.Members;
import org.verdash.gateway.Gateway;
import org.verdash.gateway.GatewayConfig;
import org.verdash.gateway.auth.Admission;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.PlatformKeys;
import org.verdash.gateway.auth.Sessions;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.gateway.proxy.Outside;
import org.verdash.runtime.AppVerticle;
import org.verdash.runtime.Surroundings;
import org.verdash.runtime.dev.DevBundles;
import org.verdash.runtime.dev.Workshop;
import org.verdash.state.FileLimits;

/**
 * A gateway and app verticles in this JVM, so that a case can look at its app's own fields and an
 * app is there in milliseconds. Closing blocks.
 */
final class CaseHouse implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_NANOS = 500_000;
  private static final long MAX_BODY_BYTES = 32L << 20;
  private static final long FILE_MEMORY_BYTES = 64L << 20;

  private final Vertx vertx = Vertx.vertx();
  private final Mounts mounts = new Mounts();
  private final Members members = Members.alone();
  private final AtomicInteger apps = new AtomicInteger();
  private final int port;

  CaseHouse(Path data) {
    var keys = new PlatformKeys(PlatformKey.random(), null);
    Admission admission = Admission.of(keys, null, InstantSource.system());
    port = awaited(new Gateway(config(data), mounts, members, admission).deploy(vertx, 2));
  }

  /** Serves an app; answers the id that takes it away again. */
  String serve(App app) {
    return serve(app, Surroundings.plain(Map.of(), members));
  }

  /** The same for its author. */
  String serveForDevelopers(App app) {
    Workshop workshop = Workshop.still(DevBundles.load());
    return serve(app, Surroundings.plain(Map.of(), members).in(workshop));
  }

  private String serve(App app, Surroundings around) {
    String id = awaited(vertx.deployVerticle(new AppVerticle(host -> app, around)));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isMounted(app.prefix())) {
      if (System.nanoTime() > end) {
        throw new AssertionError(app.name() + " was not mounted within " + PATIENCE + ".");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return id;
  }

  /** What tells the apps of one test apart that is run several times. */
  String next() {
    return "-" + apps.incrementAndGet();
  }

  /** Takes an app away, in good order; nobody waits for it. */
  void end(String deployment) {
    vertx.undeploy(deployment);
  }

  /** Takes an app away, and waits until it is gone. */
  void ended(String deployment) {
    awaited(vertx.undeploy(deployment));
  }

  /** The address of a path. */
  String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  @Override
  public void close() {
    awaited(vertx.close());
  }

  private boolean isMounted(String prefix) {
    Mount mount = mounts.table().at(prefix);
    return mount != null && !mount.isDown();
  }

  private static GatewayConfig config(Path data) {
    Duration hour = Duration.ofHours(1);
    return new GatewayConfig(
        "127.0.0.1",
        0,
        Set.of(),
        Outside.DIRECT,
        MAX_BODY_BYTES,
        PATIENCE,
        new Sessions.Life(hour, hour),
        data,
        FILE_MEMORY_BYTES,
        FileLimits.DEFAULT);
  }

  private static <T> @Nullable T awaited(Future<T> future) {
    try {
      return future.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("Not done within " + PATIENCE + ".", e);
    }
  }
}
