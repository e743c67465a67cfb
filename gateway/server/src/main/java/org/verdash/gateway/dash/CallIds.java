package org.verdash.gateway.dash;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id that a page gives to each call, the same on every repeat. Belongs to one verticle instance
 * and is used on its thread only.
 */
public final class CallIds {
  private static final CharSequence HEADER = HttpHeaders.createOptimized("x-verdash-call");
  private static final CharSequence RETRY = HttpHeaders.createOptimized("x-verdash-retry");
  private static final int MAX_LENGTH = 64;

  // Nobody can guess the first half, so that nobody joins somebody else's call; once, since true
  // randomness for each call would cost as much as reading its headers.
  private final long ours = new SecureRandom().nextLong();
  private long count;

  /** Ids of the instance that makes it; does not fail. */
  public CallIds() {}

  /**
   * The id that came, or a new one when none came.
   *
   * @return null when the one that came is malformed
   */
  public @Nullable String of(HttpServerRequest request) {
    String came = request.getHeader(HEADER);
    if (came == null) {
      return new UUID(ours, ++count).toString();
    }
    return isWellFormed(came) ? came : null;
  }

  /** Whether the page says that it has sent this call before. */
  static boolean isRepeat(HttpServerRequest request) {
    return request.getHeader(RETRY) != null;
  }

  private static boolean isWellFormed(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean safe =
          (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-';
      if (!safe) {
        return false;
      }
    }
    return true;
  }
}
