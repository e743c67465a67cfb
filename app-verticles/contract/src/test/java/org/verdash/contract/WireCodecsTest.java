package org.verdash.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.wire.WireSample;

class WireCodecsTest {
  private Vertx vertx;
  private EventBus bus;

  static List<WireSample> samples() {
    return Samples.ALL;
  }

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    bus = vertx.eventBus();
  }

  @AfterEach
  void stop() throws TimeoutException {
    soon(vertx.close());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void localDeliveryHandsOverTheSameRecordBothWays(WireSample sample) throws TimeoutException {
    WireCodecs.register(bus);
    Promise<Object> delivered = Promise.promise();
    bus.consumer(
        "here",
        message -> {
          delivered.complete(message.body());
          message.reply(sample.minimal());
        });
    Object reply = soon(bus.request("here", sample.full())).body();
    assertThat(soon(delivered.future())).isSameAs(sample.full());
    assertThat(reply).isSameAs(sample.minimal());
  }

  @Test
  void aPublishedPresenceReachesEveryListenerAsItIs() throws TimeoutException {
    WireCodecs.register(bus);
    Promise<Object> first = Promise.promise();
    Promise<Object> second = Promise.promise();
    bus.consumer(AppAddress.HERE, message -> first.complete(message.body()));
    bus.consumer(AppAddress.HERE, message -> second.complete(message.body()));
    Object presence = Samples.ALL.getLast().full();
    bus.publish(AppAddress.HERE, presence);
    assertThat(soon(first.future())).isSameAs(presence);
    assertThat(soon(second.future())).isSameAs(presence);
  }

  @Test
  void registeringAgainChangesNothing() {
    WireCodecs.register(bus);
    WireCodecs.register(bus);
    WireCodecs.register(vertx.eventBus());
    assertThatIllegalStateException()
        .isThrownBy(() -> bus.registerCodec(WireCodecs.ALL.getFirst()));
  }

  @Test
  void everyVertxIsRegisteredForItself() throws TimeoutException {
    WireCodecs.register(bus);
    Vertx other = Vertx.vertx();
    WireCodecs.register(other.eventBus());
    assertThatIllegalStateException()
        .isThrownBy(() -> other.eventBus().registerCodec(WireCodecs.ALL.getFirst()));
    soon(other.close());
  }

  @Test
  void aNameThatSomebodyElseHasTakenIsTold() {
    bus.registerCodec(WireCodecs.ALL.getFirst());
    assertThatIllegalStateException().isThrownBy(() -> WireCodecs.register(bus));
  }

  private static <T> T soon(Future<T> future) throws TimeoutException {
    return future.await(10, TimeUnit.SECONDS);
  }
}
