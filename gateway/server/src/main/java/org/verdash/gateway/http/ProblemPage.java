package org.verdash.gateway.http;

/** Writes a problem as a page for a person. */
@FunctionalInterface
public interface ProblemPage {
  /**
   * The page's HTML; does not fail.
   *
   * @param refusal why
   * @param problem what a client without eyes would read
   * @param returnPath what the person asked for: a path on our own host as browsers see it, with
   *     its query
   */
  String html(Refusal refusal, Problem problem, String returnPath);
}
