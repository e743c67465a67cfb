package org.verdash.gateway.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers whom verified tokens stand for, until they have to be verified again or until others
 * were used more recently. Belongs to one verticle instance and is used on its thread only.
 */
final class TokenCache {
  private final Map<String, Identity> byToken;

  TokenCache(int capacity) {
    byToken =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Identity> eldest) {
            return size() > capacity;
          }
        };
  }

  /** Whom the token stands for; null when it is not known or has to be verified again. */
  @Nullable Identity find(String token, long nowMillis) {
    Identity known = byToken.get(token);
    if (known != null && known.times().verifyAgain() <= nowMillis) {
      byToken.remove(token);
      return null;
    }
    return known;
  }

  void keep(String token, Identity identity) {
    byToken.put(token, identity);
  }

  int size() {
    return byToken.size();
  }
}
