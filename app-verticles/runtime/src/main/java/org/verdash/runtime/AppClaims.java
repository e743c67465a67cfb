package org.verdash.runtime;

import io.vertx.core.Future;
import org.verdash.contract.AppPresence;

/** Decides whether an app may have its name and prefix, before it is announced. Thread-safe. */
@FunctionalInterface
public interface AppClaims {
  /** Of a node that knows of no others: every app may. */
  AppClaims NONE = presence -> Future.succeededFuture();

  /**
   * Asks for the name and prefix of an app.
   *
   * @param presence what would be announced
   * @return completes when it may be; fails with a sentence when another app has them
   */
  Future<Void> claim(AppPresence presence);
}
