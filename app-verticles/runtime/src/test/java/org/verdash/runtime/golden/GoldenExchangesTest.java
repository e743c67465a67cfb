package org.verdash.runtime.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verdash.runtime.golden.GoldenExchanges.Exchange;

class GoldenExchangesTest {
  private final List<Exchange> recorded = GoldenExchanges.of("g01_basic");

  @Test
  void readsEveryExchangeInOrder() {
    assertThat(recorded).hasSize(19).extracting(Exchange::name).doesNotHaveDuplicates();
    assertThat(recorded.getFirst().request().path()).isEqualTo("_dash-layout");
    assertThat(recorded.get(1).response().json()).isInstanceOf(JsonArray.class);
    assertThat(recorded.getLast().response().cookies())
        .containsExactly("mycookie=v1; HttpOnly; Path=/");
  }

  @Test
  void aRequestHasItsBodyAsTheBrowserSentIt() {
    assertThat(recorded.get(3).request().body().toString())
        .startsWith("{\"output\":\"single.children\",\"outputs\":{\"id\":\"single\",\"property\"");
  }

  @Test
  void whatDashSaidDoesNotDifferFromItself() {
    for (Exchange exchange : recorded) {
      Object json = exchange.response().json();
      assertThat(MaskedJson.differences(json, json)).isEmpty();
    }
  }

  @Test
  void aRecordingThatIsMissingIsTold() {
    assertThatNullPointerException()
        .isThrownBy(() -> GoldenExchanges.of("g00"))
        .withMessage("/goldens/g00.json is missing");
  }

  @Test
  void everyDifferenceIsToldWithItsPlace() {
    assertThat(
            differences(
                "{\"a\":{\"b\":[1,\"x\",null]},\"n\":null,\"gone\":1}",
                "{\"a\":{\"b\":[2,\"y\",null,3]},\"more\":true}"))
        .containsExactly(
            "a.b[0]: expected 1, was 2",
            "a.b[1]: expected \"x\", was \"y\"",
            "a.b[3]: expected absent, was 3",
            "n: expected null, was absent",
            "gone: expected 1, was absent",
            "more: expected absent, was true");
    assertThat(differences("{}", "[]")).containsExactly("the whole: expected {}, was []");
  }

  @Test
  void aTextIsNoNumber() {
    assertThat(differences("[1]", "[\"1\"]")).containsExactly("[0]: expected 1, was \"1\"");
  }

  @Test
  void orderOfKeysAndSpellingOfNumbersDoNotMatter() {
    assertThat(differences("{\"a\":1,\"b\":100}", "{\"b\":1e2,\"a\":1.0}")).isEmpty();
  }

  @Test
  void whatIsNewInEveryRunIsMasked() {
    assertThat(
            differences(
                "{\"endId\":\"x\",\"end_id\":\"y\",\"path\":\"'/p?endId=a~1&b=2'\"}",
                "{\"endId\":\"z\",\"end_id\":\"w\",\"path\":\"'/p?endId=c~2&b=2'\"}"))
        .isEmpty();
    assertThat(differences("{\"end_id\":\"y\"}", "{}"))
        .containsExactly("end_id: expected \"y\", was absent");
  }

  @Test
  void anAnswerWithoutABodyIsComparedToo() {
    Exchange nothing = recorded.get(6);
    assertThat(nothing.response().status()).isEqualTo(204);
    assertThat(nothing.response().differences(Buffer.buffer())).isEmpty();
    assertThat(nothing.response().differences(Buffer.buffer("{}")))
        .containsExactly("the whole: expected null, was {}");
  }

  private static List<String> differences(String expected, String actual) {
    return MaskedJson.differences(Json.decodeValue(expected), Json.decodeValue(actual));
  }
}
