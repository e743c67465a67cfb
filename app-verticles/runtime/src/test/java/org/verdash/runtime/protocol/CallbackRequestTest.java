package org.verdash.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Callback;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;

class CallbackRequestTest {
  private static final Prop<Integer> YEAR = Prop.of("year", "value", Type.INT);
  private static final Prop<String> NOTE =
      new Prop<>(ComponentId.of(Map.of("type", "näme", "i", 1)), "value", Type.TEXT);
  private static final Prop<String> OUT = Prop.of("out", "children", Type.TEXT);
  private static final Prop<String> OTHER = Prop.of("other", "children", Type.TEXT);
  private static final CallbackSpec SPEC =
      CallbackSpec.of(Callback.on(YEAR).state(NOTE).run((a, b, ctx) -> {}, OUT, OTHER));

  private static JsonObject body() {
    return new JsonObject(
        """
        {"output":"..out.children...other.children..",
         "outputs":[{"id":"out","property":"children"},{"id":"other","property":"children"}],
         "inputs":[{"id":"year","property":"value","value":2012}],
         "changedPropIds":["year.value"],
         "state":[{"id":{"type":"näme","i":1.0},"property":"value","value":"x"}]}
        """);
  }

  private static CallValues read(JsonObject body, String scope) {
    return CallbackRequest.read(body.toBuffer()).values(SPEC, scope);
  }

  private static void refuses(Consumer<JsonObject> change, String sentence) {
    JsonObject body = body();
    change.accept(body);
    assertThatThrownBy(() -> read(body, ""))
        .isInstanceOf(BadCallException.class)
        .hasMessage(sentence);
  }

  private static JsonObject first(JsonObject body, String field) {
    return body.getJsonArray(field).getJsonObject(0);
  }

  @Test
  void givesTypedValuesAndWhatHasChanged() {
    CallValues values = read(body(), "");
    assertThat(values.get(YEAR)).isEqualTo(2012);
    assertThat(values.get(NOTE.optional())).contains("x");
    assertThat(values.initial()).isFalse();
    assertThat(values.changed(YEAR)).isTrue();
    assertThat(values.changed(NOTE)).isFalse();
    assertThatThrownBy(() -> values.get(OUT)).hasMessageContaining("out.children is neither");
  }

  @Test
  void anAbsentValueIsNullAndNothingChangedIsTheCallOfTheStart() {
    JsonObject body = body().put("changedPropIds", new JsonArray());
    first(body, "inputs").remove("value");
    CallValues values = read(body, "");
    assertThat(values.get(YEAR)).isNull();
    assertThat(values.get(YEAR.orElse(7))).isEqualTo(7);
    assertThat(values.initial()).isTrue();
  }

  @Test
  void idsInAScopeAreTheOnesOfTheApp() {
    JsonObject body = body().put("changedPropIds", new JsonArray().add("s1~year.value"));
    body.getJsonArray("outputs").getJsonObject(0).put("id", "s1~out");
    body.getJsonArray("outputs").getJsonObject(1).put("id", "s1~other");
    first(body, "inputs").put("id", "s1~year");
    first(body, "state").getJsonObject("id").put("!", "s1");
    CallValues values = read(body, "s1");
    assertThat(values.get(NOTE)).isEqualTo("x");
    assertThat(values.changed(YEAR)).isTrue();
    assertThatThrownBy(() -> read(body, "s2")).isInstanceOf(BadCallException.class);
    assertThatThrownBy(() -> read(body, "")).isInstanceOf(BadCallException.class);
    assertThatThrownBy(() -> read(body(), "s1")).isInstanceOf(BadCallException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"output\":1}", "{}", "{\"output\":null}"})
  void refusesWhatIsNoCall(String text) {
    assertThatThrownBy(() -> CallbackRequest.read(Buffer.buffer(text)))
        .isInstanceOf(BadCallException.class)
        .hasMessageMatching(
            "not JSON: .*|the body must be a JSON object|field output must be text");
  }

  @Test
  void namesTheFieldThatIsOfAnotherShape() {
    refuses(b -> b.put("outputs", "x"), "field outputs must be a list");
    refuses(b -> b.put("inputs", 1), "field inputs must be a list");
    refuses(b -> b.put("state", new JsonObject()), "field state must be a list");
    refuses(b -> b.remove("state"), "field state must hold 1 values, not 0");
    refuses(b -> b.remove("changedPropIds"), "field changedPropIds must be a list");
    refuses(b -> b.put("inputs", new JsonArray().addNull()), "field inputs must hold objects");
    refuses(
        b -> b.getJsonArray("inputs").add(new JsonObject()),
        "field inputs must hold 1 values, not 2");
    refuses(b -> b.put("outputs", new JsonObject()), "field outputs must name 2 properties, not 1");
    refuses(b -> b.remove("outputs"), "field outputs must name 2 properties, not 0");
  }

  @Test
  void namesTheIdOrPropertyThatIsNotTheApps() {
    refuses(
        b -> first(b, "inputs").put("id", "EVIL"),
        "field inputs names EVIL.value where the app has year.value");
    refuses(
        b -> first(b, "inputs").put("property", "options"),
        "field inputs names year.options where the app has year.value");
    refuses(
        b -> first(b, "inputs").remove("id"),
        "field inputs names null.value where the app has year.value");
    refuses(
        b -> first(b, "outputs").put("id", "__proto__"),
        "field outputs names __proto__.children where the app has out.children");
    refuses(
        b -> first(b, "state").getJsonObject("id").put("i", 2),
        "field state names {\"i\":2,\"type\":\"näme\"}.value where the app has"
            + " {\"i\":1,\"type\":\"näme\"}.value");
    refuses(
        b -> b.put("changedPropIds", new JsonArray().add("other.value")),
        "field changedPropIds names other.value, which is no input of "
            + "..out.children...other.children..");
    refuses(
        b -> b.put("changedPropIds", new JsonArray().addNull()),
        "field changedPropIds names null, which is no input of "
            + "..out.children...other.children..");
  }

  @Test
  void namesThePropertyWhoseValueIsOfAnotherType() {
    refuses(
        b -> first(b, "inputs").put("value", "x"),
        "value of year.value: wanted int but got text x");
  }

  @Test
  void whatAClientSentIsCutInTheMessage() {
    JsonObject body = body();
    first(body, "inputs").put("id", "x".repeat(1_000_000));
    assertThatThrownBy(() -> read(body, ""))
        .isInstanceOf(BadCallException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }
}
