package org.verdash.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.Callback;
import org.verdash.app.ComponentId;
import org.verdash.app.Group;
import org.verdash.app.Prop;
import org.verdash.app.Type;

class CallbackSpecTest {
  private static final Prop<Integer> CLICKS = Prop.of("d2", "n_clicks", Type.INT);
  private static final Prop<Integer> MORE = Prop.of("d1", "n_clicks", Type.INT);
  private static final Prop<String> ONE = Prop.of("one", "children", Type.TEXT);
  private static final Prop<String> TWO =
      new Prop<>(ComponentId.of(Map.of("type", "ä", "i", 2.0)), "children", Type.TEXT);

  private static CallbackSpec silent(Prop<?>... inputs) {
    return CallbackSpec.of(Callback.on(Group.of(values -> 1, inputs)).run((one, ctx) -> {}));
  }

  @Test
  void oneOutputIsNamedByItself() {
    CallbackSpec spec = CallbackSpec.of(Callback.on(CLICKS).set(ONE, (n, ctx) -> "x"));
    assertThat(spec.outputId()).isEqualTo("one.children");
    assertThat(spec.outputId("s1")).isEqualTo("s1~one.children");
  }

  @Test
  void severalOutputsAreJoined() {
    CallbackSpec spec = CallbackSpec.of(Callback.on(CLICKS).run((n, ctx) -> {}, ONE, TWO));
    assertThat(spec.outputId()).isEqualTo("..one.children...{\"i\":2,\"type\":\"ä\"}.children..");
    assertThat(spec.outputId("s1"))
        .isEqualTo("..s1~one.children...{\"!\":\"s1\",\"i\":2,\"type\":\"ä\"}.children..");
  }

  @Test
  void noOutputIsNamedByTheHashOfItsInputs() {
    assertThat(silent(CLICKS).silent()).isTrue();
    assertThat(silent(CLICKS).outputId()).startsWith("ffd050cd").hasSize(64);
    assertThat(silent(CLICKS, MORE).outputId()).startsWith("15881581");
    assertThat(silent(Prop.of("b-no", "n_clicks", Type.INT)).outputId())
        .isEqualTo("47710fd52b67a6d90c2d8d1c5e939aca73c010860b97890778097f738e8f87ff");
  }

  @Test
  void aHashIsOverTheIdsWithoutScope() {
    CallbackSpec spec = silent(CLICKS);
    assertThat(spec.outputId("s1")).isEqualTo("s1~" + spec.outputId());
  }

  @Test
  void everyPropertyIsSentOnceAndAsInputBeforeState() {
    CallbackSpec spec =
        CallbackSpec.of(
            Callback.on(Group.of(v -> 1, CLICKS, MORE), CLICKS.optional())
                .state(MORE, ONE, ONE.orElse(""))
                .set(TWO, (group, clicks, more, one, text, ctx) -> "x"));
    assertThat(spec.inputs()).hasToString("[d2.n_clicks, d1.n_clicks]");
    assertThat(spec.states()).hasToString("[one.children]");
  }

  @Test
  void dependenciesStandInTheScope() {
    CallbackSpec spec =
        CallbackSpec.of(
            Callback.on(CLICKS)
                .state(TWO)
                .running(ONE, "wait", "ready")
                .notAtStart()
                .set(ONE, (n, two, ctx) -> "x"));
    JsonObject sent = new JsonArray(Dependencies.write(List.of(spec), "s1")).getJsonObject(0);
    assertThat(sent.getString("output")).isEqualTo("s1~one.children");
    assertThat(sent.getJsonArray("inputs"))
        .hasToString("[{\"id\":\"s1~d2\",\"property\":\"n_clicks\"}]");
    assertThat(sent.getJsonArray("state").getJsonObject(0).getString("id"))
        .isEqualTo("{\"!\":\"s1\",\"i\":2,\"type\":\"ä\"}");
    assertThat(sent.getJsonObject("running"))
        .hasToString(
            "{\"running\":{\"s1~one.children\":\"wait\"},"
                + "\"runningOff\":{\"s1~one.children\":\"ready\"}}");
    assertThat(sent.getBoolean("prevent_initial_call")).isTrue();
  }
}
