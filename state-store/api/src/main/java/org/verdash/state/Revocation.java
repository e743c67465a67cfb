package org.verdash.state;

import java.time.Instant;

/**
 * A token that is refused although it has not expired.
 *
 * @param sequence its place among all revocations; one that is seen later has a higher one
 * @param tokenId the token's {@code jti}
 * @param expiry when the token expires by itself; the store may forget the revocation then
 */
public record Revocation(long sequence, String tokenId, Instant expiry) {}
