package org.verdash.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verdash.postgres.CatalogueSql.Listing;
import org.verdash.state.Instance;
import org.verdash.state.InstancePage;
import org.verdash.state.InstancePage.Listed;
import org.verdash.state.InstanceQuery;
import org.verdash.state.InstanceQuery.Scope;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateReply;
import org.verdash.state.StateRequest;

/** Answers about instances as people order them. */
record CatalogueAnswers(SqlClient reads, Pool writes) {
  /** Before the first page: later than all there will be. */
  private static final Mark FIRST =
      new Mark(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

  private static final int PURGED_AT_ONCE = 50;

  private static final Map<Listing, String> LISTS =
      Stream.of(Scope.values())
          .flatMap(
              scope ->
                  Stream.of(
                      new Listing(scope, false, false),
                      new Listing(scope, false, true),
                      new Listing(scope, true, false),
                      new Listing(scope, true, true)))
          .collect(Collectors.toUnmodifiableMap(listing -> listing, Listing::sql));

  /** Where a page ends: the last one's time and id. */
  private record Mark(Instant at, UUID id) {
    static Mark of(String text) {
      if (text.isEmpty()) {
        return FIRST;
      }
      int dot = text.indexOf('.');
      long micros = Long.parseLong(text.substring(0, dot));
      return new Mark(
          Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(text.substring(dot + 1)));
    }

    static Mark of(Row row) {
      return new Mark(Rows.instant(row, "sorted"), row.getUUID("id"));
    }

    @Override
    public String toString() {
      return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }
  }

  Future<StateReply> answer(StateRequest.OfCatalogue request) {
    return switch (request) {
      case StateRequest.ListCatalogue list -> list(list.query());
      case StateRequest.Rename rename -> rename(rename);
      case StateRequest.SetPolicy set -> policy(set);
      case StateRequest.Remove remove -> remove(remove);
      case StateRequest.BringBack back -> bringBack(back);
      case StateRequest.Star star -> star(star);
      case StateRequest.Adopt adopt -> adopt(adopt);
    };
  }

  private Future<StateReply> list(InstanceQuery query) {
    Mark after;
    try {
      after = Mark.of(query.after());
    } catch (RuntimeException none) {
      return Future.failedFuture(
          new StateException(Reason.BAD_VALUE, "after is the end of no page: " + query.after()));
    }
    Tuple values =
        Tuple.of(
                query.subject(),
                query.app(),
                query.text().toLowerCase(Locale.ROOT),
                Rows.time(after.at()),
                after.id(),
                query.most() + 1)
            .addArrayOfString(query.roles().toArray(String[]::new));
    Listing listing = new Listing(query.scope(), !query.app().isEmpty(), !query.text().isEmpty());
    return reads
        .preparedQuery(LISTS.get(listing))
        .execute(values)
        .map(rows -> new StateReply.Page(page(rows, query.most())));
  }

  private static InstancePage page(RowSet<Row> rows, int most) {
    List<Listed> listed = new ArrayList<>(rows.size());
    String next = "";
    Mark last = FIRST;
    for (Row row : rows) {
      if (listed.size() == most) {
        next = last.toString();
      } else {
        listed.add(
            new Listed(Rows.instance(row), row.getString("granted"), row.getBoolean("starred")));
        last = Mark.of(row);
      }
    }
    return new InstancePage(listed, next);
  }

  private Future<StateReply> rename(StateRequest.Rename rename) {
    return found(CatalogueSql.RENAME, of(rename.id()).addString(rename.name()), rename.author());
  }

  private Future<StateReply> policy(StateRequest.SetPolicy set) {
    return found(CatalogueSql.POLICY, of(set.id()).addString(set.savePolicy()), set.author());
  }

  private Future<StateReply> adopt(StateRequest.Adopt adopt) {
    return found(
        CatalogueSql.ADOPT, of(adopt.id()).addInteger(adopt.schemaVersion()), adopt.author());
  }

  private Future<StateReply> remove(StateRequest.Remove remove) {
    return one(CatalogueSql.REMOVE, of(remove.id()).addString(remove.author()), remove.id())
        .map(row -> new StateReply.Done());
  }

  private Future<StateReply> bringBack(StateRequest.BringBack back) {
    return one(CatalogueSql.BRING_BACK, of(back.id()).addString(back.author()), back.id())
        .map(CatalogueAnswers::found)
        .recover(
            failure ->
                Refusals.violates(failure, "instance_slug")
                    ? bringBackElsewhere(back)
                    : Future.failedFuture(failure));
  }

  private Future<StateReply> bringBackElsewhere(StateRequest.BringBack back) {
    return one(Sql.CREATED, of(back.id()), back.id())
        .map(Rows::instance)
        .compose(deleted -> bringBackAs(deleted, back.author(), 0));
  }

  private Future<StateReply> bringBackAs(Instance deleted, String author, int tries) {
    return Slugs.free(writes, deleted.key().app(), deleted.key().slug(), tries)
        .compose(
            slug -> found(CatalogueSql.BRING_BACK_AS, of(deleted.id()).addString(slug), author))
        .recover(
            failure ->
                Refusals.violates(failure, "instance_slug")
                    ? bringBackAs(deleted, author, tries + 1)
                    : Future.failedFuture(failure));
  }

  private Future<StateReply> star(StateRequest.Star star) {
    Tuple values = Tuple.of(UUID.fromString(star.id()), star.subject(), star.on());
    return one(CatalogueSql.STAR, values, star.id()).map(row -> new StateReply.Done());
  }

  /** Forgets what was deleted longer ago than that, a little at a time. */
  Future<Void> purge(Duration kept) {
    return writes
        .preparedQuery(CatalogueSql.PURGE)
        .execute(Tuple.of(kept.toNanos() / 1000, PURGED_AT_ONCE))
        .compose(rows -> rows.size() < PURGED_AT_ONCE ? Future.succeededFuture() : purge(kept));
  }

  private static Tuple of(String id) {
    return Tuple.of(UUID.fromString(id));
  }

  private Future<StateReply> found(String sql, Tuple values, String author) {
    String id = values.getUUID(0).toString();
    return one(sql, values.addString(author), id).map(CatalogueAnswers::found);
  }

  private Future<Row> one(String sql, Tuple values, String id) {
    return writes
        .preparedQuery(sql)
        .execute(values)
        .compose(
            rows ->
                rows.size() == 0
                    ? Future.failedFuture(Answers.noSuchInstance(id))
                    : Future.succeededFuture(rows.iterator().next()));
  }

  private static StateReply found(Row row) {
    return new StateReply.Found(Rows.instance(row));
  }
}
