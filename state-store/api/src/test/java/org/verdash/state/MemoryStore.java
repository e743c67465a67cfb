package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A store of apps, instances and files in this process, for tests of those who use one: it answers
 * over the bus as every store does, remembers what it was asked, can be down, and can be slow.
 * Thread-safe.
 */
public final class MemoryStore {
  private final Map<String, Kept> byId = new LinkedHashMap<>();
  private final MemoryFiles files = new MemoryFiles();
  private final MemoryRights rights = new MemoryRights(new Instances());
  private final SortedMap<String, AppClaim> apps = new TreeMap<>();
  private final List<StateRequest> asked = new CopyOnWriteArrayList<>();
  private final MessageConsumer<StateRequest> consumer;
  private volatile boolean down;
  private volatile Future<Void> gate = Future.succeededFuture();

  private MemoryStore(EventBus bus) {
    consumer =
        bus.consumer(
            StateRequest.ADDRESS,
            message -> {
              asked.add(message.body());
              gate.onComplete(open -> message.reply(reply(message.body())));
            });
  }

  private record Kept(Instance instance, SortedMap<String, Value> values, Map<String, Long> calls) {
    Kept at(long revision) {
      return of(instance.owner(), revision);
    }

    Kept of(String owner, long revision) {
      Instance next =
          new Instance(
              instance.id(),
              instance.key(),
              owner,
              instance.schemaVersion(),
              revision,
              instance.createdAt());
      return new Kept(next, values, calls);
    }
  }

  /** The instances as {@link MemoryRights} sees them. */
  private final class Instances implements MemoryRights.Book {
    @Override
    public List<Instance> all() {
      return byId.values().stream().map(Kept::instance).toList();
    }

    @Override
    public void rightsChanged(Instance instance, String owner) {
      byId.computeIfPresent(instance.id(), (id, kept) -> kept.of(owner, instance.revision()));
    }
  }

  /** A store that is empty and answers on this bus. */
  public static Future<MemoryStore> on(EventBus bus) {
    StateStore.over(bus); // makes the bus know the messages
    MemoryStore store = new MemoryStore(bus);
    return store.consumer.completion().map(listening -> store);
  }

  /** All that it was asked, in order. */
  public List<StateRequest> asked() {
    return asked;
  }

  /** From now on it has no database, or has it again. */
  public void down(boolean now) {
    down = now;
  }

  /** What comes is answered when the returned promise is completed. */
  public Promise<Void> hold() {
    Promise<Void> opened = Promise.promise();
    gate = opened.future();
    return opened;
  }

  private synchronized StateReply reply(StateRequest request) {
    if (down) {
      return refused(StateException.Reason.UNAVAILABLE, "The database is away.");
    }
    return switch (request) {
      case StateRequest.Claim claim -> claim(claim.app());
      case StateRequest.Release release -> release(release.app());
      case StateRequest.ListApps list -> new StateReply.Apps(List.copyOf(apps.values()));
      case StateRequest.Create create -> create(create.instance());
      case StateRequest.FindByKey find -> found(byKey(find.key()));
      case StateRequest.FindById find -> found(byId.get(find.id()));
      case StateRequest.ListInstances list -> instances(list.app(), list.owner());
      case StateRequest.Delete delete ->
          byId.remove(delete.id()) == null ? noSuch() : new StateReply.Done();
      case StateRequest.Read read -> state(byId.get(read.id()));
      case StateRequest.Save save -> save(save.change());
      case StateRequest.FindSaved find -> saved(find.instanceId(), find.callId());
      case StateRequest.OfRights of -> rights.reply(of);
      case StateRequest.BeginFile begin -> files.begin(begin.file());
      case StateRequest.AppendFile add -> files.append(add);
      case StateRequest.FinishFile finish -> files.finish(finish.id());
      case StateRequest.FindFile find -> files.find(find.id());
      case StateRequest.ReadFile read -> files.read(read.id(), read.offset());
      case StateRequest.ForgetFile forget -> files.forget(forget.id());
      default -> refused(StateException.Reason.OTHER, "This store remembers no more than that.");
    };
  }

