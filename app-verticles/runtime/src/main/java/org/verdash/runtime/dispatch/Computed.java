package org.verdash.runtime.dispatch;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.verdash.contract.AppReply;
import org.verdash.runtime.saved.ToSave;
import org.verdash.state.Value;

/**
 * A run that is over, whose values wait to be saved, or whose answer waits to be written with what
 * is saved.
 *
 * @param answer what the run said at once
 */
record Computed(CallbackRun run, AppReply.Answer answer, ToSave save) {
  private static final int WAITS = 100;

  /** In place of an answer that is not written yet. */
  static AppReply.Answer unwritten() {
    return new AppReply.Answer(AppReply.Head.of(WAITS, ""), Buffer.buffer());
  }

  boolean isWritten() {
    return answer.head().status() != WAITS;
  }

  boolean initial() {
    return run.opening();
  }

  List<Value> values() {
    return save.values();
  }

  int left() {
    return save.left();
  }

  @SuppressWarnings("ReferenceEquality") // this very reply, not one that reads alike
  boolean isAnsweredBy(AppReply reply) {
    return answer == reply;
  }
}
