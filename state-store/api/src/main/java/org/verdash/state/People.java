package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import java.util.List;

/**
 * Who has signed in so far, so that whoever shares finds them by name. May be used on any thread;
 * futures complete on the context of the caller. Every operation fails with a {@link
 * StateException} when no store answers within ten seconds or it has no database ({@code
 * UNAVAILABLE}).
 */
public interface People {
  /** Most that one answer has. */
  int MOST = 100;

  /** The people in the store that answers on this bus; makes the bus know the messages. */
  static People over(EventBus bus) {
    return new BusPeople(bus);
  }

  /** Notes that somebody has signed in; what was known of them is replaced. */
  Future<Void> seen(Person person);

  /**
   * People whose subject, name or mail has the text in it, by name, capitals or not.
   *
   * @param most how many at most, up to {@link #MOST}
   */
  Future<List<Person>> find(String text, int most);

  /**
   * Roles that people have, or that were given a right, with the text in them, in order.
   *
   * @param most how many at most, up to {@link #MOST}
   */
  Future<List<String>> roles(String text, int most);
}
