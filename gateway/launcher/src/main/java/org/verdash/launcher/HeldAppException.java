package org.verdash.launcher;

import org.verdash.state.AppClaim;

/** Another app is noted under the name or prefix that an app asks for. */
final class HeldAppException extends RefusedAppException {

  private static final long serialVersionUID = 1;

  HeldAppException(AppClaim holder, AppClaim claim) {
    super(
        (holder.name().equals(claim.name())
                ? "the name " + claim.name() + " is taken by an app at " + holder.prefix()
                : "the prefix " + claim.prefix() + " is taken by the app " + holder.name())
            + "; if that one is gone for good, run verdash forget "
            + holder.name()
            + ".");
  }
}
