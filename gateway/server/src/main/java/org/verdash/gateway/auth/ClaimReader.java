package org.verdash.gateway.auth;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.Caller;

/** Reads from verified claims whom they stand for, and whether now. Thread-safe. */
final class ClaimReader {
  private static final Set<String> STANDARD =
      Set.of("iss", "aud", "sub", "roles", "iat", "exp", "nbf", "jti", "auth_time");
  private static final long CLOCK_SKEW_SECONDS = 60;

  private final ClaimRules rules;
  private final boolean ours;
  private final InstantSource clock;

  private ClaimReader(ClaimRules rules, boolean ours, InstantSource clock) {
    this.rules = rules;
    this.ours = ours;
    this.clock = clock;
  }

  static ClaimReader ofOurs(InstantSource clock) {
    return new ClaimReader(ClaimRules.OWN, true, clock);
  }

  static ClaimReader ofOthers(ClaimRules rules, InstantSource clock) {
    return new ClaimReader(rules, false, clock);
  }

  /** The bearer of the claims. */
  Caller caller(JsonObject claims, Caller.TokenKind kind) throws TokenRefusedException {
    try {
      requireTime(claims);
      return new Caller(
          user(claims),
          roles(claims),
          furtherClaims(claims),
          kind,
          Instant.ofEpochSecond(claims.getLong("exp")));
    } catch (RuntimeException malformed) {
      throw TokenRefusedException.because("a claim has the wrong type");
    }
  }

  private void requireTime(JsonObject claims) throws TokenRefusedException {
    long now = clock.instant().getEpochSecond();
    Long expiry = claims.getLong("exp");
    if (expiry == null) {
      throw TokenRefusedException.because("it does not say when it ends");
    }
    if (expiry <= now) {
      throw TokenRefusedException.over("The token has expired.");
    }
    if (claims.getLong("nbf", 0L) > now + CLOCK_SKEW_SECONDS
        || claims.getLong("iat", 0L) > now + CLOCK_SKEW_SECONDS) {
      throw TokenRefusedException.because("it is from the future");
    }
  }

  private String user(JsonObject claims) throws TokenRefusedException {
    if (!(claims.getValue(rules.user()) instanceof String user) || user.isBlank()) {
      throw TokenRefusedException.because("its claim " + rules.user() + " names nobody");
    }
    return user;
  }

  private Set<String> roles(JsonObject claims) throws TokenRefusedException {
    Set<String> roles = new HashSet<>();
    for (Object role : list(claims)) {
      if (!(role instanceof String name)) {
        throw TokenRefusedException.because("its claim " + rules.roles() + " holds no roles");
      }
      roles.addAll(
          rules.roleMap().isEmpty() ? Set.of(name) : rules.roleMap().getOrDefault(name, Set.of()));
    }
    return roles;
  }

  // Others write their roles as one text too, as OAuth does with scopes; we do not.
  private List<?> list(JsonObject claims) throws TokenRefusedException {
    Object value = find(claims);
    if (value == null) {
      return List.of();
    }
    if (value instanceof JsonArray array) {
      return array.getList();
    }
    if (value instanceof String text && !ours) {
      return Arrays.stream(text.split("[ ,]", -1)).filter(role -> !role.isEmpty()).toList();
    }
    throw TokenRefusedException.because("its claim " + rules.roles() + " holds no roles");
  }

  // A claim's own name may hold dots, as in https://example.org/roles.
  private @Nullable Object find(JsonObject claims) {
    if (claims.containsKey(rules.roles())) {
      return claims.getValue(rules.roles());
    }
    Object at = claims;
    for (String step : rules.roles().split("\\.", -1)) {
      at = at instanceof JsonObject inner ? inner.getValue(step) : null;
    }
    return at;
  }

  private static Map<String, String> furtherClaims(JsonObject claims) {
    Map<String, String> further = new HashMap<>();
    for (Map.Entry<String, Object> claim : claims) {
      Object value = claim.getValue();
      boolean plain =
          value instanceof String || value instanceof Number || value instanceof Boolean;
      if (plain && !STANDARD.contains(claim.getKey())) {
        further.put(claim.getKey(), value.toString());
      }
    }
    return further;
  }
}
