package org.verdash.gateway.dash;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.verdash.contract.AppCall;

/**
 * The calls whose node died with them while no other node could go on. Their pages repeat them when
 * the app is back, and then a callback that must not run twice has to be told that it may have run.
 * Keeps the latest ten thousand. Thread-safe; one for all instances of a gateway.
 */
public final class LostCalls {
  private static final int MOST = 10_000;

  private final Set<String> keys =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST;
            }
          });

  /** A gateway's calls; none is lost yet. */
  public LostCalls() {}

  synchronized void add(AppCall call) {
    keys.add(key(call.caller().subject(), call.attempt().callId()));
  }

  synchronized boolean contains(String subject, String callId) {
    return keys.contains(key(subject, callId));
  }

  private static String key(String subject, String callId) {
    return subject + ' ' + callId;
  }
}
