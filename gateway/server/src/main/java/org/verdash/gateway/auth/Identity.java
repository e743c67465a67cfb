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
 * @param tokenId id of the token, by which it can be revoked; empty for nobody and for tokens of
 *     others
 * @param userHash stands for the user in page tokens; 16 characters, empty for nobody
 * @param times until when it is so
 */
public record Identity(Caller caller, String tokenId, String userHash, Times times) {
  /**
   * Milliseconds since the epoch.
   *
   * @param since when the person signed in; 0 where that does not matter
   * @param renewFrom from when on a request renews the session; never for other tokens
   * @param verifyAgain when the token has expired, or has to be verified again
   */
  record Times(long since, long renewFrom, long verifyAgain) {
    static final Times FOR_EVER = new Times(0, Long.MAX_VALUE, Long.MAX_VALUE);

    static Times until(long verifyAgain) {
      return new Times(0, Long.MAX_VALUE, verifyAgain);
    }
  }

  /** Nobody. */
  public static final Identity ANONYMOUS = new Identity(Caller.ANONYMOUS, "", "", Times.FOR_EVER);

  private static final int HASH_BYTES = 12;

  static Identity of(Caller caller, String tokenId, Times times) {
    return new Identity(caller, tokenId, hash(caller.subject()), times);
  }

  /** Whether a browser sent the credentials by itself, so that another site may be behind it. */
  public boolean byCookie() {
    return caller.kind() == Caller.TokenKind.SESSION;
  }

  /** The browser session's id; empty without one. */
  public String session() {
    return byCookie() ? tokenId : "";
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
