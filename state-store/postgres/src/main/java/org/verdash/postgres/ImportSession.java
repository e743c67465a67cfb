package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateReply;
import org.verdash.state.StateRequest;

/** Reads what {@link ExportSession} wrote, in one transaction. */
final class ImportSession implements Bulk.Session {
  private static final int MOST_ROWS = 500;
  private static final long MOST_BYTES = 1L << 20;

  private final SqlConnection connection;
  private final Map<String, List<String>> columns = new HashMap<>();
  private final List<String> gathered = new ArrayList<>();
  private Buffer rest = Buffer.buffer();
  private String table = "";
  private long gatheredBytes;
  private long rows;
  private long expected;
  private boolean ended;
  private boolean over;

  private ImportSession(SqlConnection connection) {
    this.connection = connection;
  }

  static Future<ImportSession> begin(SqlConnection connection) {
    return connection
        .query("BEGIN; LOCK TABLE instance, revocation IN SHARE ROW EXCLUSIVE MODE")
        .execute()
        .compose(
            begun ->
                connection
                    .query(
                        "SELECT EXISTS (SELECT FROM instance) OR EXISTS (SELECT FROM revocation)")
                    .execute())
        .compose(
            found ->
                found.iterator().next().getBoolean(0)
                    ? Future.failedFuture(
                        new StateException(
                            Reason.NOT_EMPTY,
                            "The state store already has instances or revocations; import into an"
                                + " empty one."))
                    : Future.succeededFuture(new ImportSession(connection)));
  }

  @Override
  public Future<StateReply> next(StateRequest request) {
    if (!(request instanceof StateRequest.ImportChunk chunk)) {
      return Bulk.notHere();
    }
    rest.appendBuffer(chunk.bytes());
    Future<Void> taken;
    try {
      taken = take();
    } catch (StateException wrong) {
      taken = Future.failedFuture(wrong);
    } catch (ClassCastException wrong) {
      taken = Future.failedFuture(bad("a line holds something else than an export would write"));
    }
    return taken
        .compose(done -> chunk.last() ? finish() : Future.succeededFuture())
        .recover(failure -> Future.failedFuture(told(failure)))
        .map(done -> new StateReply.Done());
  }

  @Override
  public boolean over() {
    return over;
  }

  /** Takes every whole line there is. */
  private Future<Void> take() {
    Future<Void> taken = Future.succeededFuture();
    int start = 0;
    for (int at = 0; at < rest.length(); at++) {
      if (rest.getByte(at) == '\n') {
        taken = chained(taken, line(rest.getString(start, at)));
        start = at + 1;
      }
    }
    rest = rest.getBuffer(start, rest.length());
    return taken;
  }

  private Future<Void> line(String line) {
    if (columns.isEmpty()) {
      readHeader(line);
      return Future.succeededFuture();
    }
    int colon = line.indexOf(':');
    String name = colon > 3 && line.startsWith("{\"") ? line.substring(2, colon - 1) : "";
    if (name.equals("end")) {
      expected = json(line).getLong("rows", -1L);
      ended = true;
      return flush();
    }
    if (ended || !columns.containsKey(name) || !line.endsWith("}")) {
      throw bad("line " + (rows + 2) + " belongs to no table");
    }
    return row(name, line.substring(colon + 1, line.length() - 1));
  }

  private Future<Void> row(String name, String json) {
    boolean full = gathered.size() >= MOST_ROWS || gatheredBytes + json.length() > MOST_BYTES;
    Future<Void> flushed = full || !name.equals(table) ? flush() : Future.succeededFuture();
    table = name;
    gathered.add(json);
    gatheredBytes += json.length();
    rows++;
    return flushed;
  }

  /** Sends what is gathered; the connection keeps the order. */
  private Future<Void> flush() {
    if (gathered.isEmpty()) {
      return Future.succeededFuture();
    }
    String rows = "[" + String.join(",", gathered) + "]";
    String load = Table.named(table).orElseThrow().load(columns.getOrDefault(table, List.of()));
    gathered.clear();
    gatheredBytes = 0;
    return connection.preparedQuery(load).execute(Tuple.of(rows)).mapEmpty();
  }

  private Future<Void> finish() {
    if (!ended || rows != expected || rest.length() > 0) {
      return Future.failedFuture(bad("it ends too early"));
    }
    String counter =
        "UPDATE counter SET last = (SELECT coalesce(max(sequence), 0) FROM revocation)"
            + " WHERE name = 'revocation'";
    String numbers =
        "SELECT setval(pg_get_serial_sequence('audit', 'number'),"
            + " (SELECT coalesce(max(number), 0) + 1 FROM audit), false)";
    return connection
        .query(counter + "; " + numbers + "; " + moments() + "COMMIT")
        .execute()
        .onSuccess(done -> over = true)
        .mapEmpty();
  }

  // As a migration does it: exports of before did not say when an instance was last changed.
  private String moments() {
    return columns.getOrDefault("instance", List.of()).contains("changed_at")
        ? ""
        : """
        UPDATE instance SET changed_at = coalesce(
          (SELECT max(c.at) FROM change c
            WHERE c.instance_id = instance.id AND c.revision = instance.revision),
          created_at);
        """;
  }

  private void readHeader(String line) {
    JsonObject header = json(line);
    if (!ExportSession.FORMAT.equals(header.getValue("format"))) {
      throw bad("its first line is not that of an export");
    }
    if (header.getInteger("version", 0) > ExportSession.VERSION) {
      throw bad(
          "it was written by a newer Verdash (format "
              + header.getInteger("version")
              + ", this one reads "
              + ExportSession.VERSION
              + ")");
    }
    JsonObject tables = header.getJsonObject("tables", new JsonObject());
    for (String name : tables.fieldNames()) {
      List<String> known = Table.named(name).map(Table::columns).orElse(List.of());
      List<String> listed = tables.getJsonArray(name).stream().map(Object::toString).toList();
      if (!known.containsAll(listed) || listed.isEmpty()) {
        throw bad("it has a table '" + name + "' that this Verdash does not know");
      }
      columns.put(name, listed);
    }
  }

  private static JsonObject json(String line) {
    try {
      return new JsonObject(line);
    } catch (DecodeException wrong) {
      throw bad("a line is no JSON");
    }
  }

  private static StateException bad(String why) {
    return new StateException(Reason.BAD_IMPORT, "The file cannot be imported: " + why + ".");
  }

  private static Throwable told(Throwable failure) {
    boolean rows = failure instanceof PgException said && said.getSqlState().matches("2[23].*");
    return rows ? bad("a row does not fit, " + failure.getMessage()) : failure;
  }

  private static Future<Void> chained(Future<Void> first, Future<Void> second) {
    return Future.all(first, second).mapEmpty();
  }
}
