package org.verdash.gateway.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The three accounts of a demo, viewer, editor and admin, with passwords that live as long as this
 * object. Thread-safe; one for all gateway verticles of a node.
 */
public final class DemoAccounts {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration LINK_LIFE = Duration.ofHours(1);
  private static final int PASSWORD_BYTES = 9;
  private static final int LINK_BYTES = 24;

  /**
   * One account. Its text form does not show the password.
   *
   * @param user name to sign in with
   * @param password made anew at each start
   * @param roles what it may do
   */
  public record Account(String user, String password, SortedSet<String> roles) {
    @Override
    public String toString() {
      return "Account " + user;
    }
  }

  private record Link(Account account, Instant expiry) {}

  private final List<Account> accounts;
  private final Map<String, Link> links = new ConcurrentHashMap<>();
  private final InstantSource clock;

  private DemoAccounts(List<Account> accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Makes the accounts with new random passwords. */
  public static DemoAccounts withNewPasswords(InstantSource clock) {
    return new DemoAccounts(
        List.of(
            account("viewer", "viewer"),
            account("editor", "editor", "viewer"),
            account("admin", "admin", "editor", "viewer")),
        clock);
  }

  /** The accounts, for printing at the start. */
  public List<Account> accounts() {
    return accounts;
  }

  /**
   * Makes a link that signs in once, within an hour.
   *
   * @return a path such as {@code /login?once=...}, to be put behind the public address
   * @throws IllegalArgumentException when there is no such account
   */
  public String oneTimeLink(String user) {
    Account account =
        accounts.stream()
            .filter(each -> each.user().equals(user))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no demo account " + user));
    String token = random(LINK_BYTES);
    links.put(token, new Link(account, clock.instant().plus(LINK_LIFE)));
    return "/login?once=" + token;
  }

  /** Whose link it is; empty when it was used, has expired or never was. */
  Optional<Account> redeem(String token) {
    Link link = links.remove(token);
    return link == null || link.expiry().isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(link.account());
  }

  /** The account with this name and password. Takes as long for a wrong name as for a right one. */
  Optional<Account> signIn(String user, String password) {
    Optional<Account> found = Optional.empty();
    for (Account each : accounts) {
      boolean sameUser = same(each.user(), user);
      boolean samePassword = same(each.password(), password);
      found = sameUser && samePassword ? Optional.of(each) : found;
    }
    return found;
  }

  private static boolean same(String secret, String given) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Account account(String user, String... roles) {
    return new Account(user, random(PASSWORD_BYTES), new TreeSet<>(List.of(roles)));
  }

  private static String random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
