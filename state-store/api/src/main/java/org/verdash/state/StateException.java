package org.verdash.state;

/**
 * Why the store did not do what it was asked. The message is one sentence for a person who runs the
 * platform; it has no stack trace, since what failed is not here.
 */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String sentence;

  /** What went wrong, for code. New reasons may come with later releases. */
  public enum Reason {
    /** The instance does not exist, or no longer. */
    NO_SUCH_INSTANCE,
    /** Another instance of the app has the slug; a store of this release finds a free one. */
    SLUG_TAKEN,
    /** The revision was folded, or never there. */
    NO_SUCH_REVISION,
    /** Who may do what was changed since it was decided; decide again. */
    RIGHTS_CHANGED,
    /** What a value was made on is another by now; read again. */
    CHANGED,
    /** Another app has the prefix. */
    PREFIX_TAKEN,
    /** The app is noted at another prefix. */
    NAME_TAKEN,
    /** A value is no JSON, or none that the store can hold. */
    BAD_VALUE,
    /** There is no such file, it is not whole yet, or its time is over. */
    NO_SUCH_FILE,
    /** The instance has no such grant. */
    NO_SUCH_GRANT,
    /** The owner has as much in the store as may be. */
    QUOTA,
    /** Too much waits to be saved; try again soon. */
    BUSY,
    /**
     * No store answers, or it has no database. A change may have been saved: repeat it under its
     * call id.
     */
    UNAVAILABLE,
    /** Something can only be imported into an empty store. */
    NOT_EMPTY,
    /** What is imported was not made by an export, or by that of a later release. */
    BAD_IMPORT,
    /** A reason that is not known here, from a later release. */
    OTHER
  }

  /** A failure for this reason, told by this sentence. */
  public StateException(Reason reason, String sentence) {
    super(sentence, null, false, false);
    this.reason = reason;
    this.sentence = sentence;
  }

  /** What went wrong, for code; does not fail. */
  public Reason reason() {
    return reason;
  }

  /** What went wrong, for a person; does not fail. */
  public String sentence() {
    return sentence;
  }
}
