package org.verdash.state;

import java.time.Instant;

/**
 * A whole file in the store.
 *
 * @param id its id
 * @param app name of the app that it belongs to
 * @param owner subject of who may fetch it; empty for somebody who is not signed in
 * @param name what it is called
 * @param type its media type
 * @param bytes its length
 * @param expiry when it goes
 */
public record KeptFile(
    String id, String app, String owner, String name, String type, long bytes, Instant expiry) {}
