package org.verdash.state;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values to save in one revision.
 *
 * @param instanceId the instance; one that does not exist is told by the store
 * @param callId id of the call that made the values; the store saves a call once
 * @param author subject of who called
 * @param values at least one, each key once
 * @param rightsVersion the instance's when it was decided that the author may save; the change is
 *     refused when it is another by now. Null when nobody decided by it.
 * @param basis what some of the values were made on; null when each stands for itself
 */
public record Change(
    String instanceId,
    String callId,
    String author,
    List<Value> values,
    @Nullable Long rightsVersion,
    @Nullable Basis basis) {
  static final int MOST_AUTHOR_BYTES = 500;
  static final int MOST_CALL_BYTES = 200;

  /**
   * Checks every part.
   *
   * @throws IllegalArgumentException naming the part that is not allowed
   */
  public Change {
    Texts.any("id of an instance", instanceId, MOST_CALL_BYTES);
    Texts.some("call id", callId, MOST_CALL_BYTES);
    Texts.some("author", author, MOST_AUTHOR_BYTES);
    values = distinct(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a change without values");
    }
  }

  /** A change whoever may do what by now; fails like the other constructor. */
  public Change(String instanceId, String callId, String author, List<Value> values) {
    this(instanceId, callId, author, values, null, null);
  }

  /** The same change by somebody who may save while the instance's rights have this version. */
  public Change decidedAt(@Nullable Long version) {
    return new Change(instanceId, callId, author, values, version, basis);
  }

  /** The same change when some of its values were made on others. */
  public Change on(@Nullable Basis other) {
    return new Change(instanceId, callId, author, values, rightsVersion, other);
  }

  static List<Value> distinct(List<Value> values) {
    Set<String> keys = new HashSet<>();
    for (Value value : values) {
      if (!keys.add(value.key())) {
        throw new IllegalArgumentException("key of a value stands twice: " + value.key());
      }
    }
    return List.copyOf(values);
  }
}
