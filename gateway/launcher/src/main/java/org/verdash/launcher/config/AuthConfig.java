package org.verdash.launcher.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.PlatformKey;

/**
 * How callers prove who they are.
 *
 * @param platformKey the house's secret, the same on all gateways; null takes the one in the data
 *     folder
 * @param sessionTtl life of a session after signing in, default 8 h
 */
public record AuthConfig(@Nullable PlatformKey platformKey, Duration sessionTtl) {}
