package org.verdash.runtime.dispatch;

import org.verdash.contract.AppReply;

/** Something to do on the app's pool. */
@FunctionalInterface
interface Work {
  AppReply run(Lease lease) throws Exception;
}
