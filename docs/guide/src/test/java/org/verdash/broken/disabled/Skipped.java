package org.verdash.broken.disabled;

import org.junit.jupiter.api.Disabled;

/** A test that proves nothing. */
@Disabled
final class Skipped {
  private Skipped() {}
}
