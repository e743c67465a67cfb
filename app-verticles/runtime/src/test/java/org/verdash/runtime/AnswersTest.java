package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Context;
import org.verdash.app.Fn1;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.app.UserMessage;
import org.verdash.contract.AppReply;
import org.verdash.html.Html;

class AnswersTest {
  private static final Prop<Integer> IN = Prop.of("in", "value", Type.INT);
  private static final Prop<Object> OUT = Prop.of("out", "children", Type.ANY);

  private static final String SILENT =
      org.verdash.runtime.protocol.CallbackSpec.of(Callback.on(IN).run((n, ctx) -> {})).outputId();

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("org.verdash");
  private final List<DeployedApp> deployed = new ArrayList<>();

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void close() {
    root.detachAppender(log);
    deployed.forEach(DeployedApp::close);
  }

  private DeployedApp deploy(App.Builder app) throws Exception {
    DeployedApp made = DeployedApp.of(app.build());
    deployed.add(made);
    return made;
  }

  private static App.Builder app() {
    return App.named("sales").layout(Html.div());
  }

  private static App.Builder app(Fn1<Integer, Object> body) {
    return app().callback(Callback.on(IN).set(OUT, body));
  }

  private static Calls call(Object value) {
    return Calls.callback(
        """
        {"output":"out.children","outputs":{"id":"out","property":"children"},
         "inputs":[{"id":"in","property":"value","value":%s}],"changedPropIds":["in.value"]}
        """
            .formatted(value));
  }

  private static void assertProblem(AppReply reply, int status, String type) {
    assertThat(reply)
        .isInstanceOfSatisfying(
            AppReply.Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(status);
              assertThat(problem.type()).isEqualTo(type);
            });
  }

  @Test
  void whoLacksTheRoleIs403AndRunsNothing() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Callback callback = Callback.on(IN).set(OUT, (n, ctx) -> runs.incrementAndGet());
    AppReply refused =
        deploy(app().callback(callback.allow("lead", "boss"))).answer(call(1).call());
    assertProblem(refused, 403, "not-allowed");
    assertThat(runs).hasValue(0);
    assertThat(log.list).isEmpty();
    DeployedApp open = deploy(app().callback(callback.allow("lead", "viewer")));
    assertThat(body(open, call(1))).contains("\"children\":1");
  }

  @Test
  void whatFailsIsAnsweredByItsHandlerAndStandsInTheLog() throws Exception {
    Callback callback =
        Callback.on(IN)
            .run(
                (n, ctx) -> {
                  ctx.set(OUT, "half");
                  throw n == 1 ? new java.io.IOException("torn") : new UserMessage("No.");
                },
                OUT);
    DeployedApp app =
        deploy(app().callback(callback.onError((e, ctx) -> ctx.set(OUT, e.getMessage()))));
    assertThat(body(app, call(1))).contains("\"children\":\"torn\"");
    assertThat(log.list)
        .singleElement()
        .satisfies(e -> assertThat(e.getThrowableProxy()).isNotNull());
    assertProblem(app.answer(call(2).call()), 422, "user-message");
    DeployedApp whole =
        deploy(
            app()
                .callback(callback)
                .onError((e, ctx) -> ctx.log().log(System.Logger.Level.INFO, e)));
    assertThat(body(whole, call(1))).isEqualTo("{\"multi\":true,\"response\":{}}");
  }

  @Test
  void aToastTravelsBesideTheAnswer() throws Exception {
    DeployedApp app =
        deploy(
            app(
                (n, ctx) -> {
                  ctx.toast("Saved, näh");
                  ctx.toast("Again");
                  return List.of(refusedToast(ctx, " "), refusedToast(ctx, "x".repeat(5000)));
                }));
    AppReply.Answer answer = (AppReply.Answer) app.answer(call(1).call());
    assertThat(answer.head().headers())
        .isEqualTo(Map.of("X-Verdash-Toast", "Saved%2C%20n%C3%A4h,Again"));
    assertThat(answer.body().toString()).contains("[true,true]");
  }

  private static boolean refusedToast(Context ctx, String message) {
    try {
      ctx.toast(message);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  @Test
  void nothingSetIsNoUpdateAndTakingItBackIs204() throws Exception {
    DeployedApp app =
        deploy(
            app()
                .callback(
                    Callback.on(IN)
                        .run(
                            (n, ctx) -> {
                              if (n == 1) {
                                ctx.set(OUT, "x").discard();
                              }
                            },
                            OUT)));
    AppReply.Answer taken = (AppReply.Answer) app.answer(call(1).call());
    assertThat(taken.head().status()).isEqualTo(204);
    assertThat(taken.body().length()).isZero();
    assertThat(body(app, call(2))).isEqualTo("{\"multi\":true,\"response\":{}}");
  }

  @Test
  void aCallbackWithoutOutputsThatSetsNothingIs204() throws Exception {
    DeployedApp app = deploy(app().callback(Callback.on(IN).run((n, ctx) -> {})));
    String silent = "{\"output\":\"" + SILENT + "\",\"inputs\":[{\"id\":\"in\",";
    AppReply reply =
        app.answer(
            Calls.callback(
                    silent
                        + "\"property\":\"value\",\"value\":1}],\"changedPropIds\":[\"in.value\"]}")
                .call());
    assertThat(((AppReply.Answer) reply).head().status()).isEqualTo(204);
  }

  @Test
  void aPatchGoesOutAsItIsOrIsMadeOnWhatWasSetBefore() throws Exception {
    DeployedApp app =
        deploy(
            app()
                .callback(
                    Callback.on(IN)
                        .run(
                            (n, ctx) -> {
                              if (n == 1) {
                                ctx.set(OUT, List.of("a"));
                              }
                              ctx.patch(OUT, p -> p.append("b")).patch(OUT, p -> p.append("c"));
                            },
                            OUT)));
    assertThat(body(app, call(1)))
        .isEqualTo("{\"multi\":true,\"response\":{\"out\":{\"children\":[\"a\",\"b\",\"c\"]}}}");
    assertThat(body(app, call(2)))
        .contains("\"operation\":\"Append\"", "\"value\":\"b\"", "\"value\":\"c\"");
  }

  private static String body(DeployedApp app, Calls call) throws Exception {
    return ((AppReply.Answer) app.answer(call.call())).body().toString();
  }
}
