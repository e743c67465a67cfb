package org.verdash.runtime.dispatch;

import org.verdash.runtime.protocol.CallbackSpec;

/** The time that a call has on the pool. Used by the thread that does the work. */
@FunctionalInterface
interface Lease {
  /** Lasts as long as it is needed. */
  Lease ENDLESS = spec -> {};

  /** From now on it is this callback that runs, and its deadline that counts. */
  void begins(CallbackSpec spec);
}
