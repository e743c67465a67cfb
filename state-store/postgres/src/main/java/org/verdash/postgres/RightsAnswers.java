package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verdash.state.Audit;
import org.verdash.state.AuditEntry;
import org.verdash.state.Grant;
import org.verdash.state.InstanceAccess;
import org.verdash.state.InstanceKey;
import org.verdash.state.NewAudit;
import org.verdash.state.NewGrant;
import org.verdash.state.People;
import org.verdash.state.Person;
import org.verdash.state.Right;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateReply;
import org.verdash.state.StateRequest;

/** One statement for each question about rights, people and deeds; ids as in {@link Answers}. */
record RightsAnswers(SqlClient reads, Pool writes) {
  Future<StateReply> answer(StateRequest.OfRights request) {
    return switch (request) {
      case StateRequest.AccessByKey access -> access(access.key());
      case StateRequest.AccessById access -> access(access.id());
      case StateRequest.GiveRight give -> give(give.grant());
      case StateRequest.RevokeGrant revoke -> revoke(revoke);
      case StateRequest.HandOver over -> handOver(over);
      case StateRequest.NotePerson note -> note(note.person());
      case StateRequest.FindPeople find -> people(find);
      case StateRequest.FindRoles find -> roles(find);
      case StateRequest.NoteAudit note -> note(note.entry());
      case StateRequest.ListAudit list -> audit(list);
    };
  }

  private Future<StateReply> access(InstanceKey key) {
    return query(reads, RightsSql.ACCESS_BY_KEY, Tuple.of(key.app(), key.slug()))
        .compose(rows -> access(rows, key.slug() + " of " + key.app()));
  }

  private Future<StateReply> access(String id) {
    return query(reads, RightsSql.ACCESS_BY_ID, Tuple.of(UUID.fromString(id)))
        .compose(rows -> access(rows, id));
  }

  private static Future<StateReply> access(RowSet<Row> rows, String name) {
    if (rows.size() == 0) {
      return Future.failedFuture(Answers.noSuchInstance(name));
    }
    List<Grant> grants = new ArrayList<>();
    for (Row row : rows) {
      if (row.getUUID("grant_id") != null) {
        grants.add(grant(row));
      }
    }
    return Future.succeededFuture(
        new StateReply.Access(new InstanceAccess(Rows.instance(rows.iterator().next()), grants)));
  }

  private Future<StateReply> give(NewGrant wanted) {
    Tuple values =
        who(wanted)
            .addString(wanted.right().wire())
            .addValue(time(wanted.until()))
            .addString(wanted.by())
            .addLong(wanted.rightsVersion());
    return query(writes, RightsSql.GIVE, values)
        .recover(
            failure ->
                // The same was asked twice at the same moment.
                Refusals.violates(failure, "instance_grant_pkey")
                    ? same(wanted)
                    : Future.failedFuture(failure))
        .compose(given -> given.size() > 0 ? Future.succeededFuture(given) : same(wanted))
        .compose(
            there ->
                there.size() > 0
                    ? Future.succeededFuture(new StateReply.Granted(grant(there.iterator().next())))
                    : notGiven(wanted));
  }

  private Future<RowSet<Row>> same(NewGrant wanted) {
    return query(writes, RightsSql.SAME, who(wanted).addLong(wanted.rightsVersion()));
  }

  private Future<StateReply> notGiven(NewGrant wanted) {
    return query(writes, RightsSql.IS_THERE, Tuple.of(UUID.fromString(wanted.instanceId())))
        .compose(
            there ->
                Future.failedFuture(
                    there.size() > 0
                        ? new StateException(
                            Reason.RIGHTS_CHANGED,
                            "The rights of instance " + wanted.instanceId() + " have changed.")
                        : Answers.noSuchInstance(wanted.instanceId())));
  }

  private static Tuple who(NewGrant wanted) {
    return Tuple.of(UUID.fromString(wanted.id()), UUID.fromString(wanted.instanceId()))
        .addString(wanted.kind().wire())
        .addString(wanted.whom());
  }

