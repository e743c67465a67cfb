package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Forgets revisions that are older than the store keeps all of, but for those with a name, instance
 * by instance and a little at a time. The row of an instance is only locked to say how far it is
 * folded, so that nobody who saves waits for it. Two nodes may fold at once. Lives on one context.
 */
final class Folding {
  private static final int INSTANCES_AT_ONCE = 500;
  private static final int ROWS_AT_ONCE = 5000;
  private static final UUID FIRST = new UUID(0, 0);

  private final Pool writes;
  private final long keptMicros;
  private boolean under;

  Folding(Pool writes, Duration kept) {
    this.writes = writes;
    this.keptMicros = kept.toNanos() / 1000;
  }

  /** Looks at every instance once; nothing happens while that is under way. */
  Future<Void> round() {
    if (under) {
      return Future.succeededFuture();
    }
    under = true;
    return after(FIRST).onComplete(done -> under = false);
  }

  private Future<Void> after(UUID last) {
    return writes
        .preparedQuery(FoldSql.DUE)
        .execute(Tuple.of(last, keptMicros, INSTANCES_AT_ONCE))
        .compose(this::fold);
  }

  private Future<Void> fold(RowSet<Row> due) {
    Future<Void> folded = Future.succeededFuture();
    UUID last = FIRST;
    for (Row row : due) {
      UUID id = row.getUUID("id");
      @Nullable Long point = row.getLong("point");
      if (point != null) {
        folded = folded.compose(before -> fold(id, point));
      }
      last = id;
    }
    UUID next = last;
    return due.size() < INSTANCES_AT_ONCE ? folded : folded.compose(done -> after(next));
  }

  private Future<Void> fold(UUID id, long point) {
    return writes
        .preparedQuery(FoldSql.POINT)
        .execute(Tuple.of(id, point))
        .compose(said -> forget(id, point));
  }

  private Future<Void> forget(UUID id, long point) {
    return writes
        .preparedQuery(FoldSql.FORGET)
        .execute(Tuple.of(id, point, ROWS_AT_ONCE))
        .compose(
            gone -> gone.rowCount() < ROWS_AT_ONCE ? Future.succeededFuture() : forget(id, point));
  }
}
