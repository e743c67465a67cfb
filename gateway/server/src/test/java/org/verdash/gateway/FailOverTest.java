package org.verdash.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;
import org.verdash.contract.AppReply;

/** Calls find another node, at once, when theirs is gone. */
class FailOverTest {
  private static final String UPDATE = "/weather/_dash-update-component";
  private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

  @TempDir Path data;
  private TestHouse house;

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aPendingCallMovesToAnotherNodeWhenItsNodeLeaves() throws Exception {
    house = TestHouse.open(data);
    TestApp first = silent(deploy("n1"));
    CompletableFuture<HttpResponse<String>> answer = callback();
    Eventually.holds(() -> first.calls.size() == 1);
    TestApp second = deploy("n2");

    house.members.leave("n1");

    assertThat(answer.get(10, SECONDS).statusCode()).isEqualTo(200);
    assertThat(first.calls.get(0).attempt()).isEqualTo(new AppCall.Attempt(ID, 0, false));
    assertThat(second.calls.get(0).attempt()).isEqualTo(new AppCall.Attempt(ID, 1, true));
    assertThat(second.calls.get(0).remaining()).isLessThan(first.calls.get(0).remaining());
    assertThat(second.calls.get(0).body().toString()).isEqualTo("{\"a\":1}");
  }

  @Test
  void aPendingCallIs503WhenNoOtherNodeIsLeft() throws Exception {
    house = TestHouse.open(data);
    TestApp only = silent(deploy("n1"));
    CompletableFuture<HttpResponse<String>> answer = callback();
    Eventually.holds(() -> only.calls.size() == 1);

    house.members.leave("n1");

    assertThat(answer.get(10, SECONDS).statusCode()).isEqualTo(503);
    assertThat(answer.get().headers().firstValue("retry-after")).contains("1");
  }

  @Test
  void aLateReplyOfANodeThatWasGivenUpIsIgnored() throws Exception {
    house = TestHouse.open(data);
    Promise<AppReply> late = Promise.promise();
    TestApp first = deploy("n1");
    first.replies = call -> late.future();
    CompletableFuture<HttpResponse<String>> answer = callback();
    Eventually.holds(() -> first.calls.size() == 1);
    TestApp second = deploy("n2");
    Promise<AppReply> held = Promise.promise();
    second.replies = call -> held.future();
    house.members.leave("n1");
    Eventually.holds(() -> second.calls.size() == 1);

    late.complete(TestApp.json("{\"from\":1}"));
    held.complete(TestApp.json("{\"from\":2}"));

    assertThat(answer.get(10, SECONDS).body()).isEqualTo("{\"from\":2}");
  }

  @Test
  void aCallWhoseAddressNobodyServesGoesToAnotherNodeAsIfItWereNew() throws Exception {
    house = TestHouse.open(data);
    TestApp ghost = new TestApp(descriptor(), "n1");
    house.mounts.hear(new AppPresence(ghost.address, false, ghost.app));
    TestApp second = deploy("n2");
    CompletableFuture<HttpResponse<String>> first = callback();

    assertThat(first.get(10, SECONDS).statusCode()).isEqualTo(200);
    assertThat(callback().get(10, SECONDS).statusCode()).isEqualTo(200);
    assertThat(second.calls).hasSize(2).noneMatch(call -> call.attempt().mayHaveRun());
    assertThat(house.mounts.table().at("/weather/").deployments()).hasSize(1);
  }

  @Test
  void aCallOfNoPageGoesToTheVersionThatIsLeft() throws Exception {
    house = TestHouse.open(data);
    AppDescriptor newer = TestApp.descriptor("weather", "v2", new AccessPolicy.Public());
    TestApp next = house.deploy(new TestApp(newer, "n2"));
    TestApp gone = new TestApp(descriptor(), "n1");
    house.mounts.hear(new AppPresence(gone.address, false, gone.app));

    assertThat(callback().get(10, SECONDS).statusCode()).isEqualTo(200);

    assertThat(next.calls.get(0).appVersion()).isEqualTo("v2");
  }

  @Test
  void anAppThatDoesNotAnswerInTimeIs504() throws Exception {
    house = TestHouse.open(data, Duration.ofMillis(200), 1000);
    silent(deploy("n1"));

    HttpResponse<String> answer = callback().get(10, SECONDS);

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).contains("urn:verdash:no-answer");
  }

  @Test
  void anAppThatBreaksIs500WithAnIncident() throws Exception {
    house = TestHouse.open(data);
    deploy("n1").replies = call -> Future.failedFuture("a secret of the app");

    HttpResponse<String> answer = callback().get(10, SECONDS);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .containsPattern("\"incident\":\"[0-9a-f]{8}\"")
        .doesNotContain("secret");
  }

  @Test
  void theOwnNodeComesFirstWhileItHasRoom() throws Exception {
    house = TestHouse.open(data);
    TestApp other = deploy("n1");
    TestApp own = silent(deploy(house.members.self()));
    for (int i = 0; i < 4; i++) {
      int sent = i + 1;
      CompletableFuture<HttpResponse<String>> waiting = callback();
      Eventually.holds(() -> own.calls.size() == sent);
      assertThat(waiting).isNotDone();
    }

    assertThat(callback().get(10, SECONDS).statusCode()).isEqualTo(200);
    assertThat(other.calls).hasSize(1);
  }

  @Test
  void aRepeatOfThePageIsANewAttemptButNoProofThatItRan() throws Exception {
    house = TestHouse.open(data);
    TestApp app = deploy("n1");

    house.send(
        house
            .callback(UPDATE, "{}")
            .header("X-Verdash-Call", ID)
            .header("X-Verdash-Retry", "may-have-run"));
    house.send(house.callback(UPDATE, "{}"));

    assertThat(app.calls.get(0).attempt()).isEqualTo(new AppCall.Attempt(ID, 1, false));
    assertThat(app.calls.get(1).attempt().callId()).hasSize(36).isNotEqualTo(ID);
    assertThat(app.calls.get(1).attempt().number()).isZero();
  }

  private TestApp deploy(String node) throws Exception {
    return house.deploy(new TestApp(descriptor(), node));
  }

  private static AppDescriptor descriptor() {
    return TestApp.descriptor("weather", "v1", new AccessPolicy.Public());
  }

  private static TestApp silent(TestApp app) {
    app.replies = call -> Promise.<AppReply>promise().future();
    return app;
  }

  private CompletableFuture<HttpResponse<String>> callback() {
    return house.client.sendAsync(
        house.callback(UPDATE, "{\"a\":1}").header("X-Verdash-Call", ID).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
