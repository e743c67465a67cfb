package org.verdash.gateway.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.verdash.contract.Caller;

/**
 * Who sends a request, and how that became known. Immutable.
 *
 * @param caller who
 * @param session the browser session's id; empty without one
 * @param userHash stands for the user in page tokens; 16 characters, empty for nobody
 * @param expiresAtMillis when the token ends, since the epoch; never for nobody
 */
public record Identity(Caller caller, String session, String userHash, long expiresAtMillis) {
  /** Nobody. */
  public static final Identity ANONYMOUS = new Identity(Caller.ANONYMOUS, "", "", Long.MAX_VALUE);

  private static final int HASH_BYTES = 12;

  static Identity of(Caller caller, String session, long expiresAtMillis) {
    return new Identity(caller, session, hash(caller.subject()), expiresAtMillis);
  }

  /** Whether a browser sent the credentials by itself, so that another site may be behind it. */
  public boolean byCookie() {
    return caller.kind() == Caller.TokenKind.SESSION;
  }

  private static String hash(String subject) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, HASH_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
