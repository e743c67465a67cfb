package org.verdash.app;

/** Makes an app's page for a caller. */
@FunctionalInterface
public interface Layout {
  /**
   * The page; runs on the app's pool and may block.
   *
   * @param paths where the page stands
   */
  Component apply(Caller caller, Paths paths);

  /** The page as it is at the root of a site. */
  default Component apply(Caller caller) {
    return apply(caller, Paths.below("/"));
  }
}
