package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

class ComponentIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "{a", "a~b"})
  void refusesNamesThatTheBrowserWouldTakeForSomethingElse(String name) {
    assertThatThrownBy(() -> ComponentId.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "'");
  }

  @Test
  void aMapIsWrittenWithSortedKeysAndItsOwnLetters() {
    ComponentId id = ComponentId.of(Map.of("type", "Größe", "index", 3, "b", true));
    assertThat(id.text()).isEqualTo("{\"b\":true,\"index\":3,\"type\":\"Größe\"}");
    assertThat(id.isDict()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "-0.0, 0",
    "0.1, 0.1",
    "-1.5, -1.5",
    "100, 100",
    "123456789012345680000, 123456789012345680000",
    "1e21, 1e+21",
    "1.25e21, 1.25e+21",
    "0.000001, 0.000001",
    "0.0000001, 1e-7",
    "-0.00000012, -1.2e-7",
    "1e-300, 1e-300"
  })
  void numbersAreWrittenAsJavaScriptWritesThem(double number, String written) {
    assertThat(ComponentId.of(Map.of("i", number)).text()).isEqualTo("{\"i\":" + written + "}");
  }

  @Test
  void halfACharacterIsWrittenAsJavaScriptWritesIt() {
    assertThat(ComponentId.of(Map.of("k", "\ud83dx\ude00\ud83d\ude00\ud83d")).text())
        .isEqualTo("{\"k\":\"\\ud83dx\\ude00\ud83d\ude00\\ud83d\"}");
  }

  @Test
  void numbersOfEveryJavaTypeAreOneNumberInTheBrowser() {
    ComponentId one = ComponentId.of(Map.of("i", 1));
    assertThat(List.<Number>of(1L, 1.0, 1f, new BigDecimal("1.00"), (short) 1))
        .allSatisfy(number -> assertThat(ComponentId.of(Map.of("i", number))).isEqualTo(one))
        .allSatisfy(
            number -> assertThat(ComponentId.of(Map.of("i", number))).hasSameHashCodeAs(one));
    assertThat(ComponentId.of(Map.of("i", "1"))).isNotEqualTo(one);
    assertThat(ComponentId.of(Map.of("i", 9007199254740993L)).text())
        .isEqualTo("{\"i\":9007199254740992}");
  }

  @Test
  void textIsEscapedAsJavaScriptEscapesIt() {
    assertThat(ComponentId.of(Map.of("t", "\"\\\n\r\t\b\f\u0001/<é")).text())
        .isEqualTo("{\"t\":\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001/<é\"}");
  }

  @Test
  void refusesMapsThatCannotBeAnId() {
    assertThatThrownBy(() -> ComponentId.of(Map.of())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> ComponentId.of(Map.of("!", "x"))).hasMessageContaining("key '!'");
    assertThatThrownBy(() -> ComponentId.of(Map.of("", "x"))).hasMessageContaining("key ''");
    assertThatThrownBy(() -> ComponentId.of(Map.of("a", List.of()))).hasMessageContaining("'a'");
    assertThatThrownBy(() -> ComponentId.of(Map.of("a", Double.NaN))).hasMessageContaining("'a'");
  }

  @Test
  void aMapThatChangesLaterDoesNotChangeTheId() {
    Map<String, Object> parts = new HashMap<>(Map.of("type", "a"));
    ComponentId id = ComponentId.of(parts);
    parts.put("type", "b");
    assertThat(id.text()).isEqualTo("{\"type\":\"a\"}");
  }

  @Test
  void aScopeStandsInFront() {
    assertThat(ComponentId.of("year").text("s1")).isEqualTo("s1~year");
    assertThat(ComponentId.of("year").text("")).isEqualTo("year");
    ComponentId dict = ComponentId.of(Map.of("#", 1, "0", 2));
    assertThat(dict.text("s1")).isEqualTo("{\"!\":\"s1\",\"#\":1,\"0\":2}");
  }

  @Test
  void whatAPageIsSentComesBackFromTheBrowserAsTheSameText() {
    for (String scope : List.of("", "s1")) {
      for (ComponentId id :
          List.of(
              ComponentId.of("größe"),
              ComponentId.of(Map.of("type", "</größe> 😀", "i", 1.0, "deep.er", 1e-9)))) {
        JsonWriter page = new JsonWriter(scope);
        id.write(page);
        Object sent = JsonReader.read(Buffer.buffer(page.toString()));
        assertThat(ComponentId.textOf(sent)).isEqualTo(id.text(scope));
      }
    }
  }

  @Test
  void whatIsNoIdHasATextToo() {
    assertThat(ComponentId.textOf(null)).isEqualTo("null");
    assertThat(ComponentId.textOf(7)).isEqualTo("7");
    assertThat(ComponentId.textOf(JsonReader.read(Buffer.buffer("{\"b\":null,\"a\":[1]}"))))
        .isEqualTo("{\"a\":[1],\"b\":null}");
  }
}
