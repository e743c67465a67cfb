package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verdash.state.Basis;
import org.verdash.state.Change;
import org.verdash.state.Value;

/**
 * Gives batches to the database: by one statement, unless a change was made on values that may have
 * moved since. Those are looked at under the locks of their instances, by a statement that sees
 * what was committed before it had them.
 */
record BatchSaves(Pool saving) {
  private static final String LOCK =
      "SELECT id FROM instance WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE";

  /**
   * Places of changes whose basis has moved: $1 their places, $2 their instances, $3 their calls,
   * $4 a key each, $5 the revision at which it was read. A call that was saved is none of them.
   */
  private static final String MOVED =
      """
      SELECT DISTINCT b.place
      FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::bigint[])
        AS b(place, instance_id, call_id, key, revision)
      JOIN change c
        ON c.instance_id = b.instance_id AND c.revision > b.revision AND c.key = b.key
      WHERE NOT EXISTS (
        SELECT FROM change k WHERE k.instance_id = b.instance_id AND k.call_id = b.call_id)
      """;

  /**
   * What became of a batch.
   *
   * @param batch what was saved
   * @param rows as the statement answers it; null when nothing was left to save
   * @param moved what was not saved, since the basis is another by now
   */
  record Done(SaveBatch batch, @Nullable RowSet<Row> rows, List<PendingSave> moved) {}

  Future<Done> save(SaveBatch batch) {
    return batch.saves().stream().allMatch(save -> save.change().basis() == null)
        ? save(saving, batch, List.of())
        : saving
            .withTransaction(connection -> checked(connection, batch))
            .map(Objects::requireNonNull);
  }

  private static Future<Done> save(SqlClient client, SaveBatch batch, List<PendingSave> moved) {
    return batch.saves().isEmpty()
        ? Future.succeededFuture(new Done(batch, null, moved))
        : client
            .preparedQuery(batch.statement())
            .execute(batch.parameters())
            .map(rows -> new Done(batch, rows, moved));
  }

  private static Future<Done> checked(SqlClient connection, SaveBatch batch) {
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.tuple().addArrayOfUUID(instances(batch)))
        .compose(locked -> connection.preparedQuery(MOVED).execute(bases(batch)))
        .compose(rows -> split(connection, batch, rows));
  }

  private static UUID[] instances(SaveBatch batch) {
    return batch.saves().stream()
        .map(save -> UUID.fromString(save.instanceId()))
        .toArray(UUID[]::new);
  }

  private static Tuple bases(SaveBatch batch) {
    List<Long> places = new ArrayList<>();
    List<UUID> instances = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<Long> revisions = new ArrayList<>();
    for (int place = 0; place < batch.saves().size(); place++) {
      Change change = batch.saves().get(place).change();
      Basis basis = change.basis();
      if (basis == null) {
        continue;
      }
      for (String key : basis.keys()) {
        places.add((long) place);
        instances.add(UUID.fromString(change.instanceId()));
        calls.add(change.callId());
        keys.add(key);
        revisions.add(basis.revision());
      }
    }
    return Tuple.tuple()
        .addArrayOfLong(places.toArray(Long[]::new))
        .addArrayOfUUID(instances.toArray(UUID[]::new))
        .addArrayOfString(calls.toArray(String[]::new))
        .addArrayOfString(keys.toArray(String[]::new))
        .addArrayOfLong(revisions.toArray(Long[]::new));
  }

  private static Future<Done> split(SqlClient connection, SaveBatch batch, RowSet<Row> rows) {
    Set<Integer> places = new HashSet<>();
    rows.forEach(row -> places.add(row.getLong("place").intValue()));
    List<PendingSave> good = new ArrayList<>();
    List<PendingSave> moved = new ArrayList<>();
    // Keys that the batch itself changes before, by instance.
    Map<String, Set<String>> before = new HashMap<>();
    for (int place = 0; place < batch.saves().size(); place++) {
      PendingSave save = batch.saves().get(place);
      Set<String> changed = before.computeIfAbsent(save.instanceId(), id -> new HashSet<>());
      Basis basis = save.change().basis();
      if (places.contains(place)
          || (basis != null && basis.keys().stream().anyMatch(changed::contains))) {
        moved.add(save);
      } else {
        good.add(save);
        save.change().values().stream().map(Value::key).forEach(changed::add);
      }
    }
    return save(connection, new SaveBatch(good), moved);
  }
}
