package org.verdash.runtime.dispatch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppReply;

/** Sees how calls end, and may tell the page more of it. Thread-safe. */
public interface Witness {
  /** Tells nothing: of a fault a page gets an incident number only. */
  Witness SILENT =
      new Witness() {
        @Override
        public AppReply told(AppReply.Problem problem, @Nullable Throwable cause) {
          return problem;
        }

        @Override
        public AppReply timed(AppReply reply, Duration took) {
          return reply;
        }
      };

  /**
   * What the page gets of a fault.
   *
   * @param problem what it would get
   * @param cause what was thrown; null when the call was stopped
   */
  AppReply told(AppReply.Problem problem, @Nullable Throwable cause);

  /**
   * What the page gets of a callback.
   *
   * @param took from when the app had the call until it had the reply
   */
  AppReply timed(AppReply reply, Duration took);
}
