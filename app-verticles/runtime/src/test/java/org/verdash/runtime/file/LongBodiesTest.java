package org.verdash.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verdash.contract.AppReply;
import org.verdash.contract.FileRequest;
import org.verdash.contract.StreamRequest;

class LongBodiesTest {
  private final Vertx vertx = Vertx.vertx();
  private final LongBodies bodies = new LongBodies(vertx);

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static Buffer random(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return Buffer.buffer(bytes);
  }

  @Test
  void aShortAnswerAndAProblemGoAsTheyAre() {
    AppReply answer =
        AppReply.Answer.of(200, "text/plain", random(AppReply.Stream.THRESHOLD_BYTES));
    AppReply problem = new AppReply.Problem(500, "fault", "", "", "");
    assertThat(bodies.shorten(answer)).isSameAs(answer);
    assertThat(bodies.shorten(problem)).isSameAs(problem);
    assertThat(bodies.kept()).isZero();
  }

  @Test
  void aLongBodyIsFetchedInChunksAndThenForgotten() {
    Buffer body = random(2 * 1024 * 1024 + 17);
    AppReply.Answer answer = AppReply.Answer.of(200, "text/plain", body);
    AppReply.Stream stream = (AppReply.Stream) bodies.shorten(answer);
    assertThat(stream.head()).isEqualTo(answer.head());
    assertThat(stream.bytes()).isEqualTo(body.length());

    Buffer fetched = Buffer.buffer();
    while (fetched.length() < stream.bytes()) {
      assertThat(bodies.kept()).isOne();
      AppReply.Answer chunk =
          (AppReply.Answer) bodies.read(new StreamRequest(stream.id(), fetched.length()));
      assertThat(chunk.body().length()).isBetween(1, FileRequest.CHUNK_BYTES);
      fetched.appendBuffer(chunk.body());
    }
    assertThat(fetched).isEqualTo(body);
    assertThat(bodies.kept()).isZero();
    assertGone(new StreamRequest(stream.id(), 0));
  }

  @Test
  void anUnknownBodyOrAPlaceOutsideOfItIsGone() {
    AppReply.Stream stream =
        (AppReply.Stream) bodies.shorten(AppReply.Answer.of(200, "", random(2 * 1024 * 1024)));
    assertGone(new StreamRequest("other", 0));
    assertGone(new StreamRequest(stream.id(), -1));
    assertGone(new StreamRequest(stream.id(), stream.bytes() + 1));
  }

  private void assertGone(StreamRequest request) {
    assertThat(bodies.read(request))
        .isInstanceOfSatisfying(
            AppReply.Problem.class, problem -> assertThat(problem.status()).isEqualTo(410));
  }
}
