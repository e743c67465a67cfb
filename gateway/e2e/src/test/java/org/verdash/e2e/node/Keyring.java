package org.verdash.e2e.node;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.SessionCookie;
import org.verdash.gateway.auth.TokenIssuer;
import org.verdash.gateway.auth.TokenIssuer.Kind;

/** The key of a house, for its configuration and for tests that let people in by themselves. */
public final class Keyring {
  private static final Duration LIFE = Duration.ofHours(1);

  private final PlatformKey key = PlatformKey.random();

  /** Writes a configuration with the key and further lines of YAML; answers the file. */
  public Path configuration(Path folder, String... lines) {
    try {
      Files.createDirectories(folder);
      String text = "auth:\n  platform-key: " + key.text() + "\n" + String.join("\n", lines) + "\n";
      return Files.writeString(folder.resolve("verdash.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cookie of somebody who signed in just now. */
  public List<Cookie> session(URI house, String user) {
    return List.of(cookie(house, token(Kind.SESSION, user, Instant.now())));
  }

  /** The cookie of a session that was over a minute ago. */
  public List<Cookie> endedSession(URI house, String user) {
    Instant then = Instant.now().minus(LIFE).minusSeconds(60);
    return List.of(cookie(house, token(Kind.SESSION, user, then)));
  }

  /** The value of an Authorization header. */
  public String bearer(String user) {
    return "Bearer " + token(Kind.ACCESS, user, Instant.now());
  }

  private String token(Kind kind, String user, Instant from) {
    SortedSet<String> roles = new TreeSet<>(List.of(user));
    return new TokenIssuer(key, InstantSource.fixed(from)).issue(kind, user, roles, LIFE);
  }

  private static Cookie cookie(URI house, String token) {
    return new Cookie(SessionCookie.NAME, token)
        .setDomain(house.getHost())
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(SameSiteAttribute.LAX);
  }
}
