package org.verdash.state;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right that is to be given. Its id is made by who gives it, so that asking again after a lost
 * reply gives no second one.
 *
 * @param id a UUID
 * @param instanceId the instance; one that does not exist is told by the store
 * @param kind to what sort of somebody
 * @param whom a subject or a role; of a link what it is called, which may be empty
 * @param right what they may do
 * @param until when it ends; null for never
 * @param by subject of who gives it
 * @param rightsVersion the instance's when it was decided that they may; the right is not given
 *     when the rights have changed since. Null for whoever may in any case
 */
public record NewGrant(
    String id,
    String instanceId,
    Grant.Kind kind,
    String whom,
    Right right,
    @Nullable Instant until,
    String by,
    @Nullable Long rightsVersion) {
  /**
   * Checks every part.
   *
   * @throws IllegalArgumentException naming the part that is not allowed
   */
  public NewGrant {
    Texts.id(id);
    Texts.id(instanceId);
    if (kind == Grant.Kind.LINK) {
      Texts.any("whom", whom, Change.MOST_AUTHOR_BYTES);
    } else {
      Texts.some("whom", whom, Change.MOST_AUTHOR_BYTES);
    }
    Texts.some("by", by, Change.MOST_AUTHOR_BYTES);
  }

  /** A right that is given in any case; fails like the constructor. */
  public NewGrant(
      String id,
      String instanceId,
      Grant.Kind kind,
      String whom,
      Right right,
      @Nullable Instant until,
      String by) {
    this(id, instanceId, kind, whom, right, until, by, null);
  }

  /** A right for one person, without end, under a new id; fails like the constructor. */
  public static NewGrant toUser(String instanceId, String subject, Right right, String by) {
    return new NewGrant(newId(), instanceId, Grant.Kind.USER, subject, right, null, by);
  }

  /** A right for a role, without end, under a new id; fails like the constructor. */
  public static NewGrant toRole(String instanceId, String role, Right right, String by) {
    return new NewGrant(newId(), instanceId, Grant.Kind.ROLE, role, right, null, by);
  }

  /** A right for a link, without end, under a new id; fails like the constructor. */
  public static NewGrant toLink(String instanceId, String called, Right right, String by) {
    return new NewGrant(newId(), instanceId, Grant.Kind.LINK, called, right, null, by);
  }

  /** The same right with an end. */
  public NewGrant ending(Instant until) {
    return new NewGrant(id, instanceId, kind, whom, right, until, by, rightsVersion);
  }

  /** The same right by somebody who may give it while the instance's rights have this version. */
  public NewGrant decidedAt(long version) {
    return new NewGrant(id, instanceId, kind, whom, right, until, by, version);
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
