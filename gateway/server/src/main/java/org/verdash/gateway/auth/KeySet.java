package org.verdash.gateway.auth;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of an issuer at one time, each bound to the algorithms that it is taken for. Immutable.
 */
final class KeySet {
  private static final int LEAST_RSA_BITS = 2048;
  private static final Map<String, String> CURVES = Map.of("ES256", "P-256", "ES384", "P-384");
  private static final Set<String> PUBLIC = Set.of("kty", "kid", "n", "e", "crv", "x", "y");

  private final List<PubSecKeyOptions> own;
  private final List<JsonObject> published;
  private final Set<String> ids;

  private KeySet(List<PubSecKeyOptions> own, List<JsonObject> published) {
    this.own = own;
    this.published = published;
    this.ids = published.stream().map(key -> key.getString("kid", "")).collect(Collectors.toSet());
  }

  /** One key, for each of the algorithms. */
  static KeySet of(byte[] key, Set<String> algorithms) {
    return new KeySet(
        algorithms.stream()
            .map(
                algorithm ->
                    new PubSecKeyOptions()
                        .setAlgorithm(algorithm)
                        .setBuffer(io.vertx.core.buffer.Buffer.buffer(key)))
            .toList(),
        List.of());
  }

  /**
   * The published keys that may sign under one of the algorithms. Others are left out, and so is
   * all that is no public key.
   *
   * @throws RuntimeException when the document is no JWKS
   */
  static KeySet published(JsonObject jwks, Set<String> algorithms) {
    List<JsonObject> usable = new ArrayList<>();
    for (Object each : jwks.getJsonArray("keys", new JsonArray())) {
      if (each instanceof JsonObject key) {
        algorithms.stream()
            .filter(algorithm -> fits(key, algorithm))
            .forEach(algorithm -> usable.add(publicPart(key).put("alg", algorithm)));
      }
    }
    return new KeySet(List.of(), usable);
  }

  boolean isEmpty() {
    return own.isEmpty() && published.isEmpty();
  }

  /** Whether a token that names this key may be verified by one of them. */
  boolean mayKnow(String keyId) {
    return published.isEmpty() || ids.contains(keyId) || ids.contains("");
  }

  JWTAuthOptions options() {
    var options = new JWTAuthOptions();
    own.forEach(key -> options.addPubSecKey(new PubSecKeyOptions(key)));
    published.forEach(key -> options.addJwk(key.copy()));
    return options;
  }

  private static boolean fits(JsonObject key, String algorithm) {
    String use = key.getString("use", "sig");
    String said = key.getString("alg", algorithm);
    if (!use.equals("sig") || !said.equals(algorithm)) {
      return false;
    }
    return switch (key.getString("kty", "")) {
      case "RSA" -> !algorithm.startsWith("ES") && bits(key.getString("n")) >= LEAST_RSA_BITS;
      case "EC" -> key.getString("crv", "").equals(CURVES.get(algorithm));
      default -> false;
    };
  }

  private static int bits(String modulus) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(modulus)).bitLength();
  }

  private static JsonObject publicPart(JsonObject key) {
    JsonObject part = key.copy();
    new HashSet<>(part.fieldNames())
        .stream().filter(name -> !PUBLIC.contains(name)).forEach(part::remove);
    return part;
  }
}
