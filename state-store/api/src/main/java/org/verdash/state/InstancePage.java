package org.verdash.state;

import java.util.List;

/**
 * Some of the instances that somebody asked for.
 *
 * @param instances in the order of their scope
 * @param next what to ask with for those that follow; empty when there are none
 */
public record InstancePage(List<Listed> instances, String next) {
  /** Keeps a copy of the list; does not fail. */
  public InstancePage {
    instances = List.copyOf(instances);
  }

  /**
   * One of them.
   *
   * @param right the most that who asked may do: {@code manage}, {@code edit}, {@code interact} or
   *     {@code view}; {@code manage} for everything in the scope of all
   * @param starred whether who asked gave it a star
   */
  public record Listed(Instance instance, String right, boolean starred) {}
}
