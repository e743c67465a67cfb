package org.verdash.gateway.api;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.verdash.contract.AppCall;
import org.verdash.gateway.dash.AppRoute;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.instance.InstanceDoor;
import org.verdash.state.Instance;
import org.verdash.state.InstanceCatalogue;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstancePage;
import org.verdash.state.InstanceQuery;
import org.verdash.state.Right;

/** One instance: what it is, what it is called, whether it is there, what it holds. */
final class SingleInstance {
  private static final String PATH = "/api/instances/{id}";

  /** Where the runtime takes values; no browser reaches the path. */
  private static final String INSIDE = "_verdash/values";

  private static final List<String> POLICIES = List.of(Instance.ALWAYS, Instance.ON_DEMAND);

  private final InstanceCatalogue store;
  private final Guard guard;
  private final AppRoute apps;
  private final InstanceDoor door;
  private final Shapes shapes;

  SingleInstance(InstanceCatalogue store, Guard guard, ApiParts parts) {
    this.store = store;
    this.guard = guard;
    this.apps = parts.apps();
    this.door = parts.door();
    this.shapes = new Shapes(parts.outside());
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(PATH, this::read).byLink(),
        Operation.patch(PATH, this::change).byLink(),
        Operation.delete(PATH, this::remove).byLink(),
        Operation.post(PATH + "/undelete", this::bringBack).taking(Operation.Body.NONE).byLink(),
        Operation.put(PATH + "/values", this::values).taking(Operation.Body.VALUES).byLink());
  }

  private Future<Said> read(Ask ask) {
    return guard.admitAny(ask, Right.VIEW).compose(admitted -> told(ask, admitted));
  }

  private Future<Said> told(Ask ask, Guard.Admitted admitted) {
    Instance instance = admitted.instance();
    return starred(ask, instance)
        .map(on -> new InstancePage.Listed(instance, admitted.right().wire(), on))
        .map(listed -> Said.json(shapes.listed(admitted.mount(), listed)));
  }

  private Future<Boolean> starred(Ask ask, Instance instance) {
    if (!ask.signedIn()) {
      return Future.succeededFuture(false);
    }
    InstanceKey key = instance.key();
    var query =
        new InstanceQuery(
            ask.subject(),
            ask.roles(),
            key.app(),
            InstanceQuery.Scope.STARRED,
            key.slug(),
            "",
            InstanceQuery.MOST);
    return store
        .list(query)
        .map(
            page ->
                page.instances().stream()
                    .anyMatch(each -> each.instance().id().equals(instance.id())));
  }

  private Future<Said> change(Ask ask) {
    Fields fields = ask.fields("name", "savePolicy", "starred");
    Optional<String> name = fields.title("name");
    Optional<String> policy = fields.oneOf("savePolicy", POLICIES);
    Optional<Boolean> starred = fields.flag("starred");
    if (starred.isPresent() && !ask.signedIn()) {
      throw new RefusedException(new Refusal.SignInNeeded("Stars belong to people."));
    }
    Right needed = name.isPresent() || policy.isPresent() ? Right.MANAGE : Right.VIEW;
    return guard
        .admit(ask, needed)
        .compose(
            admitted -> {
              String id = admitted.instance().id();
              List<Supplier<Future<?>>> steps = new ArrayList<>();
              name.ifPresent(text -> steps.add(() -> store.rename(id, text, ask.subject())));
              policy.ifPresent(text -> steps.add(() -> store.policy(id, text, ask.subject())));
              starred.ifPresent(on -> steps.add(() -> store.star(id, ask.subject(), on)));
              if (needed == Right.MANAGE) {
                steps.add(() -> door.dropped(admitted.instance().key()));
              }
              return inTurn(steps).compose(done -> read(ask));
            });
  }

  private static Future<?> inTurn(List<Supplier<Future<?>>> steps) {
    Future<?> done = Future.succeededFuture();
    for (Supplier<Future<?>> step : steps) {
      done = done.compose(before -> step.get());
    }
    return done;
  }

  private Future<Said> remove(Ask ask) {
    return guard
        .admit(ask, Right.MANAGE)
        .map(Guard.Admitted::instance)
        .compose(
            instance ->
                store
                    .remove(instance.id(), ask.subject())
                    .compose(gone -> door.dropped(instance.key())))
        .map(new Said.Nothing());
  }

  private Future<Said> bringBack(Ask ask) {
    return guard
        .admitAny(ask, Right.MANAGE)
        .compose(
            admitted -> {
              Instance instance = admitted.instance();
              return store
                  .bringBack(instance.id(), ask.subject())
                  .compose(back -> door.dropped(instance.key()))
                  .compose(back -> read(ask));
            });
  }

  private Future<Said> values(Ask ask) {
    return guard
        .admit(ask, Right.EDIT)
        .map(
            admitted -> {
              AppCall.InstanceRef ref =
                  InstanceDoor.ref(admitted.instance(), admitted.right(), ask.subject());
              apps.ask(
                  ask.request(),
                  new AppRoute.Question(admitted.mount(), ask.identity(), INSIDE, ask.body(), ref));
              return new Said.ByApp();
            });
  }
}
