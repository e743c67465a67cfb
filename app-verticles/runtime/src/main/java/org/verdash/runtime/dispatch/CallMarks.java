package org.verdash.runtime.dispatch;

import org.slf4j.MDC;
import org.verdash.contract.AppCall;

/** What every log line of a call carries: which call it is, and of which app. */
final class CallMarks {
  private static final String CALL = "call";
  private static final String APP = "app";
  private static final String INCIDENT = "incident";

  private CallMarks() {}

  /** Marks the lines of this thread; to be followed by {@link #clear}. */
  static void put(String app, AppCall call) {
    MDC.put(CALL, call.attempt().callId());
    MDC.put(APP, app);
  }

  /** Marks the lines of a fault. */
  static void incident(String number) {
    MDC.put(INCIDENT, number);
  }

  /** Takes the marks away, so that the thread's next call does not carry them. */
  static void clear() {
    MDC.remove(CALL);
    MDC.remove(APP);
    MDC.remove(INCIDENT);
  }
}