  private static @Nullable Object time(@Nullable Instant until) {
    return until == null ? null : Rows.time(until);
  }

  private Future<StateReply> revoke(StateRequest.RevokeGrant revoke) {
    Tuple values =
        Tuple.of(
            UUID.fromString(revoke.instanceId()), UUID.fromString(revoke.grantId()), revoke.by());
    return query(writes, RightsSql.REVOKE, values)
        .compose(
            rows ->
                rows.size() > 0
                    ? Future.succeededFuture(new StateReply.Done())
                    : Future.failedFuture(
                        new StateException(
                            Reason.NO_SUCH_GRANT, "There is no grant " + revoke.grantId() + ".")));
  }

  private Future<StateReply> handOver(StateRequest.HandOver over) {
    return query(writes, RightsSql.HAND_OVER, Tuple.of(over.from(), over.to(), over.by()))
        .map(rows -> new StateReply.HandedOver(rows.iterator().next().getLong("instances")));
  }

  private Future<StateReply> note(Person person) {
    String found = String.join("\n", person.subject(), person.name(), person.mail());
    Tuple values =
        Tuple.of(person.subject(), person.name(), person.mail())
            .addArrayOfString(person.roles().stream().sorted().toArray(String[]::new))
            .addString(small(found));
    return query(writes, RightsSql.NOTE_PERSON, values).map(noted -> new StateReply.Done());
  }

  private Future<StateReply> people(StateRequest.FindPeople find) {
    return query(reads, RightsSql.FIND_PEOPLE, some(find.text(), find.most()))
        .map(rows -> new StateReply.Persons(Rows.all(rows, RightsAnswers::person)));
  }

  private Future<StateReply> roles(StateRequest.FindRoles find) {
    return query(reads, RightsSql.FIND_ROLES, some(find.text(), find.most()))
        .map(rows -> new StateReply.Roles(Rows.all(rows, row -> row.getString("role"))));
  }

  private static Tuple some(String text, int most) {
    return Tuple.of(small(text), Math.clamp(most, 0, People.MOST));
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private Future<StateReply> note(NewAudit entry) {
    Tuple values =
        Tuple.of(UUID.fromString(entry.instanceId()), entry.by(), entry.what(), entry.detail());
    return query(writes, RightsSql.NOTE, values).map(noted -> new StateReply.Done());
  }

  private Future<StateReply> audit(StateRequest.ListAudit list) {
    Tuple values =
        Tuple.of(
            UUID.fromString(list.instanceId()),
            list.before(),
            Math.clamp(list.most(), 0, Audit.MOST));
    return query(reads, RightsSql.AUDIT, values)
        .map(rows -> new StateReply.AuditLog(Rows.all(rows, RightsAnswers::entry)));
  }

  private static Future<RowSet<Row>> query(SqlClient client, String sql, Tuple values) {
    return client.preparedQuery(sql).execute(values);
  }

  // What no release of ours has written gives no right: the query fails.
  private static Grant grant(Row row) {
    return new Grant(
        row.getUUID("grant_id").toString(),
        row.getUUID("instance_id").toString(),
        Grant.Kind.of(row.getString("kind")).orElseThrow(),
        row.getString("whom"),
        Right.of(row.getString("may")).orElseThrow(),
        row.getOffsetDateTime("ends_at") == null ? null : instant(row, "ends_at"),
        row.getString("given_by"),
        instant(row, "given_at"));
  }

  private static Person person(Row row) {
    return new Person(
        row.getString("subject"),
        row.getString("name"),
        row.getString("mail"),
        Set.of(row.getArrayOfStrings("roles")));
  }

  private static AuditEntry entry(Row row) {
    return new AuditEntry(
        row.getLong("number"),
        row.getUUID("instance_id").toString(),
        instant(row, "at"),
        row.getString("done_by"),
        row.getString("what"),
        row.getString("detail"));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
