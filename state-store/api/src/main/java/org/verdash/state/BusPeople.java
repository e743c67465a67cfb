package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import java.util.List;

/** Asks whichever store the bus finds. */
final class BusPeople implements People {
  private final Asker asker;

  BusPeople(EventBus bus) {
    asker = new Asker(bus);
  }

  @Override
  public Future<Void> seen(Person person) {
    return asker.ask(new StateRequest.NotePerson(person), StateReply.Done.class).mapEmpty();
  }

  @Override
  public Future<List<Person>> find(String text, int most) {
    return asker
        .ask(new StateRequest.FindPeople(text, most), StateReply.Persons.class)
        .map(StateReply.Persons::people);
  }

  @Override
  public Future<List<String>> roles(String text, int most) {
    return asker
        .ask(new StateRequest.FindRoles(text, most), StateReply.Roles.class)
        .map(StateReply.Roles::roles);
  }
}
