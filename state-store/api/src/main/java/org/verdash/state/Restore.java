package org.verdash.state;

import org.jspecify.annotations.Nullable;

/**
 * A revision whose values are wanted back.
 *
 * @param instanceId the instance; one that does not exist is told by the store
 * @param revision the one to have again; 0 for the instance before its first change
 * @param callId id of the call that asks; the store restores once for a call
 * @param author subject of who asks
 * @param rightsVersion as that of a {@link Change}
 */
public record Restore(
    String instanceId, long revision, String callId, String author, @Nullable Long rightsVersion) {
  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException naming the part that is not allowed
   */
  public Restore {
    Texts.any("id of an instance", instanceId, Change.MOST_CALL_BYTES);
    Texts.some("call id", callId, Change.MOST_CALL_BYTES);
    Texts.some("author", author, Change.MOST_AUTHOR_BYTES);
  }
}
