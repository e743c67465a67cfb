package org.verdash.launcher.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.verdash.postgres.DatabaseConfig;
import org.verdash.state.FileLimits;

/**
 * Where the node's state store keeps what it remembers.
 *
 * @param database the server; null for one that the node starts itself in its data folder
 * @param migrates whether a start brings the tables to this release, default true
 * @param files how many files it keeps, how long ones, and for how long
 * @param history how long it keeps every revision of an instance; older ones only with a name
 */
public record StoreConfig(
    @Nullable DatabaseConfig database, boolean migrates, FileLimits files, Duration history) {
  /** How long every revision is kept when nobody says otherwise. */
  public static final Duration HISTORY = Duration.ofDays(90);
}
