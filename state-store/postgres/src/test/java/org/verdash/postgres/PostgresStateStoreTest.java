package org.verdash.postgres;

import io.vertx.core.Vertx;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.verdash.state.StateStore;
import org.verdash.state.StateStoreContract;

/** The contract on the real database. */
class PostgresStateStoreTest extends StateStoreContract {
  private static EmbeddedPostgres database;
  private static Vertx vertx;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.fresh();
    vertx = Vertx.vertx();
    soon(vertx.deployVerticle(new StateStoreVerticle(database.config())));
  }

  @AfterAll
  static void stop() {
    soon(vertx.close());
    database.close();
  }

  @Override
  protected StateStore store() {
    return StateStore.over(vertx.eventBus());
  }
}
