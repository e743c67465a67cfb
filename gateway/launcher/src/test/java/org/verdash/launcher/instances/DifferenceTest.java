package org.verdash.launcher.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceState;
import org.verdash.state.Value;

class DifferenceTest {
  private static InstanceState state(String... keysAndJson) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < keysAndJson.length; i += 2) {
      values.add(new Value(keysAndJson[i], Buffer.buffer(keysAndJson[i + 1])));
    }
    Instant then = Instant.EPOCH;
    return new InstanceState(
        new Instance(
            "00000000-0000-0000-0000-000000000001",
            new InstanceKey("weather", "spring"),
            "ada",
            1,
            1,
            then,
            "Spring",
            Instance.ALWAYS,
            then,
            0,
            null),
        values);
  }

  @Test
  void whatStandsOnOneSideOrIsAnotherValueDiffers() {
    InstanceState left = state("a.value", "1", "b.value", "2", "c.value", "null");
    InstanceState right = state("a.value", "1", "b.value", "3", "d.value", "[]");
    assertThat(Difference.between(left, right))
        .containsExactly(
            new Difference("b.value", "2", "3"),
            new Difference("c.value", "null", null),
            new Difference("d.value", null, "[]"));
    assertThat(Difference.outOf(left, right)).isEqualTo(4);
  }

  @Test
  void theSameInOtherLettersDoesNotDiffer() {
    InstanceState left = state("a.value", "{\"x\": [1.0, null], \"y\": 2}", "b.value", "10");
    InstanceState right = state("a.value", "{\"y\":2,\"x\":[1,null]}", "b.value", "1e1");
    assertThat(Difference.between(left, right)).isEmpty();
    assertThat(Difference.between(left, left)).isEmpty();
  }

  @Test
  void aTextIsNoNumberAndNullIsNoText() {
    InstanceState left = state("a.value", "1", "b.value", "null");
    InstanceState right = state("a.value", "\"1\"", "b.value", "\"null\"");
    assertThat(Difference.between(left, right)).hasSize(2);
  }
}
