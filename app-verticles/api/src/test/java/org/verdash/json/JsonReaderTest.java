package org.verdash.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static @Nullable Object read(String text) {
    return JsonReader.read(Buffer.buffer(text));
  }

  @Test
  void readsPlainValues() {
    assertThat(read("{\"a\":[1,2.5,\"ä\",true,false,null],\"b\":{}}"))
        .hasToString("{a=[1, 2.5, ä, true, false, null], b={}}");
    assertThat(read("[3000000000,9223372036854775808,1e2]"))
        .isEqualTo(List.of(3_000_000_000L, new BigInteger("9223372036854775808"), 100.0));
    assertThat(read(" null ")).isNull();
  }

  @Test
  void keepsTheOrderOfNames() {
    assertThat((Map<?, ?>) read("{\"z\":1,\"a\":2,\"m\":3}"))
        .extracting(Map::keySet)
        .hasToString("[z, a, m]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{", "[1,]", "{\"a\"}", "{a:1}", "nope", "'x'", "[NaN]", "01", "\"\n\"", "\"\\x\"", "[1]]",
        "{} {}", "1 2", "// c\n1"
      })
  void refusesWhatIsNoJson(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not JSON: ");
  }

  @Test
  void tellsLineAndColumn() {
    assertThatThrownBy(() -> read("{\"a\":1,\n\"b\":?}"))
        .hasMessageContaining("line 2, column 5")
        .hasMessageNotContaining("\n");
  }

  @Test
  void saysWhereWhatIsNotClosedBegan() {
    assertThatThrownBy(() -> read("[\n{\"a\":1"))
        .hasMessageStartingWith("not JSON: Unexpected end-of-input")
        .hasMessageContaining("(start marker at line: 2, column: 1) (line 2, column 7)")
        .hasMessageNotContaining("Source");
  }

  @Test
  void quotesNoMoreThanTheBeginningOfALongText() {
    String name = "\"" + "n".repeat(40_000) + "\":1";
    assertThatThrownBy(() -> read("{" + name + "," + name + "}"))
        .hasMessageContaining("Duplicate field 'nnn")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    assertThatThrownBy(() -> read("{\"" + "n".repeat(100_000) + "\":1}"))
        .hasMessageContaining("exceeds the maximum allowed (50000)");
    assertThatThrownBy(() -> read("9".repeat(500) + "e999"))
        .hasMessageEndingWith("... is too large")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void refusesAnEmptyText() {
    assertThatThrownBy(() -> read(" ")).hasMessage("not JSON: the text is empty");
  }

  @Test
  void refusesANameThatStandsTwice() {
    assertThatThrownBy(() -> read("{\"a\":1,\"a\":2}")).hasMessageContaining("Duplicate field 'a'");
  }

  @Test
  void refusesDeepNesting() {
    assertThat(read("[".repeat(200) + "]".repeat(200))).isNotNull();
    assertThatThrownBy(() -> read("[".repeat(201) + "]".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200");
  }

  @Test
  void refusesANumberThatIsNoDouble() {
    assertThatThrownBy(() -> read("[1e999]")).hasMessage("not JSON: the number 1e999 is too large");
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    Buffer broken = Buffer.buffer(new byte[] {'"', (byte) 0xc3, '"'});
    assertThatThrownBy(() -> JsonReader.read(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not JSON: ");
  }

  @Test
  void refusesMoreThanItMayHold() {
    JsonReader.Most most = new JsonReader.Most(3, 6);
    assertThat(JsonReader.read(Buffer.buffer("[{},[1,2,3]]"), most)).hasToString("[{}, [1, 2, 3]]");
    assertThatThrownBy(() -> JsonReader.read(Buffer.buffer("[{},{},{}]"), most))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are more than 3 objects and lists");
    assertThatThrownBy(() -> JsonReader.read(Buffer.buffer("[1,2,3,4,5,6]"), most))
        .hasMessage("there are more than 6 values");
  }

  @Test
  void theFirstTextOfAnObjectIsReadWithoutTheRest() {
    assertThat(JsonReader.firstText(Buffer.buffer("{\"a\":\"b\\u00e9\",no"), "a")).isEqualTo("bé");
    for (String other : List.of("{\"b\":\"x\"}", "{\"a\":1}", "[\"a\"]", "", "nope", "{}")) {
      assertThat(JsonReader.firstText(Buffer.buffer(other), "a")).as(other).isNull();
    }
  }
}
