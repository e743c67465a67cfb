package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BusStateStoreTest {
  private static final String ID = "6f1d3a52-0c8e-4f7b-9a30-5b1f7d2c9e41";
  private Vertx vertx;
  private StateStore store;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    store = StateStore.over(vertx.eventBus());
  }

  @AfterEach
  void stop() throws TimeoutException {
    soon(vertx.close());
  }

  @Test
  void withoutAStoreEveryQuestionSaysSo() {
    refuses(store.ping(), StateException.Reason.UNAVAILABLE, "No state store is there.");
    refuses(store.read(ID), StateException.Reason.UNAVAILABLE, "No state store is there.");
  }

  @Test
  void aTextThatIsNoIdIsNoInstance() {
    refuses(store.find("x"), StateException.Reason.NO_SUCH_INSTANCE, "There is no instance x.");
    refuses(store.read("x"), StateException.Reason.NO_SUCH_INSTANCE, "There is no instance x.");
    refuses(store.delete("x"), StateException.Reason.NO_SUCH_INSTANCE, "There is no instance x.");
    Change change = new Change("x", "c", "a", List.of(new Value("a.b", Buffer.buffer("1"))));
    refuses(store.save(change), StateException.Reason.NO_SUCH_INSTANCE, "There is no instance x.");
  }

  @Test
  void whatTheStoreRefusesIsToldAsItSaysIt() {
    answer(new StateReply.Refused(StateException.Reason.SLUG_TAKEN, "Taken."));
    refuses(
        store.create(NewInstance.of("app", "anna", 1)), StateException.Reason.SLUG_TAKEN, "Taken.");
  }

  @Test
  void aStoreWithoutItsDatabaseIsNotThere() {
    answer(new StateReply.Refused(StateException.Reason.UNAVAILABLE, "It is away."));
    refuses(store.ping(), StateException.Reason.UNAVAILABLE, "It is away.");
  }

  @Test
  void anAnswerToAnotherQuestionIsAFailure() {
    answer(new StateReply.Done());
    refuses(store.read(ID), StateException.Reason.OTHER, "The state store answered Done.");
  }

  @Test
  void twoClientsMayShareABus() throws TimeoutException {
    answer(new StateReply.Done());
    soon(StateStore.over(vertx.eventBus()).ping());
    soon(store.ping());
  }

  private void answer(StateReply reply) {
    vertx.eventBus().consumer(StateRequest.ADDRESS, message -> message.reply(reply));
  }

  private static void refuses(Future<?> future, StateException.Reason reason, String sentence) {
    assertThatThrownBy(() -> soon(future))
        .isInstanceOf(StateException.class)
        .hasMessage(sentence)
        .extracting(failure -> ((StateException) failure).reason())
        .isEqualTo(reason);
  }

  private static <T> T soon(Future<T> future) throws TimeoutException {
    return future.await(10, TimeUnit.SECONDS);
  }

  @Test
  void aFailureHasNoStackTrace() {
    assertThat(new StateException(StateException.Reason.BUSY, "Busy.").getStackTrace()).isEmpty();
  }
}
