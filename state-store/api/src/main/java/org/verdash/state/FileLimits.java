package org.verdash.state;

import java.time.Duration;

/**
 * How many files are kept, how long ones, and for how long.
 *
 * @param maxBytes longest file; over it 413
 * @param quotaBytes how many bytes the files of one person may have together
 * @param keep how long a file is kept
 */
public record FileLimits(long maxBytes, long quotaBytes, Duration keep) {
  private static final long MIB = 1024 * 1024;

  /** What a house has that says nothing else: 256 MiB, 1 GiB in all, for an hour. */
  public static final FileLimits DEFAULT =
      new FileLimits(256 * MIB, 1024 * MIB, Duration.ofHours(1));

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException naming the value that is out of range
   */
  public FileLimits {
    if (maxBytes <= 0 || quotaBytes < maxBytes) {
      throw new IllegalArgumentException("quotaBytes must be at least maxBytes, which is positive");
    }
    if (!keep.isPositive()) {
      throw new IllegalArgumentException("keep must be positive");
    }
  }
}
