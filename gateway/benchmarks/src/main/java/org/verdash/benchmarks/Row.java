package org.verdash.benchmarks;

/**
 * One line of the result.
 *
 * @param name what was measured
 * @param value how much, a median
 * @param unit of what
 * @param baseline the same of the baseline, interleaved with the measurement
 * @param ratio median of value by baseline, pair by pair
 * @param goal what the ratio should be
 */
record Row(String name, double value, String unit, double baseline, double ratio, Goal goal) {
  /**
   * What a ratio should be.
   *
   * @param text for the table
   * @param met whether it is
   */
  record Goal(String text, boolean met) {
    static final Goal NONE = new Goal("", true);

    static Goal atLeast(double least, double ratio) {
      return new Goal(">= " + least, ratio >= least);
    }
  }
}
