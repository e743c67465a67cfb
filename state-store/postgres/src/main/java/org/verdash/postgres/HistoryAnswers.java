package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verdash.state.HistoryEntry;
import org.verdash.state.Restore;
import org.verdash.state.Revision;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateReply;
import org.verdash.state.StateRequest;

/** Answers about what instances were before. */
record HistoryAnswers(SqlClient reads, Pool writes) {
  Future<StateReply> answer(StateRequest.OfHistory request) {
    return switch (request) {
      case StateRequest.ListHistory list -> entries(list);
      case StateRequest.ReadAt read -> readAt(read.id(), read.revision());
      case StateRequest.NameRevision name -> name(name);
      case StateRequest.RestoreRevision restore -> restore(restore.wanted());
    };
  }

  private static StateException noSuchRevision(String id, long revision) {
    return new StateException(
        Reason.NO_SUCH_REVISION, "There is no revision " + revision + " of instance " + id + ".");
  }

  private Future<StateReply> entries(StateRequest.ListHistory list) {
    Tuple values = Tuple.of(UUID.fromString(list.id()), list.before(), list.most());
    return reads
        .preparedQuery(HistorySql.ENTRIES)
        .execute(values)
        .compose(rows -> some(rows, list.id()))
        .map(rows -> new StateReply.History(entries(rows)));
  }

  private static List<HistoryEntry> entries(RowSet<Row> rows) {
    List<HistoryEntry> entries = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (row.getLong("revision") != null) {
        @Nullable String name = row.getString("name");
        entries.add(
            new HistoryEntry(
                row.getLong("revision"),
                Rows.instant(row, "at"),
                row.getString("author"),
                List.of(row.getArrayOfStrings("keys")),
                name == null ? "" : name));
      }
    }
    return entries;
  }

  private Future<StateReply> readAt(String id, long revision) {
    return reads
        .preparedQuery(HistorySql.READ_AT)
        .execute(Tuple.of(UUID.fromString(id), revision))
        .compose(rows -> some(rows, id))
        .compose(rows -> readable(rows, id, revision))
        .map(rows -> new StateReply.State(Rows.stateAt(rows, revision)));
  }

  private Future<StateReply> name(StateRequest.NameRevision name) {
    Tuple values =
        Tuple.of(UUID.fromString(name.id()), name.revision(), name.name(), name.author());
    return writes
        .preparedQuery(HistorySql.NAME)
        .execute(values)
        .compose(rows -> some(rows, name.id()))
        .compose(rows -> readable(rows, name.id(), name.revision()))
        .map(rows -> new StateReply.Done());
  }

  private Future<StateReply> restore(Restore wanted) {
    return writes
        .withTransaction(connection -> restore(connection, wanted))
        .map(StateReply.Saved::new);
  }

  // A statement sees what was committed before it began, so the lock is taken by one of its own.
  private static Future<Revision> restore(SqlConnection connection, Restore wanted) {
    String id = wanted.instanceId();
    Tuple values = Tuple.of(UUID.fromString(id), wanted.revision(), wanted.callId());
    return connection
        .preparedQuery(HistorySql.LOCK)
        .execute(values)
        .compose(rows -> some(rows, id))
        .map(rows -> rows.iterator().next())
        .compose(row -> under(connection, wanted, row));
  }

  private static Future<Revision> under(SqlConnection connection, Restore wanted, Row locked) {
    String id = wanted.instanceId();
    @Nullable Long saved = locked.getLong("saved");
    if (saved != null) {
      return Future.succeededFuture(new Revision(id, saved, true));
    }
    @Nullable Long rights = wanted.rightsVersion();
    if (rights != null && !rights.equals(locked.getLong("rights_version"))) {
      return Future.failedFuture(Answers.rightsChanged(id));
    }
    if (!locked.getBoolean("readable")) {
      return Future.failedFuture(noSuchRevision(id, wanted.revision()));
    }
    Tuple values =
        Tuple.of(UUID.fromString(id), wanted.revision(), wanted.callId(), wanted.author());
    return connection
        .preparedQuery(HistorySql.RESTORE)
        .execute(values)
        .map(rows -> new Revision(id, rows.iterator().next().getLong("revision"), false));
  }

  private static Future<RowSet<Row>> some(RowSet<Row> rows, String id) {
    return rows.size() == 0
        ? Future.failedFuture(Answers.noSuchInstance(id))
        : Future.succeededFuture(rows);
  }

  private static Future<RowSet<Row>> readable(RowSet<Row> rows, String id, long revision) {
    return rows.iterator().next().getBoolean("readable")
        ? Future.succeededFuture(rows)
        : Future.failedFuture(noSuchRevision(id, revision));
  }
}
