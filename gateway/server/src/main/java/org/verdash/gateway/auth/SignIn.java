package org.verdash.gateway.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in with the node's accounts. Thread-safe; one for all gateway verticles of a node.
 */
public final class SignIn {
  /**
   * What sessions are like.
   *
   * @param life how long one lasts
   * @param secure whether browsers reach this house over https
   */
  public record Session(Duration life, boolean secure) {}

  private final @Nullable DemoAccounts accounts;
  private final TokenIssuer issuer;
  private final Session session;
  private final SignInThrottle throttle;

  /**
   * A sign-in over the accounts.
   *
   * @param accounts null when this house is entered by token only
   */
  public SignIn(
      @Nullable DemoAccounts accounts, PlatformKey key, Session session, InstantSource clock) {
    this.accounts = accounts;
    this.issuer = new TokenIssuer(key, clock);
    this.session = session;
    this.throttle = new SignInThrottle(clock);
  }

  /** Names of the accounts; empty when this house is entered by token only. */
  List<String> accounts() {
    return accounts == null
        ? List.of()
        : accounts.accounts().stream().map(DemoAccounts.Account::user).toList();
  }

  SignInThrottle throttle() {
    return throttle;
  }

  Optional<DemoAccounts.Account> check(String user, String password) {
    return accounts == null ? Optional.empty() : accounts.signIn(user, password);
  }

  Optional<DemoAccounts.Account> redeem(String once) {
    return accounts == null ? Optional.empty() : accounts.redeem(once);
  }

  /** The Set-Cookie value of a new session. */
  String cookie(DemoAccounts.Account account) {
    String token =
        issuer.issue(TokenIssuer.Kind.SESSION, account.user(), account.roles(), session.life());
    return SessionCookie.starting(token, session.secure());
  }

  /** The Set-Cookie value that ends a session. */
  String endingCookie() {
    return SessionCookie.ending(session.secure());
  }
}
