package org.verdash.gateway.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.instance.InstanceDoor;
import org.verdash.gateway.instance.InstanceLinks;
import org.verdash.state.Audit;
import org.verdash.state.AuditEntry;
import org.verdash.state.Grant;
import org.verdash.state.Instance;
import org.verdash.state.InstanceRights;
import org.verdash.state.NewGrant;
import org.verdash.state.Right;
import org.verdash.state.StateException;

/** Who else may do what with an instance, and what was done with rights. */
final class Sharing {
  private static final String PATH = "/api/instances/{id}/grants";
  private static final int USUAL = 100;

  /** As many may give rights in one instance at the same moment. */
  private static final int MOST_TRIES = 30;

  /** Databases know no moments that are much later. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final List<String> KINDS =
      Stream.of(Grant.Kind.values()).map(Grant.Kind::wire).toList();
  private static final List<String> RIGHTS = Stream.of(Right.values()).map(Right::wire).toList();

  private final InstanceRights rights;
  private final Audit audit;
  private final Guard guard;
  private final Tools tools;

  /**
   * What sharing needs of the gateway.
   *
   * @param door has every gateway forget what was decided
   * @param links writes the addresses of links
   */
  record Tools(InstanceDoor door, InstanceLinks links, CallId callIds, InstantSource clock) {}

  Sharing(InstanceRights rights, Audit audit, Guard guard, Tools tools) {
    this.rights = rights;
    this.audit = audit;
    this.guard = guard;
    this.tools = tools;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(PATH, this::list).byLink(),
        Operation.post(PATH, this::grant).byLink(),
        Operation.delete(PATH + "/{grant}", this::revoke).byLink(),
        Operation.get("/api/instances/{id}/audit", this::audit).byLink());
  }

  private Future<Said> list(Ask ask) {
    return guard
        .admit(ask, Right.MANAGE)
        .map(
            admitted -> {
              var array = new JsonArray();
              admitted.grants().forEach(grant -> array.add(Shapes.grant(grant)));
              return Said.json(array);
            });
  }

  /** What is to be given, before it is known in which instance. */
  private record Wish(Grant.Kind kind, String whom, Right right, @Nullable Instant until) {}

  private Future<Said> grant(Ask ask) {
    Wish wish = wish(ask.fields("kind", "whom", "right", "until"));
    return grant(ask, wish, tools.callIds().uuid(ask, "grant in " + ask.id()), MOST_TRIES);
  }

  // Whoever loses the right to give while they give has not given. Others may give meanwhile.
  private Future<Said> grant(Ask ask, Wish wish, String id, int tries) {
    return guard
        .admit(ask, Right.MANAGE)
        .map(Guard.Admitted::instance)
        .compose(instance -> grant(instance, of(wish, id, instance, ask.subject())))
        .recover(
            failure ->
                tries > 1 && haveChanged(failure)
                    ? grant(ask, wish, id, tries - 1)
                    : Future.failedFuture(failure));
  }

  private static boolean haveChanged(Throwable failure) {
    return failure instanceof StateException state
        && state.reason() == StateException.Reason.RIGHTS_CHANGED;
  }

  private Wish wish(Fields fields) {
    String whom = fields.somebody("whom").orElse("");
    Instant until = until(fields);
    Optional<String> wanted = fields.oneOf("right", RIGHTS);
    Grant.Kind kind = needed(fields.oneOf("kind", KINDS).flatMap(Grant.Kind::of), "kind", KINDS);
    Right right = needed(wanted.flatMap(Right::of), "right", RIGHTS);
    if (whom.isEmpty() && kind != Grant.Kind.LINK) {
      throw RefusedException.malformed("Field whom must be a text.");
    }
    return new Wish(kind, whom, right, until);
  }

  private @Nullable Instant until(Fields fields) {
    Instant until = fields.moment("until").orElse(null);
    if (until != null && !(until.isAfter(tools.clock().instant()) && until.isBefore(LATEST))) {
      throw RefusedException.unfit("Field until must be a moment to come, before the year 10000.");
    }
    return until;
  }

  private static <T> T needed(Optional<T> found, String name, List<String> words) {
    return found.orElseThrow(() -> RefusedException.noneOf("Field " + name, words));
  }

  private static NewGrant of(Wish wish, String id, Instance instance, String by) {
    return new NewGrant(id, instance.id(), wish.kind(), wish.whom(), wish.right(), wish.until(), by)
        .decidedAt(instance.rightsVersion());
  }

  private Future<Said> grant(Instance instance, NewGrant wanted) {
    return rights
        .grant(wanted)
        .compose(grant -> tools.door().dropped(instance.key()).map(grant))
        .map(grant -> new Said.Json(201, told(instance, grant).toBuffer(), Map.of()));
  }

  // The address of a link is told once, to whoever made it; nobody can ask for it again.
  private JsonObject told(Instance instance, Grant grant) {
    JsonObject json = Shapes.grant(grant);
    if (grant.kind() == Grant.Kind.LINK) {
      tools.links().path(instance, grant).ifPresent(path -> json.put("url", path));
    }
    return json;
  }

  private Future<Said> revoke(Ask ask) {
    return guard
        .admit(ask, Right.MANAGE)
        .map(Guard.Admitted::instance)
        .compose(
            instance ->
                rights
                    .revoke(instance.id(), ask.path().getOrDefault("grant", ""), ask.subject())
                    .compose(gone -> tools.door().dropped(instance.key())))
        .map(new Said.Nothing());
  }

  private Future<Said> audit(Ask ask) {
    Query query = ask.query("before", "limit");
    long before = query.number("before").orElse(0L);
    int most = query.count("limit", USUAL, Audit.MOST);
    return guard
        .admitAny(ask, Right.MANAGE)
        .compose(admitted -> audit.of(admitted.instance().id(), before, most))
        .map(Sharing::array);
  }

  private static Said array(List<AuditEntry> entries) {
    var array = new JsonArray();
    entries.forEach(entry -> array.add(Shapes.audited(entry)));
    return Said.json(array);
  }
}
