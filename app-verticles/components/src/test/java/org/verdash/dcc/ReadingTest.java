package org.verdash.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.Component;
import org.verdash.app.Type;
import org.verdash.figure.Figure;
import org.verdash.json.JsonWriter;

class ReadingTest {
  @Test
  void aRangeIsTwoNumbers() {
    assertThat(RangeSlider.value("r").type().read(List.of(1, 2.5))).containsExactly(1, 2.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RangeSlider.value("r").type().read(List.of("1")));
    assertThatIllegalArgumentException().isThrownBy(() -> RangeSlider.value("r").type().read(3));
  }

  @Test
  void anEndThatSomebodyIsStillTypingIsNotANumber() {
    assertThat(RangeSlider.dragged("r").type().read(Arrays.asList(null, 2)))
        .containsExactly(Double.NaN, 2);
  }

  @Test
  void anInputReadsWhatItsTypeSays() {
    assertThat(Input.value("i", Type.DECIMAL).type().read(9.9)).isEqualTo(new BigDecimal("9.9"));
    assertThat(Input.value("i").type().read(null)).isNull();
  }

  @Test
  void optionsReadWithAndWithoutLabels() {
    Object json = List.of(1, Map.of("label", "two", "value", 2));
    assertThat(Dropdown.options("d", Type.INT).type().read(json)).containsExactly(1, 2);
    assertThat(Dropdown.choices("d", Type.INT).type().read(json))
        .containsExactly(Option.of(Component.text("1"), 1), Option.of(Component.text("two"), 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dropdown.options("d", Type.INT).type().read(List.of(Map.of())));
  }

  @Test
  void optionsAreWrittenWithTheirLabels() {
    JsonWriter out = new JsonWriter();
    Dropdown.choices("d", Type.INT).type().write(out, List.of(Option.of("two", 2)));
    assertThat(out).hasToString("[{\"label\":\"two\",\"value\":2}]");
  }

  @Test
  void aClickHasPoints() {
    Object json =
        Map.of(
            "points",
            List.of(Map.of("curveNumber", 1, "pointNumber", 4, "x", "2026-01-02", "y", 3.5)));
    GraphPoints clicked = Graph.clicked("g").type().read(json);
    GraphPoints.Point point = clicked.first().orElseThrow();
    assertThat(point.trace()).isEqualTo(1);
    assertThat(point.index()).isEqualTo(4);
    assertThat(point.x()).isEqualTo("2026-01-02");
    assertThat(point.y()).isEqualTo(3.5);
    assertThat(point.customData()).isNull();
    assertThat(Graph.selected("g").type().read(Map.of()).points()).isEmpty();
  }

  @Test
  void aFigureComesBackAsItWas() {
    Map<String, Object> json =
        Map.of("data", List.of(Map.of("type", "sankey", "node", Map.of("pad", 3))));
    JsonWriter out = new JsonWriter();
    Figure read = Graph.figure("g").type().read(json);
    assertThat(out.value(read))
        .hasToString(
            "{\"data\":[" + new JsonWriter().value(((List<?>) json.get("data")).get(0)) + "]}");
  }
}
