package org.verdash.state;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MemoryInstanceHistoryTest extends InstanceHistoryContract {
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
  protected EventBus bus() {
    return vertx.eventBus();
  }
}
