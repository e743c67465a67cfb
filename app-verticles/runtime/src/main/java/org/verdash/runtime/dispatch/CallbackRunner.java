package org.verdash.runtime.dispatch;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.UserMessage;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.json.JsonReader;
import org.verdash.runtime.protocol.BadCallException;
import org.verdash.runtime.protocol.CallValues;
import org.verdash.runtime.protocol.CallbackRequest;
import org.verdash.runtime.protocol.CallbackResult;
import org.verdash.runtime.protocol.CallbackSpec;

/** Runs an app's callbacks on the thread that asks. Thread-safe. */
public final class CallbackRunner {
  private static final Logger LOG = LoggerFactory.getLogger(CallbackRunner.class);

  private final App app;
  private final RunningCall.Lent lent;
  private final Map<String, CallbackSpec> callbacks = new HashMap<>();
  private final Map<String, AppMeters.CallbackMeter> meters = new HashMap<>();

  /** A runner of the app's callbacks that the meter hears, with the files that they may use. */
  public CallbackRunner(
      App app, List<CallbackSpec> specs, AppMeters.AppMeter meter, Transfers transfers) {
    this.app = app;
    this.lent =
        new RunningCall.Lent(System.getLogger("app." + app.name()), app.web().plugins(), transfers);
    for (CallbackSpec spec : specs) {
      callbacks.put(spec.outputId(), spec);
      meters.put(spec.outputId(), meter.callback(spec.outputId()));
    }
  }

  /**
   * Runs the callback that the call's body names.
   *
   * @throws NotAllowedException when it is not for the caller
   * @throws BadCallException when the body does not fit the app
   * @throws Exception whatever the callback throws
   */
  public AppReply.Answer answer(AppCall call) throws Exception {
    return answer(call, Lease.ENDLESS);
  }

  AppReply.Answer answer(AppCall call, Lease lease) throws Exception {
    return ran(call, lease).answer();
  }

  CallbackRun ran(AppCall call, Lease lease) throws Exception {
    CallbackRun run = read(call, lease);
    if (call.attempt().mayHaveRun() && !retryable(run.spec())) {
      throw new MayHaveRunException();
    }
    return metered(run);
  }

  CallbackRun read(AppCall call, Lease lease) {
    CallbackRequest request = CallbackRequest.read(call.body());
    String scope = call.page().idScope();
    CallbackSpec spec = spec(request.output(), scope);
    if (spec.callback().clientside().isPresent()) {
      throw new BadCallException(
          "the callback of " + BadCallException.cut(request.output()) + " runs in the browser");
    }
    lease.begins(spec);
    Set<String> roles = spec.callback().rules().roles();
    if (!roles.isEmpty() && Collections.disjoint(roles, call.caller().roles())) {
      throw new NotAllowedException();
    }
    CallValues values = request.values(spec, scope);
    CallbackResult result = CallbackResult.of(spec, values);
    RunningCall context = new RunningCall(call, values, result, lent);
    return new CallbackRun(request, spec, values, result, context, scope);
  }

  /** The name of the callback that a call is for, as far as a glance tells; else empty. */
  String glance(AppCall call) {
    String output = JsonReader.firstText(call.body(), "output");
    return output != null && callbacks.containsKey(output) ? output : "";
  }

  private CallbackRun metered(CallbackRun run) throws Exception {
    AppMeters.CallbackMeter hears = Objects.requireNonNull(meters.get(run.spec().outputId()));
    AppMeters.Ending ending = AppMeters.Ending.FAULT;
    long began = System.nanoTime();
    try {
      handled(run);
      ending = AppMeters.Ending.ANSWER;
      return run;
    } catch (UserMessage message) {
      ending = AppMeters.Ending.MESSAGE;
      throw message;
    } finally {
      hears.ran(System.nanoTime() - began, ending);
    }
  }

  private void handled(CallbackRun run) throws Exception {
    Callback callback = run.spec().callback();
    Callback.OnError handler = callback.rules().onError();
    try {
      callback.body().run(run.values(), run.context());
    } catch (UserMessage | InterruptedException end) {
      throw end;
    } catch (Exception e) {
      if (handler == null) {
        throw e;
      }
      LOG.warn("app {}: a callback failed and its onError answers", app.name(), e);
      run.result().forget();
      handler.handle(e, run.context());
    }
  }

  private boolean retryable(CallbackSpec spec) {
    return app.limits().retryable() || spec.callback().signature().retryable();
  }

  private CallbackSpec spec(String output, String scope) {
    CallbackSpec plain = scope.isEmpty() ? callbacks.get(output) : scoped(output, scope);
    if (plain == null) {
      throw new BadCallException("no callback has the output " + BadCallException.cut(output));
    }
    return plain;
  }

  private @Nullable CallbackSpec scoped(String output, String scope) {
    return callbacks.values().stream()
        .filter(spec -> spec.outputId(scope).equals(output))
        .findFirst()
        .orElse(null);
  }
}
