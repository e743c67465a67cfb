package org.verdash.gateway.api;

import java.util.List;
import org.verdash.gateway.http.Refusal;

/** An operation ends with this refusal. It has no stack trace, since the fault is the client's. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.toString(), null, false, false);
    this.refusal = refusal;
  }

  /** The body, a field or a parameter is not what it must be. */
  static RefusedException malformed(String sentence) {
    return new RefusedException(new Refusal.Malformed(sentence));
  }

  /** The field or parameter can be read, but not be done. */
  static RefusedException unfit(String sentence) {
    return new RefusedException(new Refusal.Unfit(sentence));
  }

  /** For the caller there is no such thing. */
  static RefusedException nothing(String where) {
    return new RefusedException(new Refusal.NotFound(where));
  }

  Refusal refusal() {
    return refusal;
  }

  /** Says which of these a text must be. */
  static RefusedException noneOf(String what, List<String> allowed) {
    return malformed(what + " must be one of " + String.join(", ", allowed) + ".");
  }
}
