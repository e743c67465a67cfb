package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateValuesTest {
  private static final String ID = "6f1d3a52-0c8e-4f7b-9a30-5b1f7d2c9e41";
  private static final Buffer JSON = Buffer.buffer("1");

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "A", "a/b", "a.b", "ä", "a b"})
  void aSlugThatCannotStandInAPathIsRefused(String slug) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InstanceKey("app", slug))
        .withMessageStartingWith("slug must match");
  }

  @Test
  void aKeyThatNoIndexCanHoldIsRefused() {
    assertThat(new Value("ü".repeat(1000), JSON).key()).hasSize(1000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Value("ü".repeat(1001), JSON))
        .withMessage("key of a value is longer than 2000 bytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Value("a\0.value", JSON))
        .withMessage("key of a value has a NUL character");
  }

  @Test
  void aChangeHasEachKeyOnceAndAtLeastOne() {
    Value value = new Value("a.value", JSON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Change(ID, "c", "anna", List.of(value, value)))
        .withMessage("key of a value stands twice: a.value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Change(ID, "c", "anna", List.of()))
        .withMessage("a change without values");
  }

  @Test
  void everyNewInstanceHasAnIdOfItsOwn() {
    assertThat(NewInstance.of("app", "anna", 1).id())
        .isNotEqualTo(NewInstance.of("app", "anna", 1).id());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewInstance("1", "app", "", "anna", 1, List.of()))
        .withMessage("id of an instance must be a UUID, was '1'");
  }
}
