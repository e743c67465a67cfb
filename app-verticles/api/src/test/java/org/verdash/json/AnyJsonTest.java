package org.verdash.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of every JSON value and of every text that is none. */
class AnyJsonTest {
  private static final int LONGEST_MESSAGE = 400;

  @Provide
  Arbitrary<Object> values() {
    return AnyValues.json();
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(25);
    Arbitrary<String> whole = digits.map(text -> text.replaceFirst("^0+(?=.)", ""));
    Arbitrary<String> fraction = digits.map(text -> '.' + text).injectDuplicates(0.3);
    Arbitrary<String> exponent =
        Combinators.combine(
                Arbitraries.of("e", "E", "e-", "E+"), Arbitraries.integers().between(0, 400))
            .as((mark, power) -> mark + power);
    return Combinators.combine(
            Arbitraries.of("", "-"), whole, orNothing(fraction), orNothing(exponent))
        .as((sign, before, after, power) -> sign + before + after + power);
  }

  private static Arbitrary<String> orNothing(Arbitrary<String> text) {
    return Arbitraries.oneOf(Arbitraries.just(""), text);
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
    Arbitrary<byte[]> broken =
        Combinators.combine(
                AnyValues.json().map(AnyJsonTest::written),
                Arbitraries.integers().between(0, 1 << 20),
                Arbitraries.of("", "\"", "{", "[", "}", "]", ",", ":", "1e9", "\u0000", "\\u"))
            .as(AnyJsonTest::broken);
    return Arbitraries.oneOf(noise, broken);
  }

  private static byte[] broken(byte[] json, int place, String spice) {
    int at = place % json.length;
    boolean cut = (place & 1) == 0;
    Buffer joined = Buffer.buffer().appendBytes(json, 0, at).appendString(spice);
    return (cut ? joined : joined.appendBytes(json, at, json.length - at)).getBytes();
  }

  private static byte[] written(@Nullable Object value) {
    return new JsonWriter().value(value).toBytes();
  }

  private static @Nullable Object read(byte[] json) {
    return JsonReader.read(Buffer.buffer(json));
  }

  @Property
  void whatIsWrittenReadsAsItWas(@ForAll("values") @Nullable Object value) {
    byte[] json = written(value);
    assertThat(read(json)).isEqualTo(value);
    assertThat(written(read(json))).isEqualTo(json);
    assertThat(new JsonWriter().value(value).toBuffer().getBytes()).isEqualTo(json);
  }

  @Property
  void whatIsWrittenMayStandInAPage(@ForAll("values") @Nullable Object value) {
    byte[] json = written(value);
    String text = new String(json, StandardCharsets.UTF_8);
    assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(json);
    assertThat(text).doesNotContainPattern("[<>/\u2028\u2029\u0000-\u001f]");
  }

  @Property
  void aNumberThatIsReadExactlyKeepsItsText(@ForAll("numbers") String number) {
    Object exact = JsonReader.readExact(Buffer.buffer("[" + number + "]"));
    assertThat(new JsonWriter().value(exact)).hasToString("[" + number + "]");
  }

  @Property
  void whateverComesIsReadOrRefusedInOneSentence(@ForAll("bytes") byte[] bytes) {
    try {
      assertThat(read(written(read(bytes)))).isEqualTo(read(bytes));
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage())
          .startsWith("not JSON: ")
          .doesNotContain("Source", "\n", "StreamReadFeature")
          .hasSizeLessThan(LONGEST_MESSAGE);
    }
  }

  @Property
  void aTextIsReadWhenItHoldsNoMoreThanItMay(
      @ForAll("values") @Nullable Object value, @ForAll byte spare) {
    Size size = size(value);
    Buffer json = Buffer.buffer(written(value));
    int much = Math.abs((int) spare);
    JsonReader.Most most = new JsonReader.Most(size.containers() + much, size.values() + much);
    assertThat(JsonReader.read(json, most)).isEqualTo(value);
    assertThatThrownBy(
            () -> JsonReader.read(json, new JsonReader.Most(size.containers(), size.values() - 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are more than %d values", size.values() - 1);
  }

  private record Size(int containers, int values) {
    Size with(Size other) {
      return new Size(containers + other.containers, values + other.values);
    }
  }

  private static Size size(@Nullable Object value) {
    Collection<? extends @Nullable Object> parts = new ArrayList<>();
    if (value instanceof List<?> list) {
      parts = list;
    } else if (value instanceof Map<?, ?> map) {
      parts = map.values();
    }
    boolean container = value instanceof List<?> || value instanceof Map<?, ?>;
    return parts.stream().map(AnyJsonTest::size).reduce(new Size(container ? 1 : 0, 1), Size::with);
  }

  @Property
  void theFirstEntryOfAnObjectIsFoundWhateverFollows(
      @ForAll("texts") String name, @ForAll("texts") String text, @ForAll("values") Object rest) {
    JsonWriter out = new JsonWriter().object().name(name).text(text);
    Buffer json = out.name(name + '2').value(rest).endObject().toBuffer();
    assertThat(JsonReader.firstText(json, name)).isEqualTo(text);
    assertThat(JsonReader.firstText(json, name + '2')).isNull();
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyValues.texts();
  }
}
