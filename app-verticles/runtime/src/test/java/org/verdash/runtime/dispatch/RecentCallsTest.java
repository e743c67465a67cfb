package org.verdash.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.verdash.contract.AppReply;

class RecentCallsTest {
  private final RecentCalls calls = new RecentCalls();

  private static AppReply answer(int bytes) {
    return AppReply.Answer.of(200, "", Buffer.buffer(new byte[bytes]));
  }

  private boolean first(String key) {
    return calls.join(key, Promise.promise()) == null;
  }

  @Test
  void aRepeatGetsTheReplyOfTheFirst() {
    Promise<AppReply> reply = Promise.promise();
    assertThat(calls.join("a", reply)).isNull();
    Future<AppReply> repeat = calls.join("a", Promise.promise());
    assertThat(repeat).isNotNull();
    assertThat(repeat.isComplete()).isFalse();
    AppReply done = answer(10);
    calls.settle("a", done);
    assertThat(repeat.result()).isSameAs(done);
    assertThat(calls.join("a", Promise.promise()).result()).isSameAs(done);
    assertThat(first("b")).isTrue();
  }

  @Test
  void aProblemIsKeptTooForItHasRun() {
    assertThat(first("a")).isTrue();
    calls.settle("a", new AppReply.Problem(500, "fault", "", "", ""));
    assertThat(first("a")).isFalse();
  }

  @Test
  void whatNeverRanOrIsLargeIsForgottenButToldToWhoJoined() {
    for (AppReply done :
        new AppReply[] {new AppReply.Busy(Duration.ofSeconds(1)), answer(70_000)}) {
      calls.join("a", Promise.promise());
      Future<AppReply> repeat = calls.join("a", Promise.promise());
      calls.settle("a", done);
      assertThat(repeat.result()).isSameAs(done);
      assertThat(first("a")).isTrue();
      calls.settle("a", new AppReply.Busy(Duration.ZERO));
    }
  }

  @Test
  void theOldestAreForgottenWhenTheyAreManyButNotOneThatStillRuns() {
    assertThat(first("runs")).isTrue();
    for (int i = 0; i < 2_001; i++) {
      assertThat(first("c" + i)).isTrue();
      calls.settle("c" + i, answer(1));
    }
    assertThat(first("runs")).isFalse();
    assertThat(first("c2000")).isFalse();
    assertThat(first("c0")).isTrue();
  }

  @Test
  void theOldestAreForgottenWhenTheyAreLarge() {
    for (int i = 0; i < 300; i++) {
      first("c" + i);
      calls.settle("c" + i, answer(60_000));
    }
    assertThat(first("c299")).isFalse();
    assertThat(first("c100")).isFalse();
    assertThat(first("c0")).isTrue();
  }
}
