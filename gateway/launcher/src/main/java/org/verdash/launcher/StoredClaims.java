package org.verdash.launcher;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;
import org.verdash.contract.PresenceBytes;
import org.verdash.state.AppClaim;
import org.verdash.state.StateException;
import org.verdash.state.StateException.Reason;
import org.verdash.state.StateStore;

/**
 * Notes in the state store which app has which name and prefix, so that another app gets neither,
 * on whichever node it comes. Thread-safe.
 *
 * <p>While the store does not answer apps are served without being noted, since those who use them
 * would not understand why not; it is asked again until it answers.
 */
final class StoredClaims {

  private static final Logger log = LoggerFactory.getLogger(StoredClaims.class);
  private static final long AGAIN_MS = 5_000;

  private final Vertx vertx;
  private final StateStore store;
  private final BiConsumer<String, String> lost;

  /**
   * Claims of a node.
   *
   * @param lost told the name of an app that is served and the sentence by which the store refused
   *     it when it answered at last; on an event loop
   */
  StoredClaims(Vertx vertx, StateStore store, BiConsumer<String, String> lost) {
    this.vertx = vertx;
    this.store = store;
    this.lost = lost;
  }

  /** How much another app that is noted, but not served here, has to say. */
  enum Against {
    /** It may run elsewhere: it keeps what it has. */
    OTHERS,
    /** It runs nowhere: it gives way. */
    NOBODY
  }

  /**
   * Notes an app.
   *
   * @return fails with a {@link HeldAppException} when another one is noted in its place
   */
  Future<Void> claim(AppPresence presence, Against against) {
    AppDescriptor app = presence.app();
    AppClaim claim =
        new AppClaim(
            app.name(), app.prefix(), app.version(), app.digest(), PresenceBytes.write(presence));
    return store
        .claim(claim)
        .recover(failure -> isTaken(failure) ? contest(claim, against) : failed(failure))
        .recover(failure -> isAway(failure) ? later(presence, against) : failed(failure));
  }

  private Future<Void> contest(AppClaim claim, Against against) {
    return store
        .apps()
        .map(noted -> noted.stream().filter(other -> conflicts(other, claim)).toList())
        .compose(
            holders ->
                against == Against.OTHERS && !holders.isEmpty()
                    ? failed(new HeldAppException(holders.getFirst(), claim))
                    : replace(holders, claim));
  }

  private Future<Void> replace(List<AppClaim> holders, AppClaim claim) {
    Future<Void> free = Future.succeededFuture();
    for (AppClaim holder : holders) {
      log.warn(
          "App {} at {} is not here any more: {} is now that of app {}.",
          holder.name(),
          holder.prefix(),
          claim.prefix(),
          claim.name());
      free = free.compose(before -> store.release(holder.name()));
    }
    return free.compose(released -> store.claim(claim));
  }

  // One name at two prefixes, or one prefix under two names. A new build of an app has both.
  private static boolean conflicts(AppClaim one, AppClaim two) {
    return one.name().equals(two.name()) != one.prefix().equals(two.prefix());
  }

  private Future<Void> later(AppPresence presence, Against against) {
    log.warn(
        "App {} is served before the state store has noted it, since that does not answer.",
        presence.app().name());
    vertx.setTimer(AGAIN_MS, again -> repeat(presence, against));
    return Future.succeededFuture();
  }

  private void repeat(AppPresence presence, Against against) {
    claim(presence, against)
        .onFailure(
            refused -> lost.accept(presence.app().name(), String.valueOf(refused.getMessage())));
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof StateException told
        && (told.reason() == Reason.PREFIX_TAKEN || told.reason() == Reason.NAME_TAKEN);
  }

  private static boolean isAway(Throwable failure) {
    return failure instanceof StateException told && told.reason() == Reason.UNAVAILABLE;
  }

  private static Future<Void> failed(Throwable failure) {
    return Future.failedFuture(failure);
  }
}
