package org.verdash.runtime.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceState;
import org.verdash.state.Value;

class LastReadsTest {
  private final LastReads reads = new LastReads(8_000);

  @Test
  void theLastReadOfAnInstanceCounts() {
    keep("a", 1, 10);
    keep("a", 2, 10);
    assertThat(reads.of("a")).extracting(read -> read.values().revision()).isEqualTo(2L);
    assertThat(reads.of("b")).isNull();
  }

  @Test
  void whatWasAskedForLongestAgoMakesRoom() {
    for (String id : List.of("a", "b", "c", "d")) {
      keep(id, 1, 1_400);
    }
    assertThat(reads.of("a")).isNotNull();
    keep("e", 1, 1_400);
    assertThat(reads.of("a")).isNotNull();
    assertThat(reads.of("b")).isNull();
    assertThat(reads.of("e")).isNotNull();
  }

  @Test
  void oneThatWouldTakeMuchOfTheRoomIsNotHeldAndNeitherIsWhatItWas() {
    keep("a", 1, 10);
    keep("b", 1, 10);
    keep("a", 2, 5_000);
    assertThat(reads.of("a")).isNull();
    assertThat(reads.of("b")).isNotNull();
  }

  private void keep(String id, long revision, int bytes) {
    Instance instance =
        new Instance(
            id,
            new InstanceKey("app", "mine"),
            "anna",
            1,
            revision,
            Instant.EPOCH,
            "Mine",
            Instance.ALWAYS,
            Instant.EPOCH,
            0,
            null);
    Value value = new Value("a.value", Buffer.buffer('"' + "x".repeat(bytes) + '"'));
    reads.keep(new InstanceState(instance, List.of(value)), new SavedValues(revision, Map.of()));
  }
}
