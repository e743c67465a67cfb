package org.verdash.gateway.auth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The house's secret, and during a rotation the one beside it, which only verifies. Immutable.
 *
 * @param current signs and verifies
 * @param previous verifies what was signed before the rotation, or will be after it; null without
 *     one
 */
public record PlatformKeys(PlatformKey current, @Nullable PlatformKey previous) {
  /** All keys that verify, the current one first. */
  public List<PlatformKey> verifying() {
    List<PlatformKey> keys = new ArrayList<>(List.of(current));
    if (previous != null) {
      keys.add(previous);
    }
    return keys;
  }
}
