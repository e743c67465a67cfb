package org.verdash.gateway.auth;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else whose tokens are taken. Immutable.
 *
 * @param name name in the configuration, for messages
 * @param issuer what the claim {@code iss} must be
 * @param audiences of which the claim {@code aud} must name one; never empty
 * @param algorithms that are taken, such as {@code RS256}; never empty
 * @param keys how its signatures are verified
 */
public record TrustedIssuer(
    String name, String issuer, Set<String> audiences, Set<String> algorithms, Keys keys) {

  /** How signatures are verified. */
  public sealed interface Keys {
    /**
     * By one public key or certificate.
     *
     * @param text the key as PEM
     */
    record Pem(String text) implements Keys {}

    /** By a secret that is shared with the issuer. Its text form does not show it. */
    final class Secret implements Keys {
      private final byte[] bytes;

      /** A copy of the secret, at least 32 bytes. */
      public Secret(byte[] bytes) {
        this.bytes = bytes.clone();
      }

      byte[] bytes() {
        return bytes.clone();
      }

      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && Arrays.equals(secret.bytes, bytes);
      }

      @Override
      public int hashCode() {
        return Arrays.hashCode(bytes);
      }
    }

    /**
     * By the keys that the issuer publishes.
     *
     * @param url where, https unless on this machine
     * @param authorities certificates, as PEM, of those who may vouch for the server; null takes
     *     the JDK's
     */
    record Jwks(URI url, @Nullable String authorities) implements Keys {}
  }

  /** Copies the sets. */
  public TrustedIssuer {
    audiences = Set.copyOf(audiences);
    algorithms = Set.copyOf(algorithms);
  }
}
