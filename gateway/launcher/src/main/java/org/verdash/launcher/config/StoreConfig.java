package org.verdash.launcher.config;

import org.jspecify.annotations.Nullable;
import org.verdash.postgres.DatabaseConfig;
import org.verdash.state.FileLimits;

/**
 * Where the node's state store keeps what it remembers.
 *
 * @param database the server; null for one that the node starts itself in its data folder
 * @param migrates whether a start brings the tables to this release, default true
 * @param files how many files it keeps, how long ones, and for how long
 */
public record StoreConfig(@Nullable DatabaseConfig database, boolean migrates, FileLimits files) {}
