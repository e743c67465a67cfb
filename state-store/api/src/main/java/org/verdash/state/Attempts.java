package org.verdash.state;

import java.time.Duration;

/**
 * How often something was tried.
 *
 * @param count attempts in the present window; 0 when none has begun
 * @param left how long the window still lasts; zero when none has begun
 */
public record Attempts(long count, Duration left) {}
