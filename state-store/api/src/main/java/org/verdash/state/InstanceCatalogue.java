package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;

/**
 * The saved instances as people order them: found, named, starred, deleted and brought back. Who
 * may do it was asked before. May be used on any thread; futures complete on the context of the
 * caller. Every operation fails with a {@link StateException}: {@code NO_SUCH_INSTANCE} for an
 * instance that is not there or, unless said otherwise, deleted; {@code UNAVAILABLE} when no store
 * answers within ten seconds or it has no database.
 */
public interface InstanceCatalogue {
  /** The catalogue of the store that answers on this bus; makes the bus know the messages. */
  static InstanceCatalogue over(EventBus bus) {
    return new BusInstanceCatalogue(bus);
  }

  /**
   * A page of instances.
   *
   * @return fails with {@code BAD_VALUE} when {@link InstanceQuery#after} is of no page
   */
  Future<InstancePage> list(InstanceQuery query);

  /**
   * Gives the instance a name; empty for its slug.
   *
   * @return fails with {@code BAD_VALUE} when it is longer than {@link
   *     Instance#MOST_NAME_CHARACTERS} or has a NUL character
   */
  Future<Instance> rename(String id, String name, String author);

  /**
   * Has the instance saved so from now on.
   *
   * @return fails with {@code BAD_VALUE} for another word than {@link Instance#ALWAYS} and {@link
   *     Instance#ON_DEMAND}
   */
  Future<Instance> policy(String id, String savePolicy, String author);

  /**
   * Deletes the instance, so that nobody finds, reads or saves it and its slug is free. It can be
   * brought back for 30 days; then it is forgotten. Deleting it again changes nothing.
   */
  Future<Void> remove(String id, String author);

  /**
   * Undoes a deletion; the instance gets another slug when its own was taken meanwhile. One that is
   * not deleted stays as it is.
   */
  Future<Instance> bringBack(String id, String author);

  /** Gives the instance a star of that subject, or takes it away; what is so already stays. */
  Future<Void> star(String id, String subject, boolean on);

  /** Says that the instance's values are for that version of the app's state. */
  Future<Instance> adopt(String id, int schemaVersion, String author);
}
