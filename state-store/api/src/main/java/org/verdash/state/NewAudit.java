package org.verdash.state;

/**
 * Something to be noted in the {@link Audit}.
 *
 * @param instanceId the instance, a UUID
 * @param by subject of who did it, or what stands for them when nobody is signed in
 * @param what what it was, {@code [a-z0-9][a-z0-9-]{0,62}}
 * @param detail more of it for a person to read; may be empty
 */
public record NewAudit(String instanceId, String by, String what, String detail) {
  private static final int MOST_DETAIL_BYTES = 2000;

  /**
   * Checks every part.
   *
   * @throws IllegalArgumentException naming the part that is not allowed
   */
  public NewAudit {
    Texts.id(instanceId);
    Texts.some("by", by, Change.MOST_AUTHOR_BYTES);
    Texts.name("what", what);
    Texts.any("detail", detail, MOST_DETAIL_BYTES);
  }
}
