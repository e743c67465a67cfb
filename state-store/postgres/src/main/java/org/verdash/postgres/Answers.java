package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verdash.state.AppClaim;
import org.verdash.state.Change;
import org.verdash.state.InstanceKey;
import org.verdash.state.NewInstance;
import org.verdash.state.Revision;
import org.verdash.state.Seen;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateReply;
import org.verdash.state.Value;

/** One statement for each question. An id that is no UUID ends in an IllegalArgumentException. */
record Answers(SqlClient reads, Pool writes) {
  static StateException noSuchInstance(String id) {
    return new StateException(Reason.NO_SUCH_INSTANCE, "There is no instance " + id + ".");
  }

  static StateException rightsChanged(String id) {
    return new StateException(
        Reason.RIGHTS_CHANGED, "The rights of instance " + id + " have changed.");
  }

  static StateException basisMoved() {
    return new StateException(
        Reason.CHANGED, "What a value of the change was made on has changed.");
  }

  Future<StateReply> ping() {
    return query(reads, Sql.PING, Tuple.tuple()).map(Answers::done);
  }

  Future<StateReply> apps() {
    return query(reads, Sql.APPS, Tuple.tuple())
        .map(rows -> new StateReply.Apps(Rows.all(rows, Rows::app)));
  }

  Future<StateReply> find(InstanceKey key) {
    return query(reads, Sql.FIND_BY_KEY, Tuple.of(key.app(), key.slug()))
        .compose(rows -> found(rows, key.slug() + " of " + key.app()));
  }

  Future<StateReply> find(String id) {
    return query(reads, Sql.FIND_BY_ID, Tuple.of(UUID.fromString(id)))
        .compose(rows -> found(rows, id));
  }

  Future<StateReply> instances(String app, String owner) {
    return query(reads, Sql.INSTANCES, Tuple.of(app, owner))
        .map(rows -> new StateReply.Instances(Rows.all(rows, Rows::instance)));
  }

  Future<StateReply> delete(String id) {
    return query(writes, Sql.DELETE, Tuple.of(UUID.fromString(id)))
        .compose(rows -> some(rows, id))
        .map(Answers::done);
  }

  Future<StateReply> read(String id, @Nullable Seen seen) {
    Tuple values =
        seen == null
            ? Tuple.of(UUID.fromString(id), null, null)
            : Tuple.of(UUID.fromString(id), seen.revision(), Rows.time(seen.at()));
    return query(reads, Sql.READ, values)
        .compose(rows -> some(rows, id))
        .map(rows -> read(rows.iterator().next()));
  }

  private static StateReply read(Row row) {
    return row.getBoolean("news")
        ? new StateReply.State(Rows.whole(row))
        : new StateReply.Unchanged();
  }

  Future<StateReply> revoke(String tokenId, Instant expiry) {
    return query(writes, Sql.REVOKE, Tuple.of(tokenId, Rows.time(expiry))).map(Answers::done);
  }

  Future<StateReply> revocations(long after) {
    return query(reads, Sql.REVOCATIONS, Tuple.of(after))
        .map(rows -> new StateReply.Revocations(Rows.all(rows, Rows::revocation)));
  }

  Future<StateReply> count(String key, Duration window) {
    return query(writes, Sql.COUNT_ATTEMPT, Tuple.of(key, window.toNanos() / 1000))
        .map(rows -> new StateReply.Counted(Rows.attempts(rows)));
  }

  Future<StateReply> takeBack(String key) {
    return query(writes, Sql.TAKE_BACK_ATTEMPT, Tuple.of(key)).map(Answers::done);
  }

  Future<StateReply> attempts(String key) {
    return query(reads, Sql.READ_ATTEMPTS, Tuple.of(key))
        .map(rows -> new StateReply.Counted(Rows.attempts(rows)));
  }

  Future<StateReply> forget(String key) {
    return query(writes, Sql.FORGET_ATTEMPTS, Tuple.of(key)).map(Answers::done);
  }

  Future<StateReply> claim(AppClaim app) {
    Tuple values =
        Tuple.of(app.name(), app.prefix(), app.version(), app.digest(), app.descriptor());
    return query(writes, Sql.CLAIM, values)
        .compose(rows -> rows.rowCount() == 0 ? nameTaken(app) : Future.succeededFuture(done(rows)))
        .recover(
            failure ->
                Refusals.violates(failure, "app_prefix")
                    ? prefixTaken(app)
                    : Future.failedFuture(failure));
  }

