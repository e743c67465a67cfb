package org.verdash.state;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The store that other tests use keeps files as the real one does. */
class MemoryFilesTest extends KeptFilesContract {
  private static Vertx vertx;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
    MemoryStore.on(vertx.eventBus()).await();
  }

  @AfterAll
  static void stop() {
    vertx.close().await();
  }

  @Override
  protected KeptFiles files() {
    return KeptFiles.over(vertx.eventBus());
  }
}
