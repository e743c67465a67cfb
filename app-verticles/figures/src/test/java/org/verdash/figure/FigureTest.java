package org.verdash.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;
import org.verdash.json.UnwritableValueException;

class FigureTest {
  @ParameterizedTest
  @MethodSource({"traces", "layouts"})
  void eachPartWritesWhatPlotlyReads(JsonValue part, String json) {
    assertThat(new JsonWriter().value(part)).hasToString(json.replace('\'', '"'));
  }

  static Stream<Arguments> traces() {
    List<String> names = List.of("a", "b");
    return Stream.of(
        Arguments.of(
            Scatter.of(names, List.of(1, 2))
                .mode(Scatter.Mode.LINES_MARKERS)
                .line(l -> l.width(3).dash(Line.Dash.DOT).shape(Line.Shape.SPLINE))
                .line(l -> l.color("red"))
                .fill(Scatter.Fill.TOZEROY)
                .name("n"),
            "{'type':'scatter','x':['a','b'],'y':[1,2],'mode':'lines+markers',"
                + "'line':{'width':3.0,'dash':'dot','shape':'spline','color':'red'},"
                + "'fill':'tozeroy','name':'n'}"),
        Arguments.of(
            Scatter.of(names, List.of(1, 2))
                .marker(m -> m.sizes(Data.of(List.of(50, 100))).area(100, 40).opacity(0.5))
                .hoverTemplate("%{x}"),
            "{'type':'scatter','x':['a','b'],'y':[1,2],'marker':{'size':[50,100],"
                + "'sizemode':'area','sizeref':0.125,'opacity':0.5},'hovertemplate':'%{x}'}"),
        Arguments.of(
            Bar.of(names, List.of(1, 2)).horizontal().marker(m -> m.colors("red", "blue")),
            "{'type':'bar','x':['a','b'],'y':[1,2],'orientation':'h',"
                + "'marker':{'color':['red','blue']}}"),
        Arguments.of(
            Histogram.of(List.of(1, 2)).bins(0, 10, 2.5),
            "{'type':'histogram','x':[1,2],'xbins':{'start':0.0,'end':10.0,'size':2.5}}"),
        Arguments.of(
            Heatmap.of(List.of(List.of(1, 2))).colorScale(ColorScale.VIRIDIS).range(0, 1).gap(2),
            "{'type':'heatmap','z':[[1,2]],'colorscale':'Viridis','zmin':0.0,'zmax':1.0,"
                + "'xgap':2.0,'ygap':2.0}"),
        Arguments.of(
            Box.of(List.of(1)).boxPoints(Box.Points.NONE).name("b"),
            "{'type':'box','y':[1],'boxpoints':false,'name':'b'}"),
        Arguments.of(
            Pie.of(names, Data.of(List.of(1, 2))).hole(0.5),
            "{'type':'pie','labels':['a','b'],'values':[1,2],'hole':0.5}"));
  }

  static Stream<Arguments> layouts() {
    Layout empty = Layout.of();
    return Stream.of(
        Arguments.of(
            empty
                .title("t")
                .xAxis(a -> a.title("x").scale(AxisType.LOG).range(0, 2))
                .xAxis(a -> a.grid(false))
                .hoverMode(Layout.HoverMode.X_UNIFIED),
            "{'title':{'text':'t'},'xaxis':{'title':{'text':'x'},'type':'log','range':[0,2],"
                + "'showgrid':false},'hovermode':'x unified'}"),
        Arguments.of(
            empty.margin(1, 2, 3, 4).barMode(Layout.BarMode.STACK).dragMode(Layout.DragMode.NONE),
            "{'margin':{'t':1,'r':2,'b':3,'l':4},'barmode':'stack','dragmode':false}"),
        Arguments.of(
            empty.yAxis2(a -> a.over("y")).legend(l -> l.above()).transition(Duration.ofMillis(9)),
            "{'yaxis2':{'overlaying':'y','side':'right'},'legend':{'orientation':'h','x':0,"
                + "'y':1.02,'yanchor':'bottom'},"
                + "'transition':{'duration':9,'easing':'cubic-in-out'}}"),
        Arguments.of(
            empty.annotations(Annotation.at(LocalDate.of(2026, 1, 2), 3, "here").offset(0, -20)),
            "{'annotations':[{'x':'2026-01-02','y':3,'text':'here','ax':0.0,'ay':-20.0}]}"));
  }

  @Test
  void aFigureHasDataAndALayoutOfTheHouse() {
    Map<?, ?> json = read(Figure.line(new double[] {1}, new double[] {2}));
    assertThat(json.keySet().stream().map(String::valueOf)).containsExactly("data", "layout");
    assertThat(((Map<?, ?>) json.get("layout")).keySet().stream().map(String::valueOf))
        .containsExactly("template");
  }

  @Test
  void anEmptyFigureSaysWhy() {
    assertThat(new JsonWriter().value(Figure.empty("Pick a region")).toString())
        .contains("\"text\":\"Pick a region\"")
        .contains("\"showarrow\":false")
        .contains("\"xaxis\":{\"visible\":false}");
  }

