package org.verdash.postgres;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.verdash.state.AppClaim;
import org.verdash.state.Attempts;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceState;
import org.verdash.state.KeptFile;
import org.verdash.state.Revocation;
import org.verdash.state.Value;

/** Rows as values of the store. */
final class Rows {
  private Rows() {}

  static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
    List<T> all = new ArrayList<>(rows.size());
    rows.forEach(row -> all.add(read.apply(row)));
    return all;
  }

  static Instance instance(Row row) {
    String name = row.getString("name");
    String slug = row.getString("slug");
    @Nullable OffsetDateTime deleted = row.getOffsetDateTime("deleted_at");
    return new Instance(
        row.getUUID("id").toString(),
        new InstanceKey(row.getString("app"), slug),
        row.getString("owner"),
        row.getInteger("schema_version"),
        row.getLong("revision"),
        instant(row, "created_at"),
        name.isEmpty() ? slug : name,
        row.getString("save_policy"),
        instant(row, "changed_at"),
        row.getLong("rights_version"),
        deleted == null ? null : deleted.toInstant());
  }

  /** From a row that has all keys and values as lists, or neither. */
  static InstanceState whole(Row row) {
    String @Nullable [] keys = row.getArrayOfStrings("keys");
    String @Nullable [] jsons = row.getArrayOfStrings("jsons");
    List<Value> values = new ArrayList<>();
    if (keys != null && jsons != null) {
      for (int i = 0; i < keys.length; i++) {
        values.add(new Value(keys[i], Buffer.buffer(jsons[i])));
      }
    }
    return new InstanceState(instance(row), values);
  }

  /** From at least one row. */
  static InstanceState state(RowSet<Row> rows) {
    List<Value> values = new ArrayList<>(rows.size());
    for (Row row : rows) {
      @Nullable String key = row.getString("key");
      if (key != null) {
        values.add(new Value(key, Buffer.buffer(row.getString("value"))));
      }
    }
    return new InstanceState(instance(rows.iterator().next()), values);
  }

  /** The same, as of that revision. */
  static InstanceState stateAt(RowSet<Row> rows, long revision) {
    InstanceState state = state(rows);
    Instance now = state.instance();
    Instance then =
        new Instance(
            now.id(),
            now.key(),
            now.owner(),
            now.schemaVersion(),
            revision,
            now.createdAt(),
            now.name(),
            now.savePolicy(),
            now.changedAt(),
            now.rightsVersion(),
            now.deletedAt());
    return new InstanceState(then, state.values());
  }

  static AppClaim app(Row row) {
    return new AppClaim(
        row.getString("name"),
        row.getString("prefix"),
        row.getString("version"),
        row.getString("digest"),
        row.getBuffer("descriptor"));
  }

  static KeptFile file(Row row) {
    return new KeptFile(
        row.getUUID("id").toString(),
        row.getString("app"),
        row.getString("owner"),
        row.getString("name"),
        row.getString("type"),
        row.getLong("bytes"),
        instant(row, "expires_at"));
  }

  static Revocation revocation(Row row) {
    return new Revocation(
        row.getLong("sequence"), row.getString("token_id"), instant(row, "expires_at"));
  }

  static Attempts attempts(RowSet<Row> rows) {
    if (rows.size() == 0) {
      return new Attempts(0, Duration.ZERO);
    }
    Row row = rows.iterator().next();
    return new Attempts(row.getLong("count"), Duration.ofNanos(row.getLong("left_micros") * 1000));
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
