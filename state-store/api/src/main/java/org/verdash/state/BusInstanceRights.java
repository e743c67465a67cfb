package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;

/** Asks whichever store the bus finds. */
final class BusInstanceRights implements InstanceRights {
  private final Asker asker;

  BusInstanceRights(EventBus bus) {
    asker = new Asker(bus);
  }

  @Override
  public Future<InstanceAccess> access(InstanceKey key) {
    return access(new StateRequest.AccessByKey(key));
  }

  @Override
  public Future<InstanceAccess> access(String id) {
    return Texts.isId(id)
        ? access(new StateRequest.AccessById(id))
        : noSuch(StateException.Reason.NO_SUCH_INSTANCE, "instance " + id);
  }

  @Override
  public Future<Grant> grant(NewGrant grant) {
    return asker
        .ask(new StateRequest.GiveRight(grant), StateReply.Granted.class)
        .map(StateReply.Granted::grant);
  }

  @Override
  public Future<Void> revoke(String instanceId, String grantId, String by) {
    return Texts.isId(instanceId) && Texts.isId(grantId)
        ? asker
            .ask(new StateRequest.RevokeGrant(instanceId, grantId, by), StateReply.Done.class)
            .mapEmpty()
        : noSuch(StateException.Reason.NO_SUCH_GRANT, "grant " + grantId);
  }

  @Override
  public Future<Long> handOver(String from, String to, String by) {
    return asker
        .ask(new StateRequest.HandOver(from, to, by), StateReply.HandedOver.class)
        .map(StateReply.HandedOver::instances);
  }

  private Future<InstanceAccess> access(StateRequest request) {
    return asker.ask(request, StateReply.Access.class).map(StateReply.Access::access);
  }

  private static <T> Future<T> noSuch(StateException.Reason reason, String what) {
    return Future.failedFuture(new StateException(reason, "There is no " + what + "."));
  }
}