  Future<StateReply> release(String app) {
    return query(writes, Sql.RELEASE, Tuple.of(app)).map(Answers::done);
  }

  private Future<StateReply> nameTaken(AppClaim app) {
    return query(reads, Sql.PREFIX, Tuple.of(app.name()))
        .compose(
            rows ->
                refused(
                    Reason.NAME_TAKEN,
                    "The name %s is taken by an app at %s.",
                    app.name(),
                    first(rows, "another prefix")));
  }

  private Future<StateReply> prefixTaken(AppClaim app) {
    return query(reads, Sql.HOLDER, Tuple.of(app.prefix()))
        .compose(
            rows ->
                refused(
                    Reason.PREFIX_TAKEN,
                    "The prefix %s of %s is taken by %s.",
                    app.prefix(),
                    app.name(),
                    first(rows, "another app")));
  }

  // What stood in the way may be gone by now.
  private static String first(RowSet<Row> rows, String unknown) {
    return rows.size() == 0 ? unknown : rows.iterator().next().getString(0);
  }

  private static <T> Future<T> refused(Reason reason, String sentence, Object... words) {
    return Future.failedFuture(new StateException(reason, String.format(sentence, words)));
  }

  Future<StateReply> create(NewInstance wanted) {
    return create(wanted, wanted.slug().isEmpty() ? Slugs.next() : wanted.slug(), 0);
  }

  private Future<StateReply> create(NewInstance wanted, String slug, int tries) {
    Tuple values =
        Tuple.of(UUID.fromString(wanted.id()), wanted.app(), slug, wanted.owner())
            .addInteger(wanted.schemaVersion())
            .addArrayOfString(wanted.values().stream().map(Value::key).toArray(String[]::new))
            .addArrayOfString(
                wanted.values().stream()
                    .map(value -> SaveBatch.text(value.json()))
                    .toArray(String[]::new))
            .addString(wanted.id())
            .addString(wanted.name())
            .addString(wanted.savePolicy());
    return query(writes, Sql.CREATE, values)
        .compose(
            rows ->
                rows.size() > 0
                    ? found(rows, wanted.id())
                    : query(reads, Sql.CREATED, Tuple.of(UUID.fromString(wanted.id())))
                        .compose(there -> found(there, wanted.id())))
        .recover(failure -> slugTaken(wanted, failure, tries));
  }

  private Future<StateReply> slugTaken(NewInstance wanted, Throwable failure, int tries) {
    if (!Refusals.violates(failure, "instance_slug")) {
      return Future.failedFuture(failure);
    }
    return Slugs.free(writes, wanted.app(), wanted.slug(), tries)
        .compose(slug -> create(wanted, slug, tries + 1));
  }

  Future<StateReply> saved(String instanceId, String callId) {
    return logged(instanceId, callId).map(StateReply.Saved::new);
  }

  /** What the change's call has saved, if anything. */
  Future<@Nullable Revision> logged(Change change) {
    return logged(change.instanceId(), change.callId());
  }

  private Future<@Nullable Revision> logged(String instanceId, String callId) {
    Tuple values = Tuple.of(UUID.fromString(instanceId), callId);
    return query(reads, Sql.FIND_SAVED, values)
        .map(
            rows -> {
              @Nullable Long revision = rows.iterator().next().getLong("revision");
              return revision == null ? null : new Revision(instanceId, revision, true);
            });
  }

  private static Future<StateReply> found(RowSet<Row> rows, String name) {
    return some(rows, name)
        .map(there -> new StateReply.Found(Rows.instance(there.iterator().next())));
  }

  private static Future<RowSet<Row>> some(RowSet<Row> rows, String name) {
    return rows.size() == 0
        ? Future.failedFuture(noSuchInstance(name))
        : Future.succeededFuture(rows);
  }

  private static Future<RowSet<Row>> query(SqlClient client, String sql, Tuple values) {
    return client.preparedQuery(sql).execute(values);
  }

  private static StateReply done(RowSet<Row> rows) {
    return new StateReply.Done();
  }
}
