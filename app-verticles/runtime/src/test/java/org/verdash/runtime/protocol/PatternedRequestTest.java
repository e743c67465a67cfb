package org.verdash.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.app.Callback.on;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verdash.app.ComponentId;
import org.verdash.app.Found;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;

class PatternedRequestTest {
  private static final Rows<Integer> ROW = Rows.ints("röw");
  private static final Rows.Part<Integer, String> NAME = ROW.part("name", id -> text(id, "value"));
  private static final Rows.Part<Integer, String> OTHER =
      ROW.part("other", id -> text(id, "title"));
  private static final Prop<String> SUM = Prop.of("sum", "children", Type.TEXT);
  private static final CallbackSpec ONE =
      CallbackSpec.of(
          on(NAME.match()).state(NAME.smaller()).set(OTHER.match(), (name, all, ctx) -> name));
  private static final CallbackSpec ALL =
      CallbackSpec.of(on(NAME.all()).run((all, ctx) -> {}, OTHER.each(), SUM));

  private static Prop<String> text(ComponentId id, String name) {
    return new Prop<>(id, name, Type.TEXT);
  }

  private static String id(Object key, String part) {
    return "{\"key\":%s,\"part\":\"%s\",\"rows\":\"röw\"}".formatted(key, part);
  }

  private static String dep(Object key, String part, String property, String value) {
    return "{\"id\":%s,\"property\":\"%s\",\"value\":%s}".formatted(id(key, part), property, value);
  }

  private static CallValues values(CallbackSpec spec, String body) {
    return CallbackRequest.read(Buffer.buffer(body)).values(spec, "");
  }

  private static String one(Object out, Object in, Object smaller, Object changed) {
    return """
    {"output":"x","outputs":%s,"inputs":[%s],"state":[[%s]],"changedPropIds":[%s]}
    """
        .formatted(
            dep(out, "other", "title", "null"),
            dep(in, "name", "value", "\"b\""),
            dep(smaller, "name", "value", "\"a\""),
            new io.vertx.core.json.JsonArray()
                .add(id(changed, "name") + ".value")
                .encode()
                .replaceAll("^.|.$", ""));
  }

  @Test
  void matchReadsTheComponentsOfOneRow() {
    CallValues values = values(ONE, one(2, 2, 1, 2));
    assertThat(values.get(NAME.match())).isEqualTo("b");
    assertThat(values.get(NAME.smaller())).isEqualTo(Map.of(1, "a"));
    assertThat(values.key(ROW)).isEqualTo(2);
    assertThat(values.changedKey(NAME)).contains(2);
    assertThat(values.changedId()).contains(NAME.at(2).id());
    assertThat(values.initial()).isFalse();
    assertThat(values.changed(NAME.match())).isTrue();
    CallbackResult result = CallbackResult.of(ONE, values);
    result.set(OTHER.match(), "c");
    result.set(NAME.at(5), "side");
    assertThat(result.write(""))
        .hasToString(
            "{\"multi\":true,\"sideUpdate\":{\"{\\\"key\\\":5,\\\"part\\\":\\\"name\\\",\\\"rows\\\":"
                + "\\\"röw\\\"}\":{\"value\":\"side\"}},\"response\":{\"{\\\"key\\\":2,\\\"part\\\":"
                + "\\\"other\\\",\\\"rows\\\":\\\"röw\\\"}\":{\"title\":\"c\"}}}");
  }

  @ParameterizedTest
  @CsvSource({"3,2,1,2", "2,2,2,2", "2,2,3,2", "2,2,1,3", "2,'\"2\"',1,2", "2,2,true,2"})
  void whatDoesNotMatchIsRefused(String out, String in, String smaller, String changed) {
    assertThatThrownBy(() -> values(ONE, one(out, in, smaller, changed)))
        .isInstanceOf(BadCallException.class);
  }

  @Test
  void numbersAreEqualAsInJavaScript() {
    assertThat(values(ONE, one("2.0", "2", "1e0", "2.0")).key(ROW)).isEqualTo(2);
  }

  private static String all(String outputs, String inputs) {
    return """
    {"output":"x","outputs":[[%s],{"id":"sum","property":"children"}],"inputs":[[%s]],
     "changedPropIds":[]}
    """
        .formatted(outputs, inputs);
  }

  @Test
  void allReadsAndSetsEveryRowInPageOrder() {
    String outputs = dep(7, "other", "title", "1") + ',' + dep(1, "other", "title", "1");
    String inputs = dep(7, "name", "value", "\"g\"") + ',' + dep(1, "name", "value", "\"a\"");
    CallValues values = values(ALL, all(outputs, inputs));
    assertThat(values.get(NAME.all()).keySet()).containsExactly(7, 1);
    assertThat(values.initial()).isTrue();
    CallbackResult result = CallbackResult.of(ALL, values);
    result.set(OTHER.at(1), "one");
    result.set(OTHER.at(8), "not on the page");
    assertThat(result.write("").toString())
        .contains("\"sideUpdate\":{\"{\\\"key\\\":8,", "\"response\":{\"{\\\"key\\\":1,")
        .doesNotContain("\\\"key\\\":7");
    assertThat(values(ALL, all("", "")).get(NAME.all())).isEqualTo(Map.of());
  }

