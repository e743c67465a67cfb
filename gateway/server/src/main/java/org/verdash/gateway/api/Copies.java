package org.verdash.gateway.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.verdash.state.Instance;
import org.verdash.state.InstanceHistory;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceState;
import org.verdash.state.NameSlug;
import org.verdash.state.NewInstance;
import org.verdash.state.Right;
import org.verdash.state.StateStore;

/** New instances that start with what another one holds, or held. */
final class Copies {
  private static final String SUFFIX = " (copy)";

  private final StateStore store;
  private final InstanceHistory history;
  private final Guard guard;
  private final CallId callIds;
  private final Shapes shapes;

  Copies(StateStore store, Past past, Shapes shapes) {
    this.store = store;
    this.history = past.history();
    this.guard = past.guard();
    this.callIds = past.callIds();
    this.shapes = shapes;
  }

  List<Operation> operations() {
    return List.of(Operation.post("/api/instances/{id}/copy", this::copy));
  }

  private Future<Said> copy(Ask ask) {
    Fields fields = ask.fields("revision", "name", "slug");
    Optional<Long> revision = fields.number("revision");
    Optional<String> name = fields.title("name");
    Optional<String> slug = fields.text("slug").filter(text -> !text.isEmpty()).map(Copies::slug);
    String id = callIds.uuid(ask, "copy of " + ask.id());
    return guard
        .admit(ask, Right.VIEW)
        .compose(
            admitted -> {
              Instance source = admitted.instance();
              return history
                  .readAt(source.id(), revision.orElse(source.revision()))
                  .map(state -> wanted(id, state, ask.subject(), new Called(name, slug)))
                  .compose(store::create)
                  .map(
                      made ->
                          Said.made(
                              shapes.made(admitted.mount(), made),
                              shapes.path(admitted.mount(), made)));
            });
  }

  private record Called(Optional<String> name, Optional<String> slug) {}

  private static String slug(String text) {
    try {
      return new InstanceKey("a", text).slug();
    } catch (IllegalArgumentException e) {
      throw RefusedException.unfit("Field slug: " + e.getMessage() + ".");
    }
  }

  private static NewInstance wanted(String id, InstanceState state, String owner, Called called) {
    Instance source = state.instance();
    String name = called.name().filter(text -> !text.isEmpty()).orElseGet(() -> copyOf(source));
    return new NewInstance(
        id,
        source.key().app(),
        called.slug().orElseGet(() -> NameSlug.of(name)),
        owner,
        source.schemaVersion(),
        state.values(),
        name,
        source.savePolicy());
  }

  private static String copyOf(Instance source) {
    int most = Instance.MOST_NAME_CHARACTERS - SUFFIX.length();
    String name = source.name();
    boolean fits = name.codePointCount(0, name.length()) <= most;
    return (fits ? name : name.substring(0, name.offsetByCodePoints(0, most))) + SUFFIX;
  }
}
