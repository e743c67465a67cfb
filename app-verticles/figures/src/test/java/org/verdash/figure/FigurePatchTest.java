package org.verdash.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.verdash.app.Patch;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

class FigurePatchTest {
  private static final Figure FIGURE =
      Figure.of(
              Scatter.of(List.of(1, 2), List.of(3, 4))
                  .name("one")
                  .marker(m -> m.color("red").size(8)),
              Bar.of(List.of("a"), List.of(5)))
          .layout(l -> l.title("Before").xAxis(a -> a.title("Time").range(0, 1)));

  @Test
  void whatIsSaidOfTheLayoutIsSetAndTheRestStays() {
    Map<?, ?> layout =
        layout(p -> p.layout(l -> l.title("Now").xAxis(a -> a.range(0, 10)).showLegend(false)));
    assertThat(layout.get("title")).isEqualTo(Map.of("text", "Now"));
    assertThat(layout.get("xaxis"))
        .isEqualTo(Map.of("title", Map.of("text", "Time"), "range", List.of(0, 10)));
    assertThat(layout.get("showlegend")).isEqualTo(false);
    assertThat(layout.get("template")).isNotNull();
  }

  @Test
  void aTraceIsChangedInsideAndKeepsItsType() {
    Map<?, ?> trace =
        trace(0, p -> p.trace(0, Scatter.of(), t -> t.marker(m -> m.color("blue")).name("two")));
    assertThat(trace.get("marker")).isEqualTo(Map.of("color", "blue", "size", 8.0));
    assertThat(trace.get("name")).isEqualTo("two");
    assertThat(trace.get("type")).isEqualTo("scatter");
    assertThat(trace.get("x")).isEqualTo(List.of(1, 2));
  }

  @Test
  void tracesCountFromTheEndToo() {
    assertThat(trace(1, p -> p.trace(-1, Bar.of(), t -> t.opacity(0.5))).get("opacity"))
        .isEqualTo(0.5);
  }

  @Test
  void tracesAreAddedTakenAwayAndPutAnew() {
    assertThat(data(p -> p.add(Pie.of()).remove(0))).hasSize(2);
    assertThat(data(p -> p.traces(List.of(Pie.of())))).hasSize(1);
  }

  @Test
  void arraysAndListsArePutWhole() {
    Map<?, ?> layout =
        layout(p -> p.layout(l -> l.annotations(Annotation.at(1, 2, "here")).colors("#111")));
    assertThat((List<?>) layout.get("annotations")).hasSize(1);
    assertThat(layout.get("colorway")).isEqualTo(List.of("#111"));
    assertThat(trace(0, p -> p.trace(0, Scatter.of(), t -> t.y(new double[] {1}))).get("y"))
        .isEqualTo(Map.of("dtype", "f8", "bdata", "AAAAAAAA8D8="));
  }

  private static Map<?, ?> trace(int number, Consumer<FigurePatch> change) {
    return (Map<?, ?>) data(change).get(number);
  }

  private static List<?> data(Consumer<FigurePatch> change) {
    return (List<?>) after(change).get("data");
  }

  private static Map<?, ?> layout(Consumer<FigurePatch> change) {
    return (Map<?, ?>) after(change).get("layout");
  }

  /** As it goes: the patch is written, and made where the figure is. */
  private static Map<?, ?> after(Consumer<FigurePatch> change) {
    Patch<Figure> patch = Patch.empty();
    change.accept(FigurePatch.of(patch));
    Object written = JsonReader.read(new JsonWriter().value(patch).toBuffer());
    Object figure = JsonReader.read(new JsonWriter().value(FIGURE).toBuffer());
    return (Map<?, ?>) Patch.read(written).applyTo(figure);
  }
}
