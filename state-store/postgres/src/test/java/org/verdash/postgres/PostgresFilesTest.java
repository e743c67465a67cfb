package org.verdash.postgres;

import io.vertx.core.Vertx;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.verdash.state.KeptFiles;
import org.verdash.state.KeptFilesContract;

/** Files in the real database. */
class PostgresFilesTest extends KeptFilesContract {
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
  protected KeptFiles files() {
    return KeptFiles.over(vertx.eventBus());
  }
}
