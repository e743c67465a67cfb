package org.verdash.gateway.auth;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of all trusted issuers. Thread-safe; one for all gateway verticles of a node. */
public final class Issuers {
  private static final Duration LONGEST_FETCH = Duration.ofSeconds(3);

  /** An issuer and its keys. */
  record Known(TrustedIssuer issuer, IssuerKeys keys) {}

  private final Map<String, Known> byIssuer = new LinkedHashMap<>();

  /**
   * The issuers of a house; published keys are fetched right away, which may fail and is logged.
   */
  public Issuers(Vertx vertx, Iterable<TrustedIssuer> trusted, InstantSource clock) {
    for (TrustedIssuer issuer : trusted) {
      IssuerKeys keys = keys(vertx, issuer, clock);
      byIssuer.put(issuer.issuer(), new Known(issuer, keys));
      keys.find(null);
    }
  }

  /** By the claim {@code iss}. */
  Map<String, Known> byIssuer() {
    return byIssuer;
  }

  private static IssuerKeys keys(Vertx vertx, TrustedIssuer issuer, InstantSource clock) {
    return switch (issuer.keys()) {
      case TrustedIssuer.Keys.Pem(String text) ->
          IssuerKeys.fixed(
              KeySet.of(text.strip().getBytes(StandardCharsets.US_ASCII), issuer.algorithms()));
      case TrustedIssuer.Keys.Secret secret ->
          IssuerKeys.fixed(KeySet.of(secret.bytes(), issuer.algorithms()));
      case TrustedIssuer.Keys.Jwks jwks -> {
        var client = new JwksClient(vertx, issuer, jwks, LONGEST_FETCH);
        yield new PublishedKeys(
            issuer.name(), PublishedKeys.Patience.DEFAULT, clock, client::fetch);
      }
    };
  }
}
