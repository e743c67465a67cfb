package org.verdash.launcher.config;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.ClaimRules;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.Sessions;
import org.verdash.gateway.auth.TrustedIssuer;

/**
 * How callers prove who they are.
 *
 * @param platformKey the house's secret, the same on all gateways; null takes the one in the data
 *     folder
 * @param previousKey a secret that only verifies, while gateways change from one to the other; null
 *     without one
 * @param sessions how long sessions last, default 8 h unused and 7 d at most
 * @param issuers whose tokens are taken besides our own
 * @param claims where those say who it is
 */
public record AuthConfig(
    @Nullable PlatformKey platformKey,
    @Nullable PlatformKey previousKey,
    Sessions.Life sessions,
    List<TrustedIssuer> issuers,
    ClaimRules claims) {
  public AuthConfig {
    issuers = List.copyOf(issuers);
  }
}