  @Test
  void aListOfAnotherLengthNamesTheCallback() {
    Prop<String> pattern = text(ComponentId.of(Map.of("k", ComponentId.ALL)), "title");
    CallbackSpec spec = CallbackSpec.of(on(SUM).set(pattern.each(), (sum, ctx) -> List.of()));
    CallValues values =
        values(
            spec,
            """
            {"output":"x","outputs":[{"id":{"k":"a"},"property":"title"}],
             "inputs":[{"id":"sum","property":"children"}],"changedPropIds":[]}
            """);
    CallbackResult result = CallbackResult.of(spec, values);
    assertThatThrownBy(() -> result.set(pattern.each(), List.of("a", "b")))
        .isInstanceOf(WrongResultException.class)
        .hasMessage(
            "the callback of {\"k\":[\"ALL\"]}.title sets 2 values for {\"k\":[\"ALL\"]}.title,"
                + " which are 1 on the page");
    result.set(pattern.each(), List.of("a"));
    assertThat(result.write(""))
        .hasToString("{\"multi\":true,\"response\":{\"{\\\"k\\\":\\\"a\\\"}\":{\"title\":\"a\"}}}");
  }

  @Test
  void anIdInAScopeIsReadWithoutIt() {
    Prop<String> pattern = text(ComponentId.of(Map.of("k", ComponentId.ALL)), "value");
    CallbackSpec spec = CallbackSpec.of(on(pattern.each()).run((all, ctx) -> {}));
    String body =
        """
        {"output":"x","inputs":[[{"id":{"!":"s1","k":"a"},"property":"value","value":"v"}]],
         "changedPropIds":["{\\"!\\":\\"s1\\",\\"k\\":\\"a\\"}.value"]}
        """;
    CallValues values = CallbackRequest.read(Buffer.buffer(body)).values(spec, "s1");
    assertThat(values.get(pattern.each())).containsExactly("v");
    assertThat(values.get(pattern.each().found()).getFirst().id())
        .isEqualTo(ComponentId.of(Map.of("k", "a")));
    assertThatThrownBy(() -> CallbackRequest.read(Buffer.buffer(body)).values(spec, "s2"))
        .isInstanceOf(BadCallException.class);
  }

  @Test
  void idsOutsideThePatternAreRefused() {
    for (String id :
        List.of(
            "{\"key\":1,\"part\":\"name\"}",
            "{\"key\":1,\"part\":\"evil\",\"rows\":\"röw\"}",
            "{\"key\":1,\"part\":\"name\",\"rows\":\"röw\",\"__proto__\":1}",
            "{\"key\":1,\"part\":\"name\",\"__proto__\":\"röw\"}",
            "{\"key\":{},\"part\":\"name\",\"rows\":\"röw\"}",
            "{\"key\":null,\"part\":\"name\",\"rows\":\"röw\"}",
            "{\"key\":1e999999999999,\"part\":\"name\",\"rows\":\"röw\"}",
            "\"plain\"",
            "null",
            "[]")) {
      String dep = "{\"id\":%s,\"property\":\"value\",\"value\":\"x\"}".formatted(id);
      assertThatThrownBy(() -> values(ALL, all("", dep))).isInstanceOf(BadCallException.class);
    }
    String twice = dep(1, "name", "value", "\"a\"");
    assertThatThrownBy(() -> values(ALL, all("", twice + ',' + twice)))
        .hasMessageContaining("has a component twice");
    assertThatThrownBy(() -> values(ALL, all("", "").replace("[[]]", "[{}]")))
        .hasMessageContaining("must hold a list");
  }

  @Test
  void moreComponentsThanAPageCanHaveAreRefused() {
    String many =
        IntStream.range(0, 100_001)
            .mapToObj(i -> dep(i, "name", "value", "null"))
            .collect(Collectors.joining(","));
    assertThatThrownBy(() -> values(ALL, all("", many)))
        .hasMessageContaining("the most are 100000");
  }

  @Test
  void rawIdsAreFoundWithTheirIds() {
    Prop<Integer> pattern =
        new Prop<>(ComponentId.of(Map.of("type", "a.b", "i", ComponentId.ALL)), "n", Type.INT);
    CallbackSpec spec = CallbackSpec.of(on(pattern.each().found()).run((all, ctx) -> {}));
    List<Found<Integer>> found =
        values(
                spec,
                """
                {"output":"x","inputs":[[{"id":{"i":true,"type":"a.b"},"property":"n","value":4}]],
                 "changedPropIds":["{\\"i\\":true,\\"type\\":\\"a.b\\"}.n"]}
                """)
            .get(pattern.each().found());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().id().text()).isEqualTo("{\"i\":true,\"type\":\"a.b\"}");
    assertThat(found.getFirst().value()).isEqualTo(4);
  }
}
