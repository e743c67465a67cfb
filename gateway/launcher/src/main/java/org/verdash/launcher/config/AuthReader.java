package org.verdash.launcher.config;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.ClaimRules;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.Sessions;
import org.verdash.gateway.auth.TokenIssuer;
import org.verdash.gateway.auth.TrustedIssuer;

/** Reads the section {@code auth}. */
final class AuthReader {
  private static final Duration DEFAULT_SESSION = Duration.ofHours(8);
  private static final Duration LONGEST_SESSION = Duration.ofDays(7);
  private static final int SECRET_BYTES = 32;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern ANY = Pattern.compile(".{1,2048}");
  private static final Pattern CLAIM = Pattern.compile("\\S{1,256}");
  private static final Pattern ALGORITHM = Pattern.compile("(RS|PS|HS)(256|384|512)|ES(256|384)");

  private final Settings settings;
  private final TypedSettings typed;
  private final Problems problems;

  AuthReader(Settings settings, TypedSettings typed, Problems problems) {
    this.settings = settings;
    this.typed = typed;
    this.problems = problems;
  }

  AuthConfig auth() {
    return new AuthConfig(
        key("auth.platform-key"),
        key("auth.previous-platform-key"),
        new Sessions.Life(
            typed.duration(
                "auth.session-ttl", DEFAULT_SESSION, Duration.ofSeconds(1), Duration.ofDays(30)),
            typed.duration(
                "auth.session-longest",
                LONGEST_SESSION,
                Duration.ofSeconds(1),
                Duration.ofDays(366))),
        issuers(),
        claims());
  }

  private @Nullable PlatformKey key(String key) {
    Optional<String> text = typed.secret(key);
    try {
      return text.map(PlatformKey::parse).orElse(null);
    } catch (IllegalArgumentException e) {
      String origin = settings.takeSecret(key).map(Entry::origin).orElse("");
      // Never shows the value, as the other messages do: it is a secret, if a broken one.
      problems.add(key + ": " + e.getMessage() + " (" + origin + ").");
      return null;
    }
  }

  private ClaimRules claims() {
    return new ClaimRules(
        typed.text("auth.user-claim", CLAIM, "the name of a claim").orElse("sub"),
        typed
            .text("auth.roles-claim", CLAIM, "a claim, or the way to it with dots")
            .orElse("roles"),
        new RoleMapReader(settings, typed, problems).read());
  }

  private List<TrustedIssuer> issuers() {
    List<TrustedIssuer> issuers = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(TokenIssuer.ISSUER));
    for (String name : settings.names("auth.issuers", IssuerKeyNames.ALL)) {
      String key = "auth.issuers." + name;
      if (!NAME.matcher(name).matches()) {
        problems.add(key + ": an issuer is named like [a-z][a-z0-9-]{0,62}.");
      }
      TrustedIssuer issuer = issuer(name, key);
      if (!issuer.issuer().isEmpty() && !seen.add(issuer.issuer())) {
        problems.add(
            key + ".iss is taken: only one issuer may call itself " + issuer.issuer() + ".");
      }
      issuers.add(issuer);
    }
    return issuers;
  }

  private TrustedIssuer issuer(String name, String key) {
    String iss = required(key + ".iss", "the claim iss of its tokens");
    Set<String> audiences = Set.copyOf(typed.texts(key + ".aud", ANY, "claims aud of its tokens"));
    if (audiences.isEmpty() && settings.take(key + ".aud").isEmpty()) {
      problems.add(key + ".aud is missing: the claim aud of its tokens that are meant for us.");
    }
    TrustedIssuer.Keys keys = keys(key);
    return new TrustedIssuer(name, iss, audiences, algorithms(key, keys), keys);
  }

  private String required(String key, String words) {
    if (settings.take(key).isEmpty()) {
      problems.add(key + " is missing: " + words + ".");
    }
    return typed.text(key, ANY, words).orElse("");
  }

  private Set<String> algorithms(String key, TrustedIssuer.Keys keys) {
    String name = key + ".algorithms";
    Set<String> read = Set.copyOf(typed.texts(name, ALGORITHM, "some of RS256, ES256, HS256"));
    read.stream()
        .filter(algorithm -> !fits(algorithm, keys))
        .forEach(no -> problems.add(name + ": " + no + " does not fit the key beside it."));
    boolean shared = keys instanceof TrustedIssuer.Keys.Secret;
    return read.isEmpty() ? Set.of(shared ? "HS256" : "RS256") : read;
  }

  private static boolean fits(String algorithm, TrustedIssuer.Keys keys) {
    boolean shared = algorithm.startsWith("HS");
    return switch (keys) {
      case TrustedIssuer.Keys.Pem(String pem) -> pem.isEmpty() || PublicKeys.fits(pem, algorithm);
      case TrustedIssuer.Keys.Secret secret -> shared;
      case TrustedIssuer.Keys.Jwks jwks -> !shared;
    };
  }

  private TrustedIssuer.Keys keys(String key) {
    List<TrustedIssuer.Keys> found = new ArrayList<>();
    publicKey(key).ifPresent(found::add);
    secret(key).ifPresent(found::add);
    jwks(key).ifPresent(found::add);
    long written =
        IssuerKeyNames.SOURCES.stream().filter(name -> isWritten(key + "." + name)).count();
    if (written != 1) {
      problems.add(key + " needs one of " + String.join(", ", IssuerKeyNames.SOURCES) + ".");
    }
    return found.isEmpty() ? new TrustedIssuer.Keys.Pem("") : found.getFirst();
  }

  private boolean isWritten(String key) {
    return (key.endsWith(".secret") ? settings.takeSecret(key) : settings.take(key)).isPresent();
  }

  private Optional<TrustedIssuer.Keys> publicKey(String key) {
    return typed.parsed(key + ".public-key", "a public key or certificate as PEM", PublicKeys::pem);
  }

  private Optional<TrustedIssuer.Keys> secret(String key) {
    String name = key + ".secret";
    Optional<byte[]> bytes = typed.secret(name).map(text -> text.getBytes(StandardCharsets.UTF_8));
    if (bytes.isPresent() && bytes.get().length < SECRET_BYTES) {
      problems.add(name + " must have at least " + SECRET_BYTES + " bytes.");
      return Optional.empty();
    }
    return bytes.map(TrustedIssuer.Keys.Secret::new);
  }

  private Optional<TrustedIssuer.Keys> jwks(String key) {
    Optional<String> authorities =
        typed.parsed(key + ".jwks-ca", "certificates as PEM", PublicKeys::certificates);
    return typed
        .parsed(
            key + ".jwks-url", "an https URL, or an http URL on this machine", PublicKeys::jwksUrl)
        .map((URI url) -> new TrustedIssuer.Keys.Jwks(url, authorities.orElse(null)));
  }
}
