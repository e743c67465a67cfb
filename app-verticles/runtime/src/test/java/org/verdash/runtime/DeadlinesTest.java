package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.verdash.app.Callback.on;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.contract.AppReply;
import org.verdash.html.Html;

/** A callback's own deadline. */
class DeadlinesTest {
  private static final Prop<Integer> N = Prop.of("n", "value", Type.INT);
  private static final Prop<Object> SLOW = Prop.of("slow", "children", Type.ANY);
  private static final Prop<Object> PATIENT = Prop.of("patient", "children", Type.ANY);

  private final Semaphore interrupted = new Semaphore(0);
  private final CountDownLatch go = new CountDownLatch(1);
  private DeployedApp app;

  private App.Builder builder() {
    Callback slow = on(N).set(SLOW, (n, ctx) -> waiting()).deadline(Duration.ofMillis(60));
    Callback patient =
        on(N)
            .set(PATIENT, (n, ctx) -> go.await(20, TimeUnit.SECONDS))
            .deadline(Duration.ofSeconds(30));
    return App.named("sales")
        .layout(Html.div())
        .deadline(Duration.ofMillis(200))
        .concurrency(2)
        .callback(slow, patient);
  }

  private Object waiting() throws InterruptedException {
    try {
      return new CountDownLatch(1).await(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      interrupted.release();
      throw e;
    }
  }

  @AfterEach
  void close() {
    if (app != null) {
      app.close();
    }
  }

  private static Calls call(String output) {
    return Calls.callback(
        """
        {"output":"%s.children","outputs":{"id":"%s","property":"children"},
         "inputs":[{"id":"n","property":"value","value":1}],"changedPropIds":["n.value"]}\
        """
            .formatted(output, output));
  }

  @Test
  void overItsDeadlineACallbackIsInterruptedAndTheProblemNamesIt() throws Exception {
    app = DeployedApp.of(builder().build());
    AppReply reply = app.answer(call("slow").call());
    assertThat(reply)
        .isInstanceOfSatisfying(
            AppReply.Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(504);
              assertThat(problem.type()).isEqualTo("deadline");
              assertThat(problem.detail())
                  .isEqualTo("The callback of slow.children was stopped after 60 ms.");
              assertThat(problem.incident()).isNotEmpty();
            });
    assertThat(interrupted.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aLongerDeadlineThanTheAppsIsKept() throws Exception {
    app = DeployedApp.of(builder().build());
    assertThat(app.descriptor().limits().deadline()).isEqualTo(Duration.ofSeconds(30));
    Future<AppReply> patient = app.ask(call("patient").remaining(Duration.ofSeconds(20)).call());
    // Two others that end at their own deadlines tell that the app's has passed, too.
    for (int i = 0; i < 4; i++) {
      app.answer(call("slow").call());
    }
    go.countDown();
    assertThat(DeployedApp.await(patient)).isInstanceOf(AppReply.Answer.class);
  }

  @Test
  void lateCallbacksLeaveNoThreadAndNoPlaceBehind() throws Exception {
    app = DeployedApp.of(builder().build());
    for (int round = 0; round < 5; round++) {
      List<Future<AppReply>> replies = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        replies.add(app.ask(call("slow").call()));
      }
      for (Future<AppReply> reply : replies) {
        assertThat(((AppReply.Problem) DeployedApp.await(reply)).status()).isEqualTo(504);
      }
    }
    go.countDown();
    assertThat(app.answer(call("patient").call())).isInstanceOf(AppReply.Answer.class);
    Set<String> threads =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> name.startsWith("app-sales-"))
            .collect(Collectors.toSet());
    assertThat(threads).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aDeadlineThatMakesNoSenseIsRefusedWithTheCallbacksNumber() {
    Callback wrong = on(N).set(SLOW, (n, ctx) -> n).deadline(Duration.ZERO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> App.named("sales").layout(Html.div()).callback(wrong).build())
        .withMessage("app sales: deadline of callback 1 must be from 1 ms to 24 h");
  }
}
