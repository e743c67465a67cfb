package org.verdash.gateway.instance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verdash.contract.Members;
import org.verdash.state.Instance;
import org.verdash.state.InstanceAccess;
import org.verdash.state.InstanceKey;

class InstanceLeasesTest {
  private static final InstanceKey KEY = new InstanceKey("weather", "spring");
  private static final InstanceAccess ACCESS =
      new InstanceAccess(
          new Instance(
              "6f1d3a52-0c8e-4f7b-9a30-5b1f7d2c9e41",
              KEY,
              "ada",
              1,
              0,
              Instant.EPOCH,
              "spring",
              Instance.ALWAYS,
              Instant.EPOCH,
              0,
              null),
          List.of());

  private final AtomicLong nanos = new AtomicLong();
  private final List<Consumer<String>> leaving = new CopyOnWriteArrayList<>();
  private final Members members =
      new Members() {
        @Override
        public String self() {
          return "here";
        }

        @Override
        public void onLeave(Consumer<String> gone) {
          leaving.add(gone);
        }
      };

  private Vertx vertx;
  private InstanceLeases leases;

  @BeforeEach
  void join() throws Exception {
    vertx = Vertx.vertx();
    leases = new InstanceLeases(vertx, members, nanos::get);
    leases.join().await(10, SECONDS);
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void anAnswerCountsTwoSecondsFromTheQuestionOn() {
    InstanceLeases.Asked asked = leases.ask();
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    leases.keep(asked, ACCESS);
    nanos.addAndGet(Duration.ofMillis(999).toNanos());
    assertThat(leases.find(KEY)).isEqualTo(ACCESS);
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(leases.find(KEY)).isNull();
  }

  @Test
  void whatWasAskedBeforeAChangeIsNotHeldAfterIt() throws Exception {
    InstanceLeases.Asked asked = leases.ask();
    assertThat(leases.isCurrent(asked)).isTrue();
    leases.dropped(KEY).await(10, SECONDS);
    assertThat(leases.isCurrent(asked)).isFalse();
    leases.keep(asked, ACCESS);
    assertThat(leases.find(KEY)).isNull();
  }

  @Test
  void oneThatHasNotJoinedHoldsNothing() {
    InstanceLeases alone = new InstanceLeases(vertx, members, nanos::get);
    alone.keep(alone.ask(), ACCESS);
    assertThat(alone.find(KEY)).isNull();
  }

  @Test
  void anotherGatewayDropsItToo() throws Exception {
    InstanceLeases other = new InstanceLeases(vertx, members, nanos::get);
    other.join().await(10, SECONDS);
    other.keep(other.ask(), ACCESS);
    assertThat(other.find(KEY)).isEqualTo(ACCESS);
    known();
    leases.dropped(KEY).await(10, SECONDS);
    assertThat(other.find(KEY)).isNull();
    other.keep(other.ask(), ACCESS);
    leases.droppedAll().await(10, SECONDS);
    assertThat(other.find(KEY)).isNull();
  }

  @Test
  void whoeverIsNoGatewayHasAllOfThemDropIt() throws Exception {
    InstanceLeases other = new InstanceLeases(vertx, members, nanos::get);
    other.join().await(10, SECONDS);
    known();
    leases.keep(leases.ask(), ACCESS);
    other.keep(other.ask(), ACCESS);
    new GatewaysOnTheBus(vertx.eventBus()).dropped(KEY).await(10, SECONDS);
    assertThat(leases.find(KEY)).isNull();
    assertThat(other.find(KEY)).isNull();
  }

  @Test
  void whereThereIsNoGatewayNobodyIsWaitedFor() throws Exception {
    Vertx lonely = Vertx.vertx();
    try {
      new GatewaysOnTheBus(lonely.eventBus()).dropped(KEY).await(1, SECONDS);
    } finally {
      lonely.close().await(10, SECONDS);
    }
  }

  @Test
  void aGatewayThatDoesNotAnswerIsWaitedForAsLongAsALeaseLasts() throws Exception {
    ghost();
    long start = System.nanoTime();
    leases.dropped(KEY).await(10, SECONDS);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(InstanceLeases.LEASE.minusMillis(50), Duration.ofSeconds(9));
  }

  @Test
  void aGatewayWhoseNodeHasLeftIsNotWaitedFor() throws Exception {
    ghost();
    Future<Void> dropped = leases.dropped(KEY);
    leaving.forEach(each -> each.accept("gone"));
    dropped.await(1, SECONDS);
  }

  /** Somebody says that they are there, and nothing after. */
  private void ghost() throws Exception {
    vertx
        .eventBus()
        .publish(
            "verdash.gateway.v1.leases",
            new JsonObject().put("here", "ghost").put("node", "gone").put("welcome", false));
    known();
  }

  /** What was sent before is heard: the bus keeps the order of what goes to one handler. */
  private void known() throws Exception {
    InstanceLeases.Asked asked = leases.ask();
    vertx
        .eventBus()
        .publish(
            "verdash.gateway.v1.leases",
            new JsonObject().put("drop", "").put("from", "nobody").put("number", 1));
    long end = System.nanoTime() + SECONDS.toNanos(10);
    while (leases.isCurrent(asked) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(leases.isCurrent(asked)).isFalse();
  }
}
