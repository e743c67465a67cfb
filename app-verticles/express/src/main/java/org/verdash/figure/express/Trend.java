package org.verdash.figure.express;

/** Lines through points. */
public enum Trend {
  /** Ordinary least squares. */
  OLS
}
