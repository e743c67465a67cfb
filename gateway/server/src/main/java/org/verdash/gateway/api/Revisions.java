package org.verdash.gateway.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.verdash.state.HistoryEntry;
import org.verdash.state.InstanceHistory;
import org.verdash.state.InstanceState;
import org.verdash.state.Restore;
import org.verdash.state.Right;

/** What an instance was before. */
final class Revisions {
  private static final String INSTANCE = "/api/instances/{id}";
  private static final String PATH = INSTANCE + "/revisions";
  private static final String ONE = PATH + "/{revision}";
  private static final int USUAL = 100;

  private final InstanceHistory history;
  private final Guard guard;
  private final CallId callIds;
  private final Vertx vertx;

  Revisions(Past past, Vertx vertx) {
    this.history = past.history();
    this.guard = past.guard();
    this.callIds = past.callIds();
    this.vertx = vertx;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(PATH, this::list).byLink(),
        Operation.get(ONE, this::read).byLink(),
        Operation.patch(ONE, this::name).byLink(),
        Operation.get(INSTANCE + "/diff", this::difference).byLink(),
        Operation.post(INSTANCE + "/restore", this::restore).byLink());
  }

  private Future<Said> list(Ask ask) {
    Query query = ask.query("before", "limit");
    long before = query.number("before").orElse(0L);
    int most = query.count("limit", USUAL, InstanceHistory.MOST_ENTRIES);
    return guard
        .admit(ask, Right.VIEW)
        .compose(admitted -> history.entries(admitted.instance().id(), before, most))
        .map(Revisions::array);
  }

  private static Said array(List<HistoryEntry> entries) {
    var array = new JsonArray();
    entries.forEach(entry -> array.add(Shapes.entry(entry)));
    return Said.json(array);
  }

  private Future<Said> read(Ask ask) {
    long revision = revision(ask);
    return guard
        .admit(ask, Right.VIEW)
        .compose(admitted -> history.readAt(admitted.instance().id(), revision))
        .map(state -> Said.json(Shapes.values(revision, state.values())));
  }

  private Future<Said> name(Ask ask) {
    long revision = revision(ask);
    Fields fields = ask.fields("name");
    String name =
        fields
            .title("name")
            .orElseThrow(() -> RefusedException.malformed("Field name must be text."));
    return guard
        .admit(ask, Right.EDIT)
        .compose(admitted -> history.name(admitted.instance().id(), revision, name, ask.subject()))
        .map(new Said.Nothing());
  }

  // What is no number is no revision, as one that is not there.
  private static long revision(Ask ask) {
    return Numbers.whole(ask.path().getOrDefault("revision", ""))
        .orElseThrow(() -> RefusedException.nothing("this path"));
  }

  private Future<Said> difference(Ask ask) {
    Query query = ask.query("from", "to");
    long from =
        query
            .number("from")
            .orElseThrow(
                () -> RefusedException.malformed("Parameter from must be a whole number."));
    Optional<Long> to = query.number("to");
    return guard
        .admit(ask, Right.VIEW)
        .map(Guard.Admitted::instance)
        .compose(
            instance -> {
              String id = instance.id();
              Future<InstanceState> one = history.readAt(id, from);
              Future<InstanceState> other = history.readAt(id, to.orElse(instance.revision()));
              return Future.all(one, other).compose(both -> differ(one.result(), other.result()));
            });
  }

  private Future<Said> differ(InstanceState from, InstanceState to) {
    return vertx
        .executeBlocking(() -> Difference.of(from.values(), to.values()), false)
        .map(json -> Said.json(Objects.requireNonNull(json)));
  }

  private Future<Said> restore(Ask ask) {
    long revision = ask.fields("revision").neededNumber("revision");
    String callId = callIds.of(ask);
    return guard
        .admit(ask, Right.EDIT)
        .map(Guard.Admitted::instance)
        .compose(
            instance ->
                history.restore(
                    new Restore(
                        instance.id(), revision, callId, ask.subject(), instance.rightsVersion())))
        .map(saved -> Said.json(new JsonObject().put("revision", saved.number())));
  }
}
