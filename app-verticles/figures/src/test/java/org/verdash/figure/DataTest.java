package org.verdash.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

class DataTest {
  @Test
  void doublesComeBackBitByBit() {
    double[] values = {0, -0.0, 1.5, 1 / 3.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN};
    ByteBuffer bytes = bytes(Data.of(values), "f8");
    double[] back = IntStream.range(0, values.length).mapToDouble(i -> bytes.getDouble()).toArray();
    assertThat(back).isEqualTo(values);
    assertThat(bytes.hasRemaining()).isFalse();
  }

  @Test
  void smallerNumbersKeepTheirSize() {
    ByteBuffer floats = bytes(Data.of(0.1f, Float.NaN), "f4");
    assertThat(floats.getFloat()).isEqualTo(0.1f);
    assertThat(floats.getFloat()).isNaN();
    ByteBuffer whole = bytes(Data.of(1, Integer.MIN_VALUE), "i4");
    assertThat(whole.getInt()).isEqualTo(1);
    assertThat(whole.getInt()).isEqualTo(Integer.MIN_VALUE);
    assertThat(bytes(Data.of(1L << 40), "f8").getDouble()).isEqualTo(0x1p40);
  }

  @Test
  void theTextIsWhatPlotlyReads() {
    assertThat(json(Data.of(1.0))).isEqualTo("{\"dtype\":\"f8\",\"bdata\":\"AAAAAAAA8D8=\"}");
  }

  @Test
  void aMatrixTellsItsShape() {
    Data matrix = Data.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(json(matrix)).endsWith("\"shape\":\"2, 3\"}");
    assertThat(matrix.size()).isEqualTo(2);
    assertThat(bytes(matrix, "f8").getDouble(3 * Double.BYTES)).isEqualTo(4);
    assertThat(json(Data.of(new double[0][]))).endsWith("\"shape\":\"0, 0\"}");
  }

  @Test
  void rowsOfDifferentLengthAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Data.of(new double[][] {{1, 2}, {3}}))
        .withMessageContaining("2 and 1");
  }

  @Test
  void smallMatricesKeepTheirKind() {
    assertThat(bytes(Data.of(new float[][] {{1, 2}}), "f4").getFloat(4)).isEqualTo(2);
    assertThat(bytes(Data.of(new int[][] {{1}, {2}}), "i4").getInt(4)).isEqualTo(2);
    assertThat(bytes(Data.of(new byte[][] {{1}, {-2}}), "i1").get(1)).isEqualTo((byte) -2);
    assertThat(bytes(Data.of((byte) 1, (byte) -2), "i1").get(1)).isEqualTo((byte) -2);
    assertThat(bytes(Data.of((short) 1, (short) -2), "i2").getShort(2)).isEqualTo((short) -2);
  }

  @Test
  void longsThatABrowserCannotHoldStayText() {
    assertThat(json(Data.of(1L, Long.MAX_VALUE))).isEqualTo("[1,9223372036854775807]");
    assertThat(json(Data.of((1L << 53) + 1))).isEqualTo("[9007199254740993]");
    assertThat(bytes(Data.of(Long.MIN_VALUE), "f8").getDouble()).isEqualTo(-0x1p63);
  }

  @Test
  void infinitiesStayInTypedArraysAndAreGapsInJson() {
    assertThat(bytes(Data.of(Double.NEGATIVE_INFINITY), "f8").getDouble())
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(json(Data.of(List.of(1.5, Double.NaN, Double.POSITIVE_INFINITY))))
        .isEqualTo("[1.5,null,null]");
    assertThat(json(Data.of(List.of(Float.NEGATIVE_INFINITY)))).isEqualTo("[null]");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, 50_000})
  void anyNumberOfValuesComesBack(int count) {
    double[] values = IntStream.range(0, count).mapToDouble(i -> i / 7.0).toArray();
    ByteBuffer bytes = bytes(Data.of(values), "f8");
    assertThat(IntStream.range(0, count).mapToDouble(i -> bytes.getDouble()).toArray())
        .isEqualTo(values);
  }

  @Test
  void textsAndDatesAreJson() {
    assertThat(json(Data.of("a", "b"))).isEqualTo("[\"a\",\"b\"]");
    assertThat(json(Data.of(Arrays.asList(LocalDate.of(2026, 1, 2), null))))
        .isEqualTo("[\"2026-01-02\",null]");
  }

  @Test
  void laterChangesOfTheArrayAreNotSeen() {
    double[] values = {1};
    Data data = Data.of(values);
    values[0] = 2;
    assertThat(bytes(data, "f8").getDouble()).isEqualTo(1);
  }

  private static ByteBuffer bytes(Data data, String kind) {
    Object json = JsonReader.read(Buffer.buffer(json(data)));
    Map<?, ?> map = (Map<?, ?>) json;
    assertThat(map.get("dtype")).isEqualTo(kind);
    byte[] bytes = Base64.getDecoder().decode((String) map.get("bdata"));
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String json(Data data) {
    return new JsonWriter().value(data).toString();
  }
}
