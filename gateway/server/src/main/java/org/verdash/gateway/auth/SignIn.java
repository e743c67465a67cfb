package org.verdash.gateway.auth;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs people in with the node's accounts. Thread-safe; one for all gateway verticles of a node.
 */
public final class SignIn {
  private final @Nullable DemoAccounts accounts;
  private final Sessions sessions;
  private final SignInThrottle throttle;
  private final Arrivals arrivals;

  private SignIn(
      @Nullable DemoAccounts accounts,
      Sessions sessions,
      SignInThrottle throttle,
      Arrivals arrivals) {
    this.accounts = accounts;
    this.arrivals = arrivals;
    this.sessions = sessions;
    this.throttle = throttle;
  }

  /** A sign-in over the accounts of an admission. */
  public static SignIn of(Admission admission, Sessions sessions, Arrivals arrivals) {
    var throttle = new SignInThrottle(admission.counters(), admission.clock());
    return new SignIn(admission.demo(), sessions, throttle, arrivals);
  }

  /** Names of the accounts; empty when this house is entered by token only. */
  List<String> accounts() {
    return accounts == null
        ? List.of()
        : accounts.accounts().stream().map(DemoAccounts.Account::user).toList();
  }

  Sessions sessions() {
    return sessions;
  }

  Arrivals arrivals() {
    return arrivals;
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
}
