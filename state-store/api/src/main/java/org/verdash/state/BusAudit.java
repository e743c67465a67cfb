package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import java.util.List;

/** Asks whichever store the bus finds. */
final class BusAudit implements Audit {
  private final Asker asker;

  BusAudit(EventBus bus) {
    asker = new Asker(bus);
  }

  @Override
  public Future<Void> note(NewAudit entry) {
    return asker.ask(new StateRequest.NoteAudit(entry), StateReply.Done.class).mapEmpty();
  }

  @Override
  public Future<List<AuditEntry>> of(String instanceId, long before, int most) {
    return Texts.isId(instanceId)
        ? asker
            .ask(new StateRequest.ListAudit(instanceId, before, most), StateReply.AuditLog.class)
            .map(StateReply.AuditLog::entries)
        : Future.succeededFuture(List.of());
  }
}
