package org.verdash.gateway.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final InstantSource clock = now::get;
  private final DemoAccounts accounts = DemoAccounts.withNewPasswords(clock);

  @Test
  void eachAccountHasItsRolesAndItsOwnPassword() {
    assertThat(accounts.accounts())
        .extracting(DemoAccounts.Account::user)
        .containsExactly("viewer", "editor", "admin");
    assertThat(accounts.accounts().get(2).roles()).containsExactly("admin", "editor", "viewer");
    assertThat(accounts.accounts())
        .extracting(DemoAccounts.Account::password)
        .doesNotHaveDuplicates();
    assertThat(accounts.accounts().toString())
        .doesNotContain(accounts.accounts().get(0).password());
  }

  @Test
  void onlyTheRightPasswordOfTheRightAccountSignsIn() {
    String password = accounts.accounts().get(0).password();

    assertThat(accounts.signIn("viewer", password)).isPresent();
    assertThat(accounts.signIn("admin", password)).isEmpty();
    assertThat(accounts.signIn("nobody", password)).isEmpty();
    assertThat(accounts.signIn("viewer", "")).isEmpty();
  }

  @Test
  void aLinkSignsInOnce() {
    String token = token(accounts.oneTimeLink("editor"));

    assertThat(accounts.redeem(token)).map(DemoAccounts.Account::user).contains("editor");
    assertThat(accounts.redeem(token)).isEmpty();
    assertThat(accounts.redeem("made-up")).isEmpty();
  }

  @Test
  void aLinkExpires() {
    String token = token(accounts.oneTimeLink("editor"));
    now.set(Instant.EPOCH.plus(Duration.ofMinutes(61)));

    assertThat(accounts.redeem(token)).isEmpty();
  }

  @Test
  void thereIsNoLinkForAnUnknownAccount() {
    assertThatIllegalArgumentException().isThrownBy(() -> accounts.oneTimeLink("root"));
  }

  private static String token(String link) {
    return link.substring("/login?once=".length());
  }
}
