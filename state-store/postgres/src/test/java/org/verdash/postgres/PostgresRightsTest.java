package org.verdash.postgres;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.verdash.state.RightsContract;

/** Rights in the real database. */
class PostgresRightsTest extends RightsContract {
  private static EmbeddedPostgres database;
  private static Vertx vertx;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.fresh();
    vertx = Vertx.vertx();
    vertx.deployVerticle(new StateStoreVerticle(database.config())).await();
  }

  @AfterAll
  static void stop() {
    vertx.close().await();
    database.close();
  }

  @Override
  protected EventBus bus() {
    return vertx.eventBus();
  }
}
