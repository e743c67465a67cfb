package org.verdash.gateway.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.verdash.gateway.dash.CallIds;

/**
 * The id of a wish, the same on every repeat, so that what is asked twice is done once. Belongs to
 * one verticle instance and is used on its thread only.
 */
final class CallId {
  private final CallIds ids = new CallIds();

  /** The id that came, or a new one; fails with a refusal when the one that came is malformed. */
  String of(Ask ask) {
    String id = ids.of(ask.request());
    if (id == null) {
      throw RefusedException.malformed("X-Verdash-Call is not well formed.");
    }
    return id;
  }

  /** A UUID that is the same for the same wish of the same person; fails as {@link #of}. */
  String uuid(Ask ask, String wish) {
    String all = wish + '\n' + ask.subject() + '\n' + of(ask);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      ByteBuffer bits = ByteBuffer.wrap(hash);
      // Said to be of version 8, whose bits are one's own: some clients look.
      long high = (bits.getLong() & ~0xf000L) | 0x8000L;
      return new UUID(high, (bits.getLong() >>> 2) | Long.MIN_VALUE).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has SHA-256.
    }
  }
}
