package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

class PatchTest {
  private static Patch<Object> patch(Consumer<Patch<Object>> change) {
    Patch<Object> patch = Patch.empty();
    change.accept(patch);
    return patch;
  }

  private static String written(Consumer<Patch<Object>> change) {
    return new JsonWriter().value(patch(change)).toString();
  }

  private static String after(String json, Consumer<Patch<Object>> change) {
    Object sent = JsonReader.read(Buffer.buffer(written(change)));
    Object changed = Patch.read(sent).applyTo(JsonReader.read(Buffer.buffer(json)));
    return new JsonWriter().value(changed).toString();
  }

  @Test
  void allFourteenOperationsAreWrittenAsTheRendererReadsThem() {
    assertThat(
            written(
                p -> {
                  p.at("a", "b", 0).set(100);
                  p.at("d").merge(Map.of("k", 2));
                  p.delete("del");
                  p.at("l").append("end").prepend("start").insert(1, "one");
                  p.at("l").extend(List.of("e1")).remove("y").reverse().clear();
                  p.at("n").add(5).subtract(1).multiply(3).divide(2);
                }))
        .isEqualTo(
            """
            {"__dash_patch_update":"__dash_patch_update","operations":[\
            {"operation":"Assign","location":["a","b",0],"params":{"value":100}},\
            {"operation":"Merge","location":["d"],"params":{"value":{"k":2}}},\
            {"operation":"Delete","location":["del"],"params":{}},\
            {"operation":"Append","location":["l"],"params":{"value":"end"}},\
            {"operation":"Prepend","location":["l"],"params":{"value":"start"}},\
            {"operation":"Insert","location":["l"],"params":{"value":"one","index":1}},\
            {"operation":"Extend","location":["l"],"params":{"value":["e1"]}},\
            {"operation":"Remove","location":["l"],"params":{"value":"y"}},\
            {"operation":"Reverse","location":["l"],"params":{}},\
            {"operation":"Clear","location":["l"],"params":{}},\
            {"operation":"Add","location":["n"],"params":{"value":5}},\
            {"operation":"Sub","location":["n"],"params":{"value":1}},\
            {"operation":"Mul","location":["n"],"params":{"value":3}},\
            {"operation":"Div","location":["n"],"params":{"value":2}}]}\
            """);
  }

  @Test
  void aValueIsAssignedAndMissingContainersAreMade() {
    assertThat(after("{\"a\":1}", p -> p.at("b", 1, "c").set(true)))
        .isEqualTo("{\"a\":1,\"b\":[null,{\"c\":true}]}");
    assertThat(after("[1,2,3]", p -> p.at(-1).set(9))).isEqualTo("[1,2,9]");
    assertThat(after("1", p -> p.set(null))).isEqualTo("null");
    assertThat(after("{\"0\":1}", p -> p.at(0).set(2))).isEqualTo("{\"0\":2}");
  }

  @Test
  void aListGrowsAndShrinks() {
    assertThat(after("[1]", p -> p.append(2).prepend(0))).isEqualTo("[0,1,2]");
    assertThat(after("null", p -> p.append(1))).isEqualTo("[1]");
    assertThat(after("[1,2]", p -> p.insert(1, "x").insert(-1, "y").insert(99, "z")))
        .isEqualTo("[1,\"x\",\"y\",2,\"z\"]");
    assertThat(after("[1]", p -> p.extend(List.of(2, 3)))).isEqualTo("[1,2,3]");
    assertThat(after("[1,2,3]", p -> p.removeAt(-2).removeAt(7))).isEqualTo("[1,3]");
    assertThat(after("[1,2,3]", Patch::reverse)).isEqualTo("[3,2,1]");
  }

  @Test
  void everyEqualItemIsRemoved() {
    assertThat(after("[1,1.0,\"1\",[{\"a\":2}],2]", p -> p.remove(1)))
        .isEqualTo("[\"1\",[{\"a\":2}],2]");
    assertThat(after("[[{\"a\":2.0}],3]", p -> p.remove(List.of(Map.of("a", 2))))).isEqualTo("[3]");
  }

  @Test
  void anObjectIsMergedDeletedFromAndCleared() {
    assertThat(after("{\"k\":1,\"x\":1}", p -> p.merge(Map.of("k", 2))))
        .isEqualTo("{\"k\":2,\"x\":1}");
    assertThat(after("{\"a\":{\"b\":1}}", p -> p.delete("a", "b").delete("c", "d")))
        .isEqualTo("{\"a\":{}}");
    assertThat(after("{\"a\":[1],\"t\":\"x\"}", p -> clearAll(p)))
        .isEqualTo("{\"a\":[],\"t\":\"\"}");
    assertThat(after("{\"a\":1}", Patch::clear)).isEqualTo("{}");
  }

  private static void clearAll(Patch<Object> patch) {
    patch.at("a").clear();
    patch.at("t").clear();
  }

  @Test
  void numbersAreComputedAsTheBrowserDoes() {
    assertThat(after("10", p -> p.add(5).subtract(1).multiply(3).divide(2))).isEqualTo("21");
    assertThat(after("1", p -> p.divide(4))).isEqualTo("0.25");
    assertThat(after("\"a\"", p -> p.add("b"))).isEqualTo("\"ab\"");
  }

  @Test
  void aValueOfAnotherKindIsNotChanged() {
    List<Consumer<Patch<Object>>> wrong =
        List.of(
            p -> p.append(1), Patch::reverse, p -> p.merge(Map.of()), p -> p.add(1), Patch::clear);
    for (Consumer<Patch<Object>> change : wrong) {
      assertThatThrownBy(() -> after("true", change)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> after("[1]", p -> p.at(1_000_000_000).set(1)))
        .hasMessage("a list of 1 has no place 1000000000");
    assertThatThrownBy(() -> after("[1]", p -> p.at(-3).set(1)))
        .hasMessage("a list of 1 has no place -3");
  }

  @Test
  void theValueItselfStaysAsItIs() {
    Object json = JsonReader.read(Buffer.buffer("{\"a\":[1]}"));
    patch(p -> p.at("a").append(2)).applyTo(json);
    assertThat(json).isEqualTo(Map.of("a", List.of(1)));
  }

  @Test
  void aPathIsOfTextAndWholeNumbers() {
    assertThatThrownBy(() -> patch(p -> p.at(1.5)))
        .hasMessage("a path in a patch is of text and int, not 1.5");
    assertThatThrownBy(() -> patch(p -> p.delete()))
        .hasMessage("a patch deletes a part, so it needs a path");
  }
}
