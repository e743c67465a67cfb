package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;

/** Asks whichever store the bus finds. */
final class BusInstanceCatalogue implements InstanceCatalogue {
  private final Asker asker;

  BusInstanceCatalogue(EventBus bus) {
    asker = new Asker(bus);
  }

  @Override
  public Future<InstancePage> list(InstanceQuery query) {
    return asker
        .ask(new StateRequest.ListCatalogue(query), StateReply.Page.class)
        .map(StateReply.Page::page);
  }

  @Override
  public Future<Instance> rename(String id, String name, String author) {
    return Asker.checked(() -> Texts.title(name))
        .compose(fine -> found(id, new StateRequest.Rename(id, name, author)));
  }

  @Override
  public Future<Instance> policy(String id, String savePolicy, String author) {
    return Asker.checked(() -> Texts.policy(savePolicy))
        .compose(fine -> found(id, new StateRequest.SetPolicy(id, savePolicy, author)));
  }

  @Override
  public Future<Void> remove(String id, String author) {
    return done(id, new StateRequest.Remove(id, author));
  }

  @Override
  public Future<Instance> bringBack(String id, String author) {
    return found(id, new StateRequest.BringBack(id, author));
  }

  @Override
  public Future<Void> star(String id, String subject, boolean on) {
    return done(id, new StateRequest.Star(id, subject, on));
  }

  @Override
  public Future<Instance> adopt(String id, int schemaVersion, String author) {
    return found(id, new StateRequest.Adopt(id, schemaVersion, author));
  }

  private Future<Instance> found(String id, StateRequest request) {
    return Texts.isId(id)
        ? asker.ask(request, StateReply.Found.class).map(StateReply.Found::instance)
        : Asker.noSuch(id);
  }

  private Future<Void> done(String id, StateRequest request) {
    return Texts.isId(id) ? asker.ask(request, StateReply.Done.class).mapEmpty() : Asker.noSuch(id);
  }
}