  @Test
  void changesGiveANewFigure() {
    Figure first = Figure.bar(List.of("a"), new double[] {1});
    Figure second = first.title("t").add(Bar.of(List.of("a"), new double[] {2}));
    assertThat(new JsonWriter().value(first).toString()).doesNotContain("\"text\":\"t\"");
    assertThat((List<?>) read(second).get("data")).hasSize(2);
  }

  @Test
  void aFigureFromTheBrowserKeepsAllItHad() {
    String text =
        "{\"data\":[{\"type\":\"sankey\",\"node\":{\"pad\":3}}],"
            + "\"layout\":{\"xaxis\":{\"range\":[1,2]},\"polar\":{}},\"frames\":[null]}";
    Figure figure = Figure.TYPE.read(JsonReader.read(Buffer.buffer(text)));
    assertThat(new JsonWriter().value(figure)).hasToString(text);
    assertThat(new JsonWriter().value(figure.layout(l -> l.xAxis(a -> a.title("x")))).toString())
        .contains("\"xaxis\":{\"range\":[1,2],\"title\":{\"text\":\"x\"}},\"polar\":{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[{\"type\":\"sankey\",\"x\":[1.50,1e3,-0,-0.0,1E400,0.1e-7,null]}],\"unknown\":{\"a\":[]}}",
        "{\"layout\":{},\"data\":[],\"frames\":[{\"data\":[{\"y\":[12345678901234567890.5]}]}]}",
        "{}"
      })
  void aFigureFromTextIsWrittenBackAsItWas(String json) {
    assertThat(new JsonWriter().value(Figure.parse(json))).hasToString(json);
  }

  @Test
  void aFigureFromTextCanBeChanged() {
    Figure figure = Figure.parse("{\"layout\":{\"xaxis\":{\"range\":[1.50,2]}}}");
    assertThat(new JsonWriter().value(figure.layout(l -> l.xAxis(a -> a.title("t")))))
        .hasToString("{\"layout\":{\"xaxis\":{\"range\":[1.50,2],\"title\":{\"text\":\"t\"}}}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "null", "", "{", "{} {}"})
  void textThatIsNoFigureIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Figure.parse(text));
  }

  @Test
  void furtherAxesHaveNumbers() {
    Layout layout = Layout.of().xAxis(2, a -> a.anchor("y2")).yAxis(1, a -> a.title("first"));
    assertThat(new JsonWriter().value(layout))
        .hasToString("{\"xaxis2\":{\"anchor\":\"y2\"},\"yaxis\":{\"title\":{\"text\":\"first\"}}}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layout.of().xAxis(0, a -> a))
        .withMessageContaining("xaxis counts from 1");
  }

  @Test
  void flagsAreJoined() {
    Scatter trace = Scatter.of().hoverInfo(HoverInfo.X, HoverInfo.NAME);
    assertThat(new JsonWriter().value(trace))
        .hasToString("{\"type\":\"scatter\",\"hoverinfo\":\"x+name\"}");
  }

  @Test
  void framesAndTemplatesTakeTypedParts() {
    Figure figure =
        Figure.of(Bar.of(List.of("a"), List.of(1)))
            .frames(Frame.of("2026", Bar.of().y(new double[] {2})).layout(l -> l.title("t")))
            .layout(l -> l.template(Template.of(Layout.of().title("x"), Bar.of().opacity(0.5))));
    assertThat(new JsonWriter().value(figure).toString())
        .contains("\"template\":{\"data\":{\"bar\":[{\"type\":\"bar\",\"opacity\":0.5}]}")
        .contains("\"frames\":[{\"name\":\"2026\",\"data\":[{\"type\":\"bar\",\"y\":{\"dtype\"")
        .contains("\"layout\":{\"title\":{\"text\":\"t\"}}}]");
  }

  @Test
  void coloursNeedStopsThatGoUp() {
    assertThat(new JsonWriter().value(ColorScale.evenly("red", "white", "blue")))
        .hasToString("[[0.0,\"red\"],[0.5,\"white\"],[1.0,\"blue\"]]");
    assertThatIllegalArgumentException().isThrownBy(() -> ColorScale.evenly("red"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ColorScale.of(new ColorScale.Stop(0.5, "red"), new ColorScale.Stop(1, "blue")));
  }

  @Test
  void whatIsNoFigureIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.TYPE.read("figure"))
        .withMessageContaining("wanted figure");
  }

  @Test
  void anyAttributeOfPlotlyCanBeSet() {
    Scatter trace = Scatter.of(List.of(), List.of()).with("cliponaxis", false);
    assertThat(new JsonWriter().value(trace).toString()).contains("\"cliponaxis\":false");
    assertThat(new JsonWriter().value(trace.with("z", new double[] {1})).toString())
        .contains("\"z\":{\"dtype\":\"f8\"");
  }

  @Test
  void aValueThatJsonCannotSayIsRefusedOnWriting() {
    Figure wrong = Figure.of(Scatter.of(List.of(new Thread(() -> {})), List.of(1)));
    assertThatThrownBy(() -> new JsonWriter().value(wrong))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessageContaining("java.lang.Thread");
  }

  private static Map<?, ?> read(Figure figure) {
    return (Map<?, ?>) JsonReader.read(new JsonWriter().value(figure).toBuffer());
  }
}
