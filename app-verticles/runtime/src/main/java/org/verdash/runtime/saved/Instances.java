package org.verdash.runtime.saved;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.json.JsonWriter;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.NewInstance;
import org.verdash.state.Revision;
import org.verdash.state.StateException;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/**
 * The saved instances of one app. Thread-safe; futures fail with a {@link StateException} as {@link
 * StateStore} says.
 */
public final class Instances {
  private final Tracked tracked;
  private final StateStore store;

  /** Those that the store remembers. */
  public Instances(Tracked tracked, StateStore store) {
    this.tracked = tracked;
    this.store = store;
  }

  /** What the app tracks. */
  public Tracked tracked() {
    return tracked;
  }

  /** Whether the caller's changes are saved. */
  public static boolean saves(AppCall.InstanceRef instance) {
    boolean may = instance.right().equals("edit") || instance.right().equals("manage");
    return may && instance.revision() == null && instance.savePolicy().equals("always");
  }

  /** What the instance remembers now. */
  public Future<SavedValues> read(AppCall.InstanceRef instance) {
    return store.read(instance.id()).map(state -> SavedValues.of(state, tracked));
  }

  /** Saves at least one value as the caller's change. */
  public Future<Revision> save(AppCall call, AppCall.InstanceRef instance, List<Value> values) {
    String callId = call.attempt().callId();
    return store.save(new Change(instance.id(), callId, call.caller().subject(), values));
  }

  /** What the call has saved before, if anything. */
  public Future<Optional<Revision>> saved(AppCall call, AppCall.InstanceRef instance) {
    return store.saved(instance.id(), call.attempt().callId());
  }

  /** Makes an instance and says where it is. */
  public Future<AppReply> create(AppCall call, NewInstance wanted) {
    return store.create(wanted).map(made -> created(call, made));
  }

  private static AppReply created(AppCall call, Instance made) {
    String path = call.page().publicPath() + "i/" + made.key().slug() + '/';
    JsonWriter body = new JsonWriter().object().name("id").text(made.id());
    body.name("slug").text(made.key().slug()).name("path").text(path).endObject();
    AppReply.Head plain = AppReply.Head.of(201, "application/json");
    AppReply.Head head =
        new AppReply.Head(
            plain.status(),
            plain.type(),
            Map.of("Location", path),
            plain.cookies(),
            plain.cache(),
            plain.csp(),
            plain.timings(),
            made.revision());
    return new AppReply.Answer(head, body.toBuffer());
  }
}
