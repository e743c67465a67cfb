package org.verdash.runtime.dispatch;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppReply;
import org.verdash.runtime.protocol.CallValues;
import org.verdash.runtime.protocol.CallbackRequest;
import org.verdash.runtime.protocol.CallbackResult;
import org.verdash.runtime.protocol.CallbackSpec;
import org.verdash.runtime.saved.SavedValues;

/** One run of a callback: what came, and what it has set so far. */
record CallbackRun(
    CallbackRequest request,
    CallbackSpec spec,
    CallValues values,
    CallbackResult result,
    RunningCall context,
    String scope) {
  private static final String UNSAVED = "X-Verdash-Unsaved";

  /** Whether only the opening of a page has caused it; then nobody has changed anything. */
  boolean opening() {
    return values.initial() || request.word().initial();
  }

  /** All that the page sent. */
  List<CallbackRequest.Sent> sent() {
    return request.sent(spec, scope);
  }

  /** Puts what is saved in place of what was set, also inside components that were made. */
  void restore(SavedValues values) {
    result.settle(scope, values.byId());
    result.replace(values::of);
  }

  /** What somebody has changed of what the page sent. */
  List<CallbackRequest.Sent> changes() {
    boolean said = request.word().said();
    return sent().stream().filter(sent -> isChange(sent, said)).toList();
  }

  // A page that is not ours says no more than what the callback is called for; and it leaves out
  // what was never set just as what was taken away.
  private boolean isChange(CallbackRequest.Sent sent, boolean said) {
    boolean called = sent.input() && values.hasChanged(sent.prop());
    boolean told = said || called || (!sent.input() && sent.present());
    return told && !sent.repeated();
  }

  /** What it has set, as Dash's answer. */
  AppReply.Answer answer() {
    return answer(null, 0);
  }

  /**
   * The same, of a call on an instance.
   *
   * @param revision what the call has saved; null when it saved nothing
   * @param unsaved how many values could not be saved
   */
  AppReply.Answer answer(@Nullable Long revision, int unsaved) {
    boolean nothing = result.isNothing();
    AppReply.Head head =
        nothing ? AppReply.Head.of(204, "") : AppReply.Head.of(200, "application/json");
    boolean plain =
        context.headers().isEmpty() && context.cookies().isEmpty() && context.timings().isEmpty();
    if (!plain || revision != null || unsaved > 0) {
      head =
          new AppReply.Head(
              head.status(),
              head.type(),
              headers(unsaved),
              context.cookies(),
              head.cache(),
              head.csp(),
              context.timings(),
              revision);
    }
    return new AppReply.Answer(head, nothing ? Buffer.buffer() : result.write(scope));
  }

  private Map<String, String> headers(int unsaved) {
    if (unsaved == 0) {
      return context.headers();
    }
    Map<String, String> headers = new HashMap<>(context.headers());
    headers.put(UNSAVED, Integer.toString(unsaved));
    return headers;
  }
}
