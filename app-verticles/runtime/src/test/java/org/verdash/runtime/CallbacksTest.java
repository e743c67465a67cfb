package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.html.Html;

class CallbacksTest {
  private static final Prop<Integer> IN = Prop.of("in", "value", Type.INT);
  private static final Prop<Object> OUT = Prop.of("out", "children", Type.ANY);

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

  private static String detail(AppReply reply) {
    return ((AppReply.Problem) reply).detail();
  }

  private String logged() {
    List<String> lines = new ArrayList<>();
    for (ILoggingEvent event : List.copyOf(log.list)) {
      lines.add(event.getFormattedMessage());
    }
    return String.join("\n", lines);
  }

  @Test
  void theContextSaysWhoActsAndWhatStartedIt() throws Exception {
    DeployedApp app =
        deploy(
            app(
                (n, ctx) ->
                    List.of(
                        ctx.caller().user(),
                        ctx.caller().roles(),
                        ctx.caller().claims(),
                        ctx.callId(),
                        ctx.initial(),
                        ctx.triggeredBy(IN.optional()))));
    assertThat(((AppReply.Answer) app.answer(call(1).id("c1").call())).body())
        .hasToString(
            "{\"multi\":true,\"response\":{\"out\":{\"children\":"
                + "[\"ada\",[\"viewer\"],{\"mail\":\"a@b\"},\"c1\",false,true]}}}");
  }

  @Test
  void aMessageForThePersonIs422() throws Exception {
    DeployedApp app =
        deploy(
            app(
                (n, ctx) -> {
                  throw new UserMessage("There is no such year.");
                }));
    AppReply reply = app.answer(call(1).call());
    assertProblem(reply, 422, "user-message");
    assertThat(detail(reply)).isEqualTo("There is no such year.");
    assertThat(log.list).isEmpty();
  }

  @Test
  void aFaultIs500AndItsIncidentFindsTheStackInTheLog() throws Exception {
    for (Throwable cause :
        List.of(
            new IllegalStateException("secret"),
            new java.io.IOException("secret"),
            new NoClassDefFoundError("secret"),
            new AssertionError("secret"),
            new Error("secret"),
            new OutOfMemoryError("secret"))) {
      DeployedApp app = deploy(app((n, ctx) -> fail(cause)));
      AppReply reply = app.answer(call(1).id("c7").call());
      assertProblem(reply, 500, "fault");
      String incident = ((AppReply.Problem) reply).incident();
      assertThat(incident).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
      assertThat(reply.toString()).doesNotContain("secret");
      assertThat(log.list)
          .filteredOn(e -> e.getFormattedMessage().contains(incident))
          .singleElement()
          .satisfies(e -> assertThat(e.getThrowableProxy().getMessage()).isEqualTo("secret"))
          .satisfies(e -> assertThat(e.getFormattedMessage()).contains("sales", "c7", "ada"));
    }
  }

  @SuppressWarnings("unchecked") // thrown as it is
  private static <E extends Throwable> Object fail(Throwable cause) throws E {
    throw (E) cause;
  }

  @Test
  void aValueThatCannotBeWrittenNamesIdAndPropertyAndType() throws Exception {
    DeployedApp app = deploy(app((n, ctx) -> Map.of("deep", List.of(new Thread()))));
    AppReply reply = app.answer(call(1).call());
    assertProblem(reply, 500, "unwritable-value");
    assertThat(detail(reply))
        .isEqualTo("out.children: a java.lang.Thread cannot be written as JSON");

    DeployedApp inside =
        deploy(app((n, ctx) -> Html.div(Html.p("x").id("inner").put("data", new Thread()))));
    assertThat(detail(inside.answer(call(1).call())))
        .isEqualTo("inner.data: a java.lang.Thread cannot be written as JSON");
  }

  @Test
  void anUnknownOutputAndAWrongValueAre400() throws Exception {
    DeployedApp app = deploy(app((n, ctx) -> n));
    AppReply unknown = app.answer(Calls.callback("{\"output\":\"evil.children\"}").call());
    assertProblem(unknown, 400, "bad-call");
    assertThat(detail(unknown)).isEqualTo("no callback has the output evil.children");
    AppReply wrong = app.answer(call("\"x\"").call());
    assertProblem(wrong, 400, "bad-call");
    assertThat(detail(wrong)).isEqualTo("value of in.value: wanted int but got text x");
    assertProblem(app.answer(Calls.callback("{").call()), 400, "bad-call");
  }

