package org.verdash.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  private static String json(@Nullable Object value) {
    return new JsonWriter().value(value).toString();
  }

  @Test
  void commasComeByThemselves() {
    JsonWriter out = new JsonWriter().object();
    out.name("a").array().number(1).text("x").nil().endArray();
    out.name("b").object().endObject().name("c").bool(true).endObject();
    assertThat(out).hasToString("{\"a\":[1,\"x\",null],\"b\":{},\"c\":true}");
  }

  @Test
  void escapesWhatCouldEndAScriptElement() {
    assertThat(json("</script><!--")).isEqualTo("\"\\u003c\\u002fscript\\u003e\\u003c!--\"");
    assertThat(json("a\u2028b\u2029c")).isEqualTo("\"a\\u2028b\\u2029c\"");
    assertThat(json(Map.of("</a>", 1))).isEqualTo("{\"\\u003c\\u002fa\\u003e\":1}");
  }

  @Test
  void escapesQuotesBackslashesAndControlCharacters() {
    assertThat(json("\"\\\n\r\t\b\f\0\u007f"))
        .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0008\\u000c\\u0000\\u007f\"");
  }

  @Test
  void otherLettersAreUtf8() {
    String text = "äßé\u07ff\u0800中\uffff😀 x";
    assertThat(json(text)).isEqualTo('"' + text + '"');
    assertThat(new JsonWriter().value(text).toBuffer().toString()).isEqualTo('"' + text + '"');
  }

  @Test
  void halfASurrogatePairIsEscapedSinceUtf8HasNone() {
    assertThat(json("a\ud83d")).isEqualTo("\"a\\ud83d\"");
    assertThat(json("\ude00b")).isEqualTo("\"\\ude00b\"");
    assertThat(json("\ud83d\ud83d\ude00")).isEqualTo("\"\\ud83d😀\"");
  }

  @Test
  void aLongTextThatGrowsTheArrayManyTimesIsWhole() {
    String text = ("x".repeat(5_000) + "/ä😀").repeat(40);
    assertThat(JsonReader.read(new JsonWriter().value(text).toBuffer())).isEqualTo(text);
  }

  @Test
  void numbersKeepWhatTheyAre() {
    assertThat(json(List.of(0, 7, 10, 999_999_999, 1_000_000_000, -1)))
        .isEqualTo("[0,7,10,999999999,1000000000,-1]");
    assertThat(json(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
    assertThat(json(new BigInteger("9223372036854775808"))).isEqualTo("9223372036854775808");
    assertThat(json(new BigDecimal("1.10"))).isEqualTo("1.10");
    assertThat(json(0.1f)).isEqualTo("0.1");
    assertThat(json(-0.0)).isEqualTo("-0.0");
    assertThat(JsonReader.read(new JsonWriter().value(1e300).toBuffer())).isEqualTo(1e300);
  }

  @Test
  void whatIsNoNumberIsNull() {
    assertThat(json(new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1.5}))
        .isEqualTo("[null,null,1.5]");
    assertThat(json(Float.NEGATIVE_INFINITY)).isEqualTo("null");
  }

  enum Colour {
    RED
  }

  record Point(int x, @Nullable String label) {}

  @Test
  void valuesOfManyKindsHaveAForm() {
    assertThat(json(List.of(Colour.RED, 'c', LocalDate.of(2026, 11, 21), new Point(1, null))))
        .isEqualTo("[\"RED\",\"c\",\"2026-11-21\",{\"x\":1,\"label\":null}]");
    assertThat(json(List.of(Optional.of(1), Optional.empty(), new int[] {1}, new String[] {"a"})))
        .isEqualTo("[1,null,[1],[\"a\"]]");
    assertThat(json((JsonValue) out -> out.array().endArray())).isEqualTo("[]");
  }

  @Test
  void aMapWithoutOrderIsSortedSoThatEveryNodeWritesTheSame() {
    assertThat(json(new HashMap<>(Map.of("b", 1, "a", 2, "c", 3))))
        .isEqualTo("{\"a\":2,\"b\":1,\"c\":3}");
    Map<String, Integer> ordered = new LinkedHashMap<>();
    ordered.put("b", 1);
    ordered.put("a", 2);
    assertThat(json(ordered)).isEqualTo("{\"b\":1,\"a\":2}");
  }

  @Test
  void noNameStandsTwice() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put(1, "number");
    map.put("1", "text");
    assertThat(json(map)).isEqualTo("{\"1\":\"text\"}");
  }

  @Test
  void aTypeWithoutAFormIsNamed() {
    assertThatThrownBy(() -> json(List.of(new Object())))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessage("a java.lang.Object cannot be written as JSON");
  }

  @Test
  void theInnermostPlaceOfAnUnwritableValueWins() {
    UnwritableValueException inner = UnwritableValueException.because("no").at("chart.figure");
    assertThat(inner.at("page.children")).hasMessage("chart.figure: no");
  }

  @Test
  void bytesBecomeBase64AndJsonStaysAsItIs() {
    JsonWriter out =
        new JsonWriter().array().base64(new byte[] {0, -1, 62}).raw(new byte[] {'{', '}'});
    assertThat(out.number(1).endArray()).hasToString("[\"AP8+\",{},1]");
  }
}
