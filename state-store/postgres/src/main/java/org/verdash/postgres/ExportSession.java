package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.verdash.state.StateReply;
import org.verdash.state.StateRequest;

/**
 * Every table as JSON lines, all from one snapshot: a line that says the format and the columns, a
 * line {@code {"<table>":{row}}} for each row, a line with the number of rows.
 */
final class ExportSession implements Bulk.Session {
  static final String FORMAT = "verdash-state";
  static final int VERSION = 1;

  private static final int CHUNK_BYTES = 256 * 1024;

  /** A row may be a megabyte. */
  private static final int ROWS = 50;

  private final SqlConnection connection;
  private final Iterator<Table> tables = Table.ALL.iterator();
  private Buffer gathered = Buffer.buffer(header());
  private @Nullable Table table;
  private @Nullable Cursor cursor;
  private StateReply.Chunk sent = new StateReply.Chunk(-1, false, Buffer.buffer());
  private long rows;

  private ExportSession(SqlConnection connection) {
    this.connection = connection;
  }

  static Future<ExportSession> begin(SqlConnection connection) {
    return connection
        .query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        .execute()
        .map(begun -> new ExportSession(connection));
  }

  @Override
  public Future<StateReply> next(StateRequest request) {
    if (!(request instanceof StateRequest.NextChunk wanted)) {
      return Bulk.notHere();
    }
    if (wanted.number() == sent.number()) {
      return Future.succeededFuture(sent);
    }
    return wanted.number() == sent.number() + 1
        ? gather().map(whole -> send(wanted.number(), whole))
        : Bulk.notHere();
  }

  @Override
  public boolean over() {
    return sent.last();
  }

  private StateReply send(long number, boolean whole) {
    sent = new StateReply.Chunk(number, whole, gathered);
    gathered = Buffer.buffer();
    return sent;
  }

  /** Completes with whether that was all. */
  private Future<Boolean> gather() {
    if (gathered.length() >= CHUNK_BYTES) {
      return Future.succeededFuture(false);
    }
    if (cursor != null) {
      return cursor.read(ROWS).compose(this::take);
    }
    if (!tables.hasNext()) {
      gathered.appendString(new JsonObject().put("end", true).put("rows", rows).encode() + "\n");
      return connection.query("COMMIT").execute().map(committed -> true);
    }
    Table next = tables.next();
    table = next;
    return connection
        .prepare(next.export())
        .compose(
            prepared -> {
              cursor = prepared.cursor();
              return gather();
            });
  }

  private Future<Boolean> take(RowSet<Row> read) {
    String name = table == null ? "" : table.name();
    for (Row row : read) {
      gathered.appendString("{\"" + name + "\":").appendString(row.getString("line"));
      gathered.appendString("}\n");
      rows++;
    }
    Cursor open = cursor;
    if (open == null || open.hasMore()) {
      return gather();
    }
    cursor = null;
    return open.close().compose(closed -> gather());
  }

  private static String header() {
    JsonObject columns = new JsonObject();
    Table.ALL.forEach(table -> columns.put(table.name(), new JsonArray(table.columns())));
    return new JsonObject()
            .put("format", FORMAT)
            .put("version", VERSION)
            .put("tables", columns)
            .encode()
        + "\n";
  }
}
