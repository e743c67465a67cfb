package org.verdash.gateway.auth;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of itself, which nobody may believe before its signature is verified.
 *
 * @param algorithm how it is signed
 * @param type header field {@code typ}; empty without one
 * @param keyId header field {@code kid}; null without one
 * @param issuer claim {@code iss}; empty without one
 */
record TokenParts(String algorithm, String type, @Nullable String keyId, String issuer) {
  /**
   * Reads a signed token: header, claims and a signature, none of them empty.
   *
   * @throws TokenRefusedException when the text is no such token
   */
  static TokenParts of(String token) throws TokenRefusedException {
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    boolean three =
        first > 0
            && second > first + 1
            && second < token.length() - 1
            && token.indexOf('.', second + 1) < 0;
    if (!three) {
      throw TokenRefusedException.because("it is no signed token");
    }
    try {
      JsonObject header = json(token.substring(0, first));
      JsonObject claims = json(token.substring(first + 1, second));
      return new TokenParts(
          header.getString("alg", ""),
          header.getString("typ", ""),
          header.getString("kid"),
          claims.getValue("iss") instanceof String issuer ? issuer : "");
    } catch (RuntimeException malformed) {
      throw TokenRefusedException.because("it is no signed token");
    }
  }

  private static JsonObject json(String part) {
    return new JsonObject(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }
}
