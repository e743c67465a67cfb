package org.verdash.state;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the platform remembers. May be used on any thread; futures complete on the context of the
 * caller. Every operation fails with a {@link StateException} when no store answers within ten
 * seconds or it has no database ({@code UNAVAILABLE}); what else can go wrong is said below.
 */
public interface StateStore {
  /** The store that answers on this bus; makes the bus know the messages. Does not fail. */
  static StateStore over(EventBus bus) {
    return new BusStateStore(bus);
  }

  /** Completes when a store answers and has its database; fails after two seconds otherwise. */
  Future<Void> ping();

  /**
   * Notes an app and its prefix; of an app that is noted there already, what is new of it.
   *
   * @return fails with {@code PREFIX_TAKEN} when another app has the prefix, with {@code
   *     NAME_TAKEN} when the app is noted at another prefix: to move it, {@link #release} it first
   */
  Future<Void> claim(AppClaim app);

  /**
   * Forgets what was noted of an app, so that another may have its prefix; its instances stay. An
   * app that is not noted is no failure.
   */
  Future<Void> release(String app);

  /** Every app that is noted, by name. */
  Future<List<AppClaim>> apps();

  /**
   * Makes an instance; when its slug is taken, under the first of {@code slug-2}, {@code slug-3}
   * and so on that is free. Asked again with the same id, it answers the same instance.
   *
   * @return fails with {@code BAD_VALUE} as {@link #save}
   */
  Future<Instance> create(NewInstance instance);

  /** The instance; fails with {@code NO_SUCH_INSTANCE}, also when it is deleted. */
  Future<Instance> find(InstanceKey key);

  /**
   * The instance; fails with {@code NO_SUCH_INSTANCE}, also for a text that is no id and when it is
   * deleted.
   */
  Future<Instance> find(String id);

  /** The owner's instances of the app, the newest first; empty when there are none. */
  Future<List<Instance>> instances(String app, String owner);

  /**
   * Forgets the instance for ever, with its values and changes, deleted or not; what people do is
   * {@link InstanceCatalogue#remove}. Fails with {@code NO_SUCH_INSTANCE}.
   */
  Future<Void> delete(String id);

  /** The instance with its values; fails with {@code NO_SUCH_INSTANCE}. */
  Future<InstanceState> read(String id);

  /**
   * The same, unless its values are still those that were seen; empty then. A store of an earlier
   * release answers them all the same.
   */
  Future<Optional<InstanceState>> readUnless(String id, Seen seen);

  /**
   * Saves the values as one revision. When the future completes, the change outlives a crash of
   * everything. The same call id saved again changes nothing and answers the same revision. A value
   * equal to what is stored is no change; when all are, there is no new revision, and the present
   * one is answered.
   *
   * @return fails with {@code NO_SUCH_INSTANCE}, {@code RIGHTS_CHANGED}, {@code BAD_VALUE} when a
   *     value is no JSON or has a NUL character in a text, {@code BUSY} when too many changes wait.
   *     After {@code UNAVAILABLE} the change may be saved: repeat it.
   */
  Future<Revision> save(Change change);

  /** What a call saved in the instance, if it saved anything. */
  Future<Optional<Revision>> saved(String instanceId, String callId);

  /** Has the token refused until it expires; revoking it again changes nothing. */
  Future<Void> revoke(String tokenId, Instant expiry);

  /**
   * Revocations after that sequence number (0 for all), in order. There may be more than fit one
   * answer: ask again after the last one until none come. None is ever added before one that was
   * seen.
   */
  Future<List<Revocation>> revokedAfter(long sequence);

  /** Counts an attempt; the first one, and the first after a window, begins a window. */
  Future<Attempts> countAttempt(String key, Duration window);

  /** Takes one attempt of the present window back; nothing happens when there is none. */
  Future<Void> takeBackAttempt(String key);

  /** The attempts so far, without counting one. */
  Future<Attempts> attempts(String key);

  /** Lets the key begin anew. */
  Future<Void> forgetAttempts(String key);

  /**
   * Hands everything that the store remembers, as it is at one moment, to the sink as JSON lines in
   * chunks of about 256 KiB, the next when the sink's future is complete.
   *
   * @return fails with what the sink fails with; with {@code UNAVAILABLE} when the sink takes
   *     longer than a minute for a chunk
   */
  Future<Void> exportTo(Function<Buffer, Future<Void>> sink);

  /**
   * Reads what an export wrote, of this or an earlier release, into a store that remembers nothing;
   * all or nothing.
   *
   * @param source gives the next bytes, cut anywhere; empty at the end
   * @return fails with {@code NOT_EMPTY}, {@code BAD_IMPORT}, or what the source fails with
   */
  Future<Void> importFrom(Supplier<Future<Buffer>> source);
}
