package org.verdash.runtime;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppCall;
import org.verdash.contract.Caller;

/** Calls as a gateway would send them. Immutable; each method gives another one. */
record Calls(AppCall call) {
  private static final Caller USER =
      new Caller("ada", Set.of("viewer"), Map.of("mail", "a@b"), Caller.TokenKind.SESSION, null);

  static Calls get(String path) {
    return of("GET", path, Buffer.buffer());
  }

  static Calls callback(String body) {
    return of("POST", "_dash-update-component", Buffer.buffer(body));
  }

  static Calls of(String method, String path, Buffer body) {
    return new Calls(
        new AppCall(
            new AppCall.Attempt("", 0, false),
            "",
            USER,
            "",
            null,
            new AppCall.PageRef("/basic/", "/basic/~page/", "", "page"),
            new AppCall.HttpFacts(method, path, "", Map.of(), Map.of(), "127.0.0.1", ""),
            new AppCall.ClientFacts("", ""),
            "",
            Duration.ofSeconds(20),
            body));
  }

  Calls id(String callId) {
    return attempt(new AppCall.Attempt(callId, 0, false));
  }

  Calls attempt(AppCall.Attempt attempt) {
    return with(attempt, call.caller(), call.page(), call.remaining());
  }

  Calls by(Caller caller) {
    return with(call.attempt(), caller, call.page(), call.remaining());
  }

  Calls at(String publicPath) {
    return with(
        call.attempt(),
        call.caller(),
        new AppCall.PageRef(publicPath, publicPath + "~page/", "", "page"),
        call.remaining());
  }

  Calls scope(String idScope) {
    AppCall.PageRef page = new AppCall.PageRef("/basic/", "/basic/~page/", idScope, "page");
    return with(call.attempt(), call.caller(), page, call.remaining());
  }

  Calls on(AppCall.InstanceRef instance) {
    AppCall.PageRef page =
        new AppCall.PageRef("/sales/i/" + instance.slug() + "/", "/sales/~page/", "", "page");
    return with(new Changed(call.attempt(), call.caller(), page, call.remaining(), instance));
  }

  /** The same with what a gateway would tell of the browser. */
  Calls from(AppCall.HttpFacts http, AppCall.ClientFacts client) {
    return new Calls(
        new AppCall(
            call.attempt(),
            call.appVersion(),
            call.caller(),
            call.session(),
            call.instance(),
            call.page(),
            http,
            client,
            call.traceParent(),
            call.remaining(),
            call.body()));
  }

  Calls remaining(Duration time) {
    return with(call.attempt(), call.caller(), call.page(), time);
  }

  private Calls with(
      AppCall.Attempt attempt, Caller caller, AppCall.PageRef page, Duration remaining) {
    return with(new Changed(attempt, caller, page, remaining, call.instance()));
  }

  /** What the tests change. */
  private record Changed(
      AppCall.Attempt attempt,
      Caller caller,
      AppCall.PageRef page,
      Duration remaining,
      AppCall.@Nullable InstanceRef instance) {}

  private Calls with(Changed changed) {
    return new Calls(
        new AppCall(
            changed.attempt(),
            call.appVersion(),
            changed.caller(),
            call.session(),
            changed.instance(),
            changed.page(),
            call.http(),
            call.client(),
            call.traceParent(),
            changed.remaining(),
            call.body()));
  }
}
