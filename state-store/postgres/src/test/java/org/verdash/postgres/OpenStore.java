package org.verdash.postgres;

import io.vertx.core.Vertx;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.verdash.state.StateStore;

/** Tests of a store over a fresh database of its own. */
abstract class OpenStore {
  EmbeddedPostgres database;
  Vertx vertx;
  StateStore store;

  @BeforeEach
  void start() throws IOException {
    database = TestDatabase.fresh();
    vertx = Vertx.vertx();
    Ask.soon(vertx.deployVerticle(new StateStoreVerticle(database.config())));
    store = StateStore.over(vertx.eventBus());
  }

  @AfterEach
  void stop() {
    Ask.soon(vertx.close());
    database.close();
  }
}
