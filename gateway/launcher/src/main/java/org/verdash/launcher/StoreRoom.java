package org.verdash.launcher;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.config.Role;
import org.verdash.launcher.node.Node;
import org.verdash.launcher.node.NodeException;
import org.verdash.postgres.DatabaseConfig;
import org.verdash.postgres.DatabaseException;
import org.verdash.postgres.EmbeddedPostgres;
import org.verdash.postgres.Migrations;
import org.verdash.postgres.StateStoreVerticle;

/** The state store of one node, if it has the role. Blocks; not for an event loop. */
final class StoreRoom implements AutoCloseable {

  private final @Nullable EmbeddedPostgres embedded;

  private StoreRoom(@Nullable EmbeddedPostgres embedded) {
    this.embedded = embedded;
  }

  /**
   * Opens the store and waits until it answers; without the role nothing happens.
   *
   * @throws NodeException in one sentence: the data folder is in use or damaged, the database is
   *     away, refuses the password, is too old, read-only or of a later release, or of an earlier
   *     one where only {@code verdash migrate} may change that
   */
  static StoreRoom open(HouseConfig config, Node node) {
    if (!config.roles().contains(Role.STATE_STORE)) {
      return new StoreRoom(null);
    }
    StoreRoom room = null;
    try {
      DatabaseConfig outside = config.store().database();
      room = new StoreRoom(outside == null ? EmbeddedPostgres.start(config.data()) : null);
      DatabaseConfig database =
          room.embedded == null ? Objects.requireNonNull(outside) : room.embedded.config();
      if (config.store().migrates()) {
        Migrations.run(database);
      } else {
        Migrations.check(database);
      }
      node.vertx()
          .deployVerticle(new StateStoreVerticle(database, config.store().history()))
          .await();
      return room;
    } catch (DatabaseException e) {
      if (room != null) {
        room.close();
      }
      throw new NodeException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Stops the database that the node has started, after everybody who asks it. */
  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
