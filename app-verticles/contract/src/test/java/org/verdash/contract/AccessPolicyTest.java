package org.verdash.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {
  private static final AccessPolicy ROLES = new AccessPolicy.Roles(Set.of("editor", "admin"));

  @Test
  void publicAdmitsAnybody() {
    AccessPolicy open = new AccessPolicy.Public();
    assertThat(open.admits(Caller.ANONYMOUS)).isTrue();
    assertThat(open.admits(signedIn())).isTrue();
  }

  @Test
  void signedInAdmitsWhoeverShowedAToken() {
    AccessPolicy policy = new AccessPolicy.SignedIn();
    assertThat(policy.admits(Caller.ANONYMOUS)).isFalse();
    assertThat(policy.admits(signedIn())).isTrue();
    assertThat(policy.admits(caller(Caller.TokenKind.ACCESS))).isTrue();
  }

  @Test
  void oneOfTheRolesIsEnough() {
    assertThat(ROLES.admits(signedIn("editor"))).isTrue();
    assertThat(ROLES.admits(signedIn("viewer", "admin"))).isTrue();
  }

  @Test
  void noneOfTheRolesIsRefused() {
    assertThat(ROLES.admits(signedIn())).isFalse();
    assertThat(ROLES.admits(signedIn("viewer", "Editor", "editors", ""))).isFalse();
  }

  @Test
  void rolesWithoutATokenCountForNothing() {
    assertThat(ROLES.admits(caller(Caller.TokenKind.NONE, "admin"))).isFalse();
    assertThat(new AccessPolicy.SignedIn().admits(caller(Caller.TokenKind.NONE, "admin")))
        .isFalse();
  }

  @Test
  void aPolicyByRolesNeedsOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AccessPolicy.Roles(Set.of()))
        .withMessage("a policy by roles needs at least one role");
    assertThatNullPointerException()
        .isThrownBy(() -> new AccessPolicy.Roles(new HashSet<>(Arrays.asList("a", null))));
  }

  @Test
  void laterChangesOfTheSetGrantNothing() {
    Set<String> roles = new HashSet<>(Set.of("admin"));
    AccessPolicy policy = new AccessPolicy.Roles(roles);
    roles.add("viewer");
    assertThat(policy.admits(signedIn("viewer"))).isFalse();
  }

  private static Caller signedIn(String... roles) {
    return caller(Caller.TokenKind.SESSION, roles);
  }

  private static Caller caller(Caller.TokenKind kind, String... roles) {
    return new Caller("ada", Set.of(roles), Map.of(), kind, Instant.parse("2027-01-01T00:00:00Z"));
  }
}