  private StateReply claim(AppClaim claim) {
    for (AppClaim other : apps.values()) {
      if (other.prefix().equals(claim.prefix()) && !other.name().equals(claim.name())) {
        return refused(StateException.Reason.PREFIX_TAKEN, "The prefix is taken.");
      }
    }
    AppClaim before = apps.get(claim.name());
    if (before != null && !before.prefix().equals(claim.prefix())) {
      return refused(StateException.Reason.NAME_TAKEN, "The name is taken.");
    }
    apps.put(claim.name(), claim);
    return new StateReply.Done();
  }

  private StateReply release(String app) {
    apps.remove(app);
    return new StateReply.Done();
  }

  private StateReply create(NewInstance wanted) {
    Kept same = byId.get(wanted.id());
    if (same != null) {
      return found(same);
    }
    String slug = wanted.slug().isEmpty() ? "made-" + (byId.size() + 1) : wanted.slug();
    InstanceKey key = new InstanceKey(wanted.app(), slug);
    if (byKey(key) != null) {
      return refused(StateException.Reason.SLUG_TAKEN, "'" + slug + "' is taken.");
    }
    Instance made =
        new Instance(
            wanted.id(),
            key,
            wanted.owner(),
            wanted.schemaVersion(),
            wanted.values().isEmpty() ? 0 : 1,
            Instant.now().truncatedTo(ChronoUnit.MICROS));
    Kept kept = new Kept(made, new TreeMap<>(), new LinkedHashMap<>());
    wanted.values().forEach(value -> kept.values().put(value.key(), value));
    byId.put(wanted.id(), kept);
    return found(kept);
  }

  private StateReply save(Change change) {
    Kept kept = byId.get(change.instanceId());
    if (kept == null) {
      return noSuch();
    }
    Long before = kept.calls().get(change.callId());
    if (before != null) {
      return new StateReply.Saved(new Revision(change.instanceId(), before, true));
    }
    long revision = kept.instance().revision() + 1;
    change.values().forEach(value -> kept.values().put(value.key(), value));
    kept.calls().put(change.callId(), revision);
    byId.put(change.instanceId(), kept.at(revision));
    return new StateReply.Saved(new Revision(change.instanceId(), revision, false));
  }

  private StateReply saved(String id, String callId) {
    Kept kept = byId.get(id);
    Long revision = kept == null ? null : kept.calls().get(callId);
    return new StateReply.Saved(revision == null ? null : new Revision(id, revision, true));
  }

  private StateReply instances(String app, String owner) {
    List<Instance> all = new ArrayList<>();
    for (Kept kept : byId.values()) {
      Instance each = kept.instance();
      if (each.key().app().equals(app) && each.owner().equals(owner)) {
        all.add(each);
      }
    }
    all.sort(Comparator.comparing(Instance::createdAt).reversed());
    return new StateReply.Instances(all);
  }

  private @Nullable Kept byKey(InstanceKey key) {
    return byId.values().stream()
        .filter(kept -> kept.instance().key().equals(key))
        .findFirst()
        .orElse(null);
  }

  private static StateReply state(@Nullable Kept kept) {
    return kept == null
        ? noSuch()
        : new StateReply.State(
            new InstanceState(kept.instance(), List.copyOf(kept.values().values())));
  }

  private static StateReply found(@Nullable Kept kept) {
    return kept == null ? noSuch() : new StateReply.Found(kept.instance());
  }

  private static StateReply noSuch() {
    return refused(StateException.Reason.NO_SUCH_INSTANCE, "There is no such instance.");
  }

  private static StateReply refused(StateException.Reason reason, String sentence) {
    return new StateReply.Refused(reason, sentence);
  }
}
