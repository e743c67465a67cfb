package org.verdash.state;

import java.time.Instant;

/**
 * Something that somebody did to an instance or to the rights in it, or tried to.
 *
 * @param number grows with every entry
 * @param instanceId the instance
 * @param at when, by the store's clock, to the microsecond
 * @param by subject of who did it; what stands for them when nobody is signed in
 * @param what what it was: a word with hyphens, such as {@code granted}
 * @param detail more of it for a person to read; may be empty
 */
public record AuditEntry(
    long number, String instanceId, Instant at, String by, String what, String detail) {}
