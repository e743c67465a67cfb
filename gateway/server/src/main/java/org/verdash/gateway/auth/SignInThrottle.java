package org.verdash.gateway.auth;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.verdash.gateway.proxy.ClientAddress;

/** Slows down guessing: after a few attempts an address or an account waits. Thread-safe. */
final class SignInThrottle {
  private static final int FREE_ATTEMPTS = 5;
  private static final int FREE_ATTEMPTS_OF_ADDRESS = 20;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final SignInCounters counters;
  private final InstantSource clock;

  SignInThrottle(SignInCounters counters, InstantSource clock) {
    this.counters = counters;
    this.clock = clock;
  }

  /**
   * Counts an attempt before its password is looked at, so that many at once are not free.
   *
   * @return how long the next attempt has to wait, when this one is one too many; fails when it
   *     cannot be counted
   */
  Future<Optional<Duration>> attempt(String address, String user) {
    return counters
        .add(address(address), WINDOW)
        .compose(
            ofAddress ->
                counters
                    .add(account(address, user), WINDOW)
                    .map(
                        ofAccount -> longer(wait(ofAddress, FREE_ATTEMPTS_OF_ADDRESS), ofAccount)));
  }

  /** Forgets the account's attempts after a right password. */
  Future<Void> succeeded(String address, String user) {
    return Future.join(counters.takeBack(address(address)), counters.clear(account(address, user)))
        .mapEmpty();
  }

  private Optional<Duration> longer(Duration wait, SignInCounters.Count ofAccount) {
    Duration other = wait(ofAccount, FREE_ATTEMPTS);
    Duration longer = other.compareTo(wait) > 0 ? other : wait;
    return longer.isPositive() ? Optional.of(longer) : Optional.empty();
  }

  private Duration wait(SignInCounters.Count count, int free) {
    return count.attempts() <= free
        ? Duration.ZERO
        : Duration.between(clock.instant(), count.until());
  }

  private static String address(String address) {
    return "address " + hash(ClientAddress.counted(address));
  }

  // Per address, so that nobody can lock another person out of their account from elsewhere.
  private static String account(String address, String user) {
    return "account " + hash(ClientAddress.counted(address) + ' ' + user);
  }

  // A shared count need not know who it is about, nor how long a name somebody made up.
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
