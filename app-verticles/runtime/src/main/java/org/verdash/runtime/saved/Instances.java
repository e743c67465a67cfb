package org.verdash.runtime.saved;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verdash.app.App;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.protocol.CallPaths;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.InstanceCatalogue;
import org.verdash.state.InstanceHistory;
import org.verdash.state.InstanceState;
import org.verdash.state.NewInstance;
import org.verdash.state.Revision;
import org.verdash.state.Right;
import org.verdash.state.StateException;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/**
 * The saved instances of one app. Thread-safe; futures fail with a {@link StateException} as {@link
 * StateStore} says.
 */
public final class Instances {
  /** For each app; most instances are a few kilobytes. */
  private static final long MOST_READ_BYTES = 4L << 20;

  private final LastReads reads = new LastReads(MOST_READ_BYTES);
  private final Tracked tracked;
  private final int schemaVersion;
  private final StateStore store;
  private final InstanceHistory history;
  private final InstanceCatalogue catalogue;

  /** Those that the store remembers which answers on this bus. */
  public Instances(App app, EventBus bus) {
    this.tracked = Tracked.of(app);
    this.schemaVersion = app.memory().schemaVersion();
    this.store = StateStore.over(bus);
    this.history = InstanceHistory.over(bus);
    this.catalogue = InstanceCatalogue.over(bus);
  }

  /** What the app tracks. */
  public Tracked tracked() {
    return tracked;
  }

  /** Whether a change that somebody makes on the page is saved by itself. */
  public static boolean saves(AppCall.InstanceRef instance) {
    return changes(instance) && instance.savePolicy().equals("always");
  }

  /** Whether the caller may change what is saved. */
  public static boolean changes(AppCall.InstanceRef instance) {
    return instance.revision() == null && holds(instance, Right.EDIT);
  }

  /** Whether callbacks run for the caller, saved or not; else the caller only looks. */
  public static boolean runs(AppCall.InstanceRef instance) {
    return holds(instance, Right.INTERACT);
  }

  // A right that is not known here is none.
  private static boolean holds(AppCall.InstanceRef instance, Right wanted) {
    return Right.of(instance.right()).filter(right -> right.holds(wanted)).isPresent();
  }

  /** What the instance remembers now, or remembered at the revision that is shown. */
  public Future<SavedValues> read(AppCall.InstanceRef instance) {
    LastReads.Read last = instance.revision() == null ? reads.of(instance.id()) : null;
    return last == null
        ? state(instance).map(state -> values(instance, state))
        : store
            .readUnless(instance.id(), last.seen())
            .map(news -> news.map(state -> values(instance, state)).orElse(last.values()));
  }

  private SavedValues values(AppCall.InstanceRef instance, InstanceState state) {
    SavedValues values = SavedValues.of(state, tracked);
    if (instance.revision() == null) {
      reads.keep(state, values);
    }
    return values;
  }

  /** The same with whatever the app does not track any more. */
  public Future<InstanceState> state(AppCall.InstanceRef instance) {
    Long revision = instance.revision();
    return revision == null ? store.read(instance.id()) : history.readAt(instance.id(), revision);
  }

  /** Version of what the app's tracked properties mean. */
  public int schemaVersion() {
    return schemaVersion;
  }

  /**
   * Whether its values were made for the app as it is. The store is asked only when the gateway
   * does not say so, which may know an older truth.
   */
  public Future<Boolean> fits(AppCall.InstanceRef instance) {
    return fitsSurely(instance)
        ? Future.succeededFuture(true)
        : store.find(instance.id()).map(found -> found.schemaVersion() == schemaVersion);
  }

  /** Whether the gateway says that its values were made for the app as it is. */
  public boolean fitsSurely(AppCall.InstanceRef instance) {
    return instance.schemaVersion() == schemaVersion;
  }

  /** Says that its values are for the app as it is. */
  public Future<Instance> adopt(AppCall call, AppCall.InstanceRef instance) {
    return catalogue.adopt(instance.id(), schemaVersion, author(call, instance));
  }

  /** Saves at least one value as the caller's change. */
  public Future<Revision> save(AppCall call, AppCall.InstanceRef instance, List<Value> values) {
    return store.save(change(call, instance, values));
  }

  /** Saves what a call has set and changed, of which there is at least one value. */
  public Future<Revision> save(AppCall call, AppCall.InstanceRef instance, ToSave save) {
    return store.save(change(call, instance, save.values()).on(save.basis()));
  }

  private static Change change(AppCall call, AppCall.InstanceRef instance, List<Value> values) {
    String callId = call.attempt().callId();
    return new Change(instance.id(), callId, author(call, instance), values)
        .decidedAt(instance.rightsVersion());
  }

  private static String author(AppCall call, AppCall.InstanceRef instance) {
    return instance.author().isEmpty() ? call.caller().subject() : instance.author();
  }

  /** Saves the values for good, even none; answers the number of the revision that has them. */
  public Future<AppReply> put(AppCall call, AppCall.InstanceRef instance, List<Value> values) {
    Future<Long> revision =
        values.isEmpty()
            ? store.find(instance.id()).map(Instance::revision)
            : save(call, instance, values).map(Revision::number);
    return revision.map(
        number -> {
          JsonWriter body = new JsonWriter().object().name("revision").number(number).endObject();
          return AppReply.Answer.of(200, "application/json", body.toBuffer());
        });
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
    String path = CallPaths.base(call) + "i/" + made.key().slug() + '/';
    JsonWriter body = new JsonWriter().object().name("id").text(made.id());
    body.name("slug").text(made.key().slug()).name("path").text(path);
    body.name("name").text(made.name()).endObject();
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
