package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.List;
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
  private final MemoryInstances instances = new MemoryInstances();
  private final MemoryFiles files = new MemoryFiles();
  private final SortedMap<String, AppClaim> apps = new TreeMap<>();
  private final List<StateRequest> asked = new CopyOnWriteArrayList<>();
  private final MessageConsumer<StateRequest> consumer;
  private volatile boolean down;
  private @Nullable Change quicker;
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

  /** Saves this right before the next change that comes, as somebody who is a bit quicker. */
  public synchronized void beforeTheNext(Change change) {
    quicker = change;
  }

  private synchronized StateReply reply(StateRequest request) {
    Change first = quicker;
    if (first != null && request instanceof StateRequest.Save) {
      quicker = null;
      reply(new StateRequest.Save(first));
    }
    if (down) {
      return refused(StateException.Reason.UNAVAILABLE, "The database is away.");
    }
    return switch (request) {
      case StateRequest.Claim claim -> claim(claim.app());
      case StateRequest.Release release -> release(release.app());
      case StateRequest.ListApps list -> new StateReply.Apps(List.copyOf(apps.values()));
      case StateRequest.Create create -> instances.create(create.instance());
      case StateRequest.FindByKey find -> instances.find(find.key());
      case StateRequest.FindById find -> instances.find(find.id());
      case StateRequest.ListInstances list -> instances.of(list.app(), list.owner());
      case StateRequest.Delete delete -> instances.delete(delete.id());
      case StateRequest.Read read -> instances.with(read.id(), kept -> kept.read(read.seen()));
      case StateRequest.Save save ->
          instances.with(save.change().instanceId(), kept -> kept.save(save.change()));
      case StateRequest.FindSaved find -> instances.saved(find.instanceId(), find.callId());
      case StateRequest.OfHistory history -> instances.answer(history);
      case StateRequest.OfCatalogue catalogue -> instances.answer(catalogue);
      case StateRequest.OfRights of -> instances.rights().reply(of);
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

  private static StateReply refused(StateException.Reason reason, String sentence) {
    return new StateReply.Refused(reason, sentence);
  }
}
