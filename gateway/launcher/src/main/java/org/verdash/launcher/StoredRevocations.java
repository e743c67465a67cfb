package org.verdash.launcher;

import io.vertx.core.Future;
import java.util.List;
import org.verdash.gateway.auth.RevocationLog;
import org.verdash.state.Revocation;
import org.verdash.state.StateStore;

/** Ended tokens in the state store, for all gateways of the house. */
record StoredRevocations(StateStore store) implements RevocationLog {

  @Override
  public Future<Void> add(Revoked revoked) {
    return store.revoke(revoked.tokenId(), revoked.expiry());
  }

  @Override
  public Future<Part> after(long sequence) {
    return store.revokedAfter(sequence).map(found -> part(found, sequence));
  }

  private static Part part(List<Revocation> found, long before) {
    long last = found.isEmpty() ? before : found.getLast().sequence();
    return new Part(
        found.stream().map(each -> new Revoked(each.tokenId(), each.expiry())).toList(), last);
  }
}
