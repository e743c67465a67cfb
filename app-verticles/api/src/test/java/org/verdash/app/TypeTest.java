package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

class TypeTest {
  enum Colour {
    RED,
    GREEN
  }

  record Point(int x, double y) {}

  record Shape(
      String name,
      @Nullable Colour colour,
      List<Point> points,
      @Nullable LocalDate day,
      @Nullable Instant at,
      @Nullable LocalDateTime local,
      @Nullable BigDecimal price) {}

  record Tree(String name, List<Tree> branches) {}

  record Span(int from, int to) {
    Span {
      if (from > to) {
        throw new IllegalArgumentException("from " + from + " is after to " + to);
      }
    }
  }

  record Odd(String name, Thread thread) {}

  private static <T> @Nullable T read(Type<T> type, String json) {
    return type.read(JsonReader.read(Buffer.buffer(json)));
  }

  private static void refuses(Type<?> type, String json, String message) {
    assertThatThrownBy(() -> read(type, json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void everyTypeLeavesNullAlone() {
    assertThat(List.of(Type.TEXT, Type.INT, Type.DATE, Type.ANY, Type.record(Point.class)))
        .allSatisfy(type -> assertThat(type.read(null)).isNull());
  }

  @Test
  void plainTypesReadWhatTheyAre() {
    assertThat(read(Type.TEXT, "\"a\"")).isEqualTo("a");
    assertThat(read(Type.INT, "7")).isEqualTo(7);
    assertThat(read(Type.INT, "7.0")).isEqualTo(7);
    assertThat(read(Type.LONG, "3000000000")).isEqualTo(3_000_000_000L);
    assertThat(read(Type.NUMBER, "7")).isEqualTo(7.0);
    assertThat(read(Type.BOOLEAN, "false")).isFalse();
    assertThat(read(Type.DECIMAL, "0.1")).isEqualTo(new BigDecimal("0.1"));
    assertThat(read(Type.DECIMAL, "0.0001")).isEqualTo(new BigDecimal("0.0001"));
    assertThat(read(Type.DECIMAL, "1e21")).isEqualTo(new BigDecimal("1000000000000000000000"));
    assertThat(read(Type.DECIMAL, "9223372036854775808"))
        .isEqualTo(new BigDecimal(new BigInteger("9223372036854775808")));
    assertThat(read(Type.DATE, "\"2026-11-21\"")).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(read(Type.DATE, "\"2026-11-21T10:00:00\"")).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(read(Type.ANY, "[1]")).isEqualTo(List.of(1));
    assertThat(read(Type.of(Colour.class), "\"GREEN\"")).isEqualTo(Colour.GREEN);
    assertThat(read(Type.INT.list(), "[1,2]")).containsExactly(1, 2);
  }

  @Test
  void everyTypeSaysWhatItWantedAndWhatItGot() {
    refuses(Type.TEXT, "1", "wanted text but got number 1");
    refuses(Type.INT, "\"1\"", "wanted int but got text 1");
    refuses(Type.INT, "1.5", "wanted int but got number 1.5");
    refuses(Type.INT, "3000000000", "wanted int but got number 3000000000");
    refuses(Type.LONG, "1e300", "wanted long but got number 1.0E300");
    refuses(Type.LONG, "9223372036854775808", "wanted long but got number 9223372036854775808");
    refuses(Type.NUMBER, "true", "wanted number but got boolean true");
    refuses(Type.BOOLEAN, "\"true\"", "wanted boolean but got text true");
    refuses(Type.DECIMAL, "[]", "wanted decimal but got list []");
    refuses(Type.DATE, "\"21.11.2026\"", "wanted date but got text 21.11.2026");
    refuses(Type.of(Colour.class), "\"BLUE\"", "wanted one of RED, GREEN but got text BLUE");
    refuses(Type.INT.list(), "{}", "wanted int[] but got object {}");
    refuses(Type.INT.list(), "[1,\"x\"]", "wanted int but got text x");
    refuses(Type.record(Point.class), "[]", "wanted Point but got list []");
  }

  @Test
  void aLongValueIsCutInTheMessage() {
    assertThatThrownBy(() -> read(Type.INT, '"' + "x".repeat(1_000) + '"'))
        .hasMessage("wanted int but got text " + "x".repeat(60) + "...");
  }

  @Test
  void recordsNestAndComeBackAsTheyWere() {
    Shape shape =
        new Shape(
            "kite",
            Colour.RED,
            List.of(new Point(1, 2.5)),
            LocalDate.of(2026, 1, 2),
            Instant.parse("2026-01-02T03:04:05Z"),
            LocalDateTime.parse("2026-01-02T03:04"),
            new BigDecimal("1.5"));
    String json = new JsonWriter().value(shape).toString();
    assertThat(read(Type.record(Shape.class), json)).isEqualTo(shape);
  }

  @Test
  void aRecordMayHoldItsOwnKind() {
    Tree tree = new Tree("a", List.of(new Tree("b", List.of(new Tree("c", List.of())))));
    String json = new JsonWriter().value(tree).toString();
    assertThat(read(Type.record(Tree.class), json)).isEqualTo(tree);
  }

  @Test
  void aRecordNamesTheComponentThatIsWrong() {
    Type<Shape> shape = Type.record(Shape.class);
    refuses(shape, "{\"name\":1}", "name: wanted text but got number 1");
    refuses(shape, "{\"colour\":\"X\"}", "colour: wanted one of RED, GREEN but got text X");
    refuses(shape, "{\"points\":[{\"x\":\"a\"}]}", "points: x: wanted int but got text a");
    refuses(shape, "{\"points\":[{\"x\":1}]}", "points: y: wanted number but got nothing");
    refuses(shape, "{\"at\":\"noon\"}", "at: wanted instant but got text noon");
    refuses(shape, "{\"local\":\"noon\"}", "local: wanted date-time but got text noon");
  }

  @Test
  void whatARecordRefusesItselfIsTold() {
    refuses(
        Type.record(Span.class),
        "{\"from\":3,\"to\":1}",
        "no Span of these values: from 3 is after to 1");
  }

  @Test
  void aComponentThatJsonCannotSayIsRefusedWhenTheTypeIsMade() {
    assertThatThrownBy(() -> Type.record(Odd.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Odd.thread: a java.lang.Thread cannot be read from JSON");
  }

  @Test
  void typesAreEqualWhenTheyReadTheSame() {
    assertThat(Type.INT.list()).isEqualTo(Type.INT.list()).isNotEqualTo(Type.LONG.list());
    assertThat(Type.record(Point.class)).isEqualTo(Type.record(Point.class)).hasToString("Point");
    assertThat(Type.of(Colour.class)).isEqualTo(Type.of(Colour.class)).isNotEqualTo(Type.TEXT);
  }
}
