package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import java.util.List;

/** Asks whichever store the bus finds. */
final class BusInstanceHistory implements InstanceHistory {
  private final Asker asker;

  BusInstanceHistory(EventBus bus) {
    asker = new Asker(bus);
  }

  @Override
  public Future<List<HistoryEntry>> entries(String id, long before, int most) {
    int bounded = Math.clamp(most, 1, MOST_ENTRIES);
    return Texts.isId(id)
        ? asker
            .ask(new StateRequest.ListHistory(id, before, bounded), StateReply.History.class)
            .map(StateReply.History::entries)
        : Asker.noSuch(id);
  }

  @Override
  public Future<InstanceState> readAt(String id, long revision) {
    return Texts.isId(id)
        ? asker
            .ask(new StateRequest.ReadAt(id, revision), StateReply.State.class)
            .map(StateReply.State::state)
        : Asker.noSuch(id);
  }

  @Override
  public Future<Void> name(String id, long revision, String name, String author) {
    if (!Texts.isId(id)) {
      return Asker.noSuch(id);
    }
    return Asker.checked(() -> Texts.title(name))
        .compose(
            fine ->
                asker.ask(
                    new StateRequest.NameRevision(id, revision, name, author),
                    StateReply.Done.class))
        .mapEmpty();
  }

  @Override
  public Future<Revision> restore(Restore wanted) {
    String id = wanted.instanceId();
    return Texts.isId(id)
        ? asker
            .ask(new StateRequest.RestoreRevision(wanted), StateReply.Saved.class)
            .compose(
                saved ->
                    saved.revision() == null
                        ? Asker.noSuch(id)
                        : Future.succeededFuture(saved.revision()))
        : Asker.noSuch(id);
  }
}
