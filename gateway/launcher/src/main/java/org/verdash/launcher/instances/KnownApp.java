package org.verdash.launcher.instances;

import org.verdash.app.Caller;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.Caller.TokenKind;
import org.verdash.contract.PresenceBytes;
import org.verdash.state.AppClaim;

/**
 * An app as the house has noted it.
 *
 * @param name its name
 * @param title what people call it
 * @param prefix where it is
 * @param access who may open it
 * @param savable whether instances of it can be saved
 */
record KnownApp(String name, String title, String prefix, AccessPolicy access, boolean savable) {

  /** Reads what the store has noted; fails like {@link PresenceBytes#read}. */
  static KnownApp of(AppClaim claim) {
    AppDescriptor app = PresenceBytes.read(claim.descriptor()).app();
    return new KnownApp(
        claim.name(), app.about().title(), claim.prefix(), app.access(), app.savable());
  }

  boolean admits(Caller who) {
    TokenKind kind = who.signedIn() ? TokenKind.SESSION : TokenKind.NONE;
    return access.admits(
        new org.verdash.contract.Caller(who.user(), who.roles(), who.claims(), kind, null));
  }
}