  @Test
  void theDeadlineInterruptsAndAnswers504() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    DeployedApp app =
        deploy(
            app((n, ctx) -> {
                  try {
                    return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                  }
                })
                .deadline(Duration.ofMillis(50)));
    AppReply reply = app.answer(call(1).call());
    assertProblem(reply, 504, "deadline");
    assertThat(detail(reply)).isEqualTo("The callback of out.children was stopped after 50 ms.");
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(logged()).contains(((AppReply.Problem) reply).incident());
  }

  @Test
  void aCallHasNoMoreTimeThanTheGatewayWaits() throws Exception {
    DeployedApp app = deploy(app((n, ctx) -> new CountDownLatch(1).await(1, TimeUnit.HOURS)));
    AppReply reply = app.answer(call(1).remaining(Duration.ofMillis(60)).call());
    assertThat(detail(reply)).isEqualTo("The callback of out.children was stopped after 60 ms.");
  }

  @Test
  void aCallbackThatIgnoresInterruptsDoesNotBlockItsNeighbours() throws Exception {
    AtomicBoolean on = new AtomicBoolean(true);
    DeployedApp app =
        deploy(
            app((n, ctx) -> {
                  while (n == 1 && on.get()) {
                    Thread.onSpinWait();
                  }
                  return n;
                })
                .concurrency(2)
                .deadline(Duration.ofMillis(200)));
    try {
      Future<AppReply> stuck = app.ask(call(1).call());
      assertThat(app.answer(call(2).call())).isInstanceOf(AppReply.Answer.class);
      assertProblem(DeployedApp.await(stuck), 504, "deadline");
      assertThat(app.answer(call(3).call())).isInstanceOf(AppReply.Answer.class);
    } finally {
      on.set(false);
    }
  }

  @Test
  void aFullQueueIsBusyAndWhatWaitsTooLongIs504() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch began = new CountDownLatch(1);
    DeployedApp app =
        deploy(
            app((n, ctx) -> {
                  began.countDown();
                  return go.await(10, TimeUnit.SECONDS);
                })
                .concurrency(1)
                .queue(1));
    Future<AppReply> running = app.ask(call(1).call());
    assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
    Future<AppReply> waiting = app.ask(call(2).remaining(Duration.ofMillis(100)).call());
    assertThat(app.answer(call(3).id("c3").call()))
        .isEqualTo(new AppReply.Busy(Duration.ofSeconds(1)));
    assertProblem(DeployedApp.await(waiting), 504, "deadline");
    Future<AppReply> again = app.ask(call(3).id("c3").call());
    go.countDown();
    assertThat(DeployedApp.await(running)).isInstanceOf(AppReply.Answer.class);
    assertThat(DeployedApp.await(again)).isInstanceOf(AppReply.Answer.class);
  }

  @Test
  void aRepeatJoinsTheFirstRun() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    DeployedApp app =
        deploy(
            app(
                (n, ctx) -> {
                  go.await(10, TimeUnit.SECONDS);
                  return runs.incrementAndGet();
                }));
    Future<AppReply> first = app.ask(call(1).id("c1").call());
    Future<AppReply> repeat = app.ask(call(1).attempt(new AppCall.Attempt("c1", 1, true)).call());
    go.countDown();
    assertThat(DeployedApp.await(repeat)).isEqualTo(DeployedApp.await(first));
    AppReply late = app.answer(call(1).id("c1").call());
    assertThat(late).isEqualTo(first.result());
    assertThat(runs).hasValue(1);
  }

  @Test
  void anotherUsersCallOfTheSameIdIsAnotherCall() throws Exception {
    DeployedApp app = deploy(app((n, ctx) -> ctx.caller().user()));
    AppReply ada = app.answer(call(1).id("c1").call());
    AppReply nobody = app.answer(call(1).id("c1").by(org.verdash.contract.Caller.ANONYMOUS).call());
    assertThat(nobody).isNotEqualTo(ada);
  }

  @Test
  void whatMayHaveRunElsewhereRunsOnlyWhenItMayRunTwice() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Fn1<Integer, Object> body = (n, ctx) -> runs.incrementAndGet();
    AppCall.Attempt second = new AppCall.Attempt("c1", 1, true);

    DeployedApp once = deploy(app(body));
    assertProblem(once.answer(call(1).attempt(second).call()), 409, "may-have-run");
    assertThat(runs).hasValue(0);

    DeployedApp callback = deploy(app().callback(Callback.on(IN).retryable().set(OUT, body)));
    assertThat(callback.answer(call(1).attempt(second).call())).isInstanceOf(AppReply.Answer.class);
    DeployedApp whole = deploy(app(body).retryable());
    assertThat(whole.answer(call(1).attempt(second).call())).isInstanceOf(AppReply.Answer.class);
    assertThat(runs).hasValue(2);
  }

  @Test
  void headersAndCookiesOfTheAnswerAreCheckedOnes() throws Exception {
    DeployedApp app =
        deploy(
            app(
                (n, ctx) -> {
                  ctx.response().header("X-Rows", "12").cookie("seen", "yes");
                  return List.of(
                      refused(ctx, "Set-Cookie", "a=b"),
                      refused(ctx, "content-security-policy", "*"),
                      refused(ctx, "X-Verdash-Call", "1"),
                      refused(ctx, "X-A", "1\r\nX-B: 2"),
                      refused(ctx, "X A", "1"),
                      refusedCookie(ctx, "verdash_session", "x"),
                      refusedCookie(ctx, "a", "1; Path=/"));
                }));
    AppReply.Answer answer = (AppReply.Answer) app.answer(call(1).call());
    assertThat(answer.head().headers()).isEqualTo(Map.of("X-Rows", "12"));
    assertThat(answer.head().cookies())
        .containsExactly("seen=yes; Path=/basic/; HttpOnly; SameSite=Lax");
    assertThat(answer.body().toString()).contains("[true,true,true,true,true,true,true]");
  }

  private static boolean refused(Context ctx, String name, String value) {
    try {
      ctx.response().header(name, value);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean refusedCookie(Context ctx, String name, String value) {
    try {
      ctx.response().cookie(name, value);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  @Test
  void anAnswerOfTwoMebibytesComesInChunks() throws Exception {
    String text = "x".repeat(2 * 1024 * 1024);
    DeployedApp app = deploy(app((n, ctx) -> text));
    AppReply.Stream stream = (AppReply.Stream) app.answer(call(1).call());
    io.vertx.core.buffer.Buffer body = io.vertx.core.buffer.Buffer.buffer();
    while (body.length() < stream.bytes()) {
      AppReply chunk =
          app.answer(new org.verdash.contract.StreamRequest(stream.id(), body.length()));
      body.appendBuffer(((AppReply.Answer) chunk).body());
    }
    assertThat(body.toString())
        .isEqualTo("{\"multi\":true,\"response\":{\"out\":{\"children\":\"" + text + "\"}}}");
  }
}
