package org.verdash.runtime.dispatch;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.state.Value;

/**
 * Runs whose values could not be saved yet, so that a repeat of the call saves them instead of
 * running again. Bounded by count and size; the oldest go first. Thread-safe.
 */
final class Unsaved {
  private static final int MOST = 1_000;
  private static final long ALL_BYTES = 16 * 1024 * 1024;

  private final Map<String, Computed> runs = new LinkedHashMap<>();
  private long bytes;

  synchronized void keep(AppCall call, Computed run) {
    Computed before = runs.put(key(call), run);
    bytes += bytes(run) - (before == null ? 0 : bytes(before));
    Iterator<Computed> oldest = runs.values().iterator();
    // The last one stays, however large: its page is about to repeat it.
    while (runs.size() > 1 && (runs.size() > MOST || bytes > ALL_BYTES)) {
      bytes -= bytes(oldest.next());
      oldest.remove();
    }
  }

  synchronized @Nullable Computed take(AppCall call) {
    Computed run = runs.remove(key(call));
    bytes -= run == null ? 0 : bytes(run);
    return run;
  }

  private static String key(AppCall call) {
    AppCall.InstanceRef instance = call.instance();
    String place = instance == null ? "" : instance.id() + ' ';
    return place + call.caller().subject() + ' ' + call.attempt().callId();
  }

  private static long bytes(Computed run) {
    long all = run.answer().body().length();
    for (Value value : run.values()) {
      all += value.json().length();
    }
    return all;
  }
}
