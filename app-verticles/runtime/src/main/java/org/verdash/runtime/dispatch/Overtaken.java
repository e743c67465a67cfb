package org.verdash.runtime.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.verdash.contract.AppCall;

/**
 * Knows which of a page's calls of one callback were overtaken: the renderer shows the answer of
 * the latest one only, whichever ends last. Of calls that ran on different nodes it knows nothing.
 * Bounded; the page that was idle for longest is forgotten first. Thread-safe.
 */
final class Overtaken {
  private static final int MOST = 10_000;

  private final Map<String, Long> latest = new LinkedHashMap<>(16, 0.75f, true);

  /** Whether a later call of the same callback by the same page has run already. */
  synchronized boolean is(AppCall call, CallbackRun run) {
    String page = call.page().pageId();
    long number = run.request().word().call();
    if (page.isEmpty() || number == 0) {
      return false;
    }
    long last = latest.merge(page + ' ' + run.request().output(), number, Math::max);
    if (latest.size() > MOST) {
      latest.remove(latest.keySet().iterator().next());
    }
    return number < last;
  }
}
