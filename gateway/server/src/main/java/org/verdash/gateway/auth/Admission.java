package org.verdash.gateway.auth;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in, and how they prove it. Immutable.
 *
 * @param keys the house's own
 * @param issuers whose tokens are taken besides our own
 * @param claims where their tokens say who it is
 * @param demo accounts to sign in with; null when this house is entered by token only
 * @param revocations which of our tokens were ended
 * @param counters counts attempts to sign in
 * @param clock what time it is
 */
public record Admission(
    PlatformKeys keys,
    List<TrustedIssuer> issuers,
    ClaimRules claims,
    @Nullable DemoAccounts demo,
    Revocations revocations,
    SignInCounters counters,
    InstantSource clock) {
  /** Copies the list. */
  public Admission {
    issuers = List.copyOf(issuers);
  }

  /** Whoever has a token of ours or an account, remembered in this process; does not fail. */
  public static Admission of(PlatformKeys keys, @Nullable DemoAccounts demo, InstantSource clock) {
    return new Admission(
        keys,
        List.of(),
        ClaimRules.OWN,
        demo,
        Revocations.ofProcess(clock),
        SignInCounters.ofProcess(clock),
        clock);
  }

  /** The same with tokens of others. */
  public Admission trusting(List<TrustedIssuer> others, ClaimRules rules) {
    return new Admission(keys, others, rules, demo, revocations, counters, clock);
  }

  /** The same with what all gateways of the house remember together. */
  public Admission sharing(Revocations shared, SignInCounters together) {
    return new Admission(keys, issuers, claims, demo, shared, together, clock);
  }
}
