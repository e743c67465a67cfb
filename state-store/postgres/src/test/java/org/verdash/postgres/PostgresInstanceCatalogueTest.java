package org.verdash.postgres;

import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.verdash.state.InstanceCatalogueContract;

/** The contract on the real database. */
class PostgresInstanceCatalogueTest extends InstanceCatalogueContract {
  private static EmbeddedPostgres database;
  private static Vertx vertx;

  @BeforeAll
  static void start() throws IOException {
    database = TestDatabase.fresh();
    vertx = Vertx.vertx();
    Ask.soon(vertx.deployVerticle(new StateStoreVerticle(database.config())));
  }

  @AfterAll
  static void stop() {
    Ask.soon(vertx.close());
    database.close();
  }

  @Override
  protected EventBus bus() {
    return vertx.eventBus();
  }
}
