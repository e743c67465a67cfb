package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppReply;
import org.verdash.contract.Members;
import org.verdash.html.Html;

/**
 * Two callbacks that loop for ever keep a neighbour app of the same process waiting for no more
 * than its share of the processors. The real measurement is a row of the benchmarks; this one is
 * short, and its limit generous, because a build's machine does much else.
 */
class NeighbourTest {
  private static final Prop<Integer> IN = Prop.of("in", "value", Type.INT);
  private static final Prop<Object> OUT = Prop.of("out", "children", Type.ANY);
  private static final Duration LIMIT = Duration.ofMillis(400);
  private static final int CALLS = 200;

  private final AtomicBoolean on = new AtomicBoolean(true);
  private final CountDownLatch looping = new CountDownLatch(2);

  private static Calls call() {
    return Calls.callback(
        """
        {"output":"out.children","outputs":{"id":"out","property":"children"},
         "inputs":[{"id":"in","property":"value","value":1}],"changedPropIds":["in.value"]}
        """);
  }

  private Object loop() {
    looping.countDown();
    long turns = 0;
    while (on.get()) {
      turns++;
    }
    return turns;
  }

  private static Duration p99(DeployedApp app) throws Exception {
    long[] nanos = new long[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      assertThat(app.answer(call().call())).isInstanceOf(AppReply.Answer.class);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return Duration.ofNanos(nanos[CALLS * 99 / 100 - 1]);
  }

  @Test
  void twoLoopsInOneAppDoNotStallAnother() throws Exception {
    App neighbour =
        App.named("neighbour")
            .layout(Html.div())
            .callback(Callback.on(IN).set(OUT, (n, ctx) -> n))
            .build();
    App looper =
        App.named("looper")
            .layout(Html.div())
            .callback(Callback.on(IN).set(OUT, (n, ctx) -> loop()))
            .version("v1")
            .build();
    Vertx vertx = Vertx.vertx();
    try (DeployedApp app = DeployedApp.on(vertx, host -> neighbour)) {
      DeployedApp.await(
          vertx.deployVerticle(new AppVerticle(host -> looper, Map.of(), Members.alone())));
      Duration alone = p99(app);
      List<Future<?>> loops = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        loops.add(
            vertx
                .eventBus()
                .request(new AppAddress("looper", "v1", "local").toString(), call().call()));
      }
      assertThat(looping.await(10, TimeUnit.SECONDS)).isTrue();
      Duration beside = p99(app);
      on.set(false);
      DeployedApp.await(Future.all(loops));
      assertThat(beside.minus(alone)).isLessThan(LIMIT);
    } finally {
      on.set(false);
    }
  }
}
