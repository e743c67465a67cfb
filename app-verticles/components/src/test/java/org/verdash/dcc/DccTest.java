package org.verdash.dcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.figure.Figure;
import org.verdash.html.Html;
import org.verdash.json.JsonWriter;

class DccTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private enum Op {
    LESS,
    MORE
  }

  @ParameterizedTest
  @MethodSource({"choices", "inputs", "sliders", "dates", "silent", "others"})
  void eachComponentWritesWhatDashReads(Component component, String type, String props) {
    assertThat(new JsonWriter().value(component))
        .hasToString(
            "{\"props\":{%s},\"type\":\"%s\",\"namespace\":\"dash_core_components\"}"
                .formatted(props.replace('\'', '"'), type));
  }

  static Stream<Arguments> choices() {
    Prop<Integer> year = Dropdown.value("y", Type.INT);
    Prop<List<String>> many = Dropdown.values("m", Type.TEXT);
    return Stream.of(
        Arguments.of(
            Dropdown.of(year).options(2012, 2013).value(2012).clearable(false),
            "Dropdown",
            "'id':'y','options':[2012,2013],'value':2012,'clearable':false"),
        Arguments.of(
            Dropdown.of(Dropdown.value("o", Type.of(Op.class)))
                .options(List.of(Op.values()), op -> op.name().toLowerCase(java.util.Locale.ROOT)),
            "Dropdown",
            "'id':'o','options':[{'label':'less','value':'LESS'},{'label':'more','value':'MORE'}]"),
        Arguments.of(
            Dropdown.many(many).options(List.of("a", "b")).value("a").placeholder("Which?"),
            "Dropdown",
            "'id':'m','multi':true,'options':['a','b'],'value':['a'],'placeholder':'Which?'"),
        Arguments.of(
            RadioItems.of(RadioItems.value("r"))
                .options(Option.of("A", "a").disable(), Option.of("B", "b").title("t").search("s"))
                .inline(true),
            "RadioItems",
            "'id':'r','options':[{'label':'A','value':'a','disabled':true},"
                + "{'label':'B','value':'b','title':'t','search':'s'}],'inline':true"),
        Arguments.of(
            Checklist.of(Checklist.value("c", Type.INT)).options(1, 2).value(List.of()),
            "Checklist",
            "'id':'c','options':[1,2],'value':[]"));
  }

  static Stream<Arguments> inputs() {
    return Stream.of(
        Arguments.of(Input.of(Input.value("i")).value("x"), "Input", "'id':'i','value':'x'"),
        Arguments.of(
            Input.of(Input.value("n", Type.INT)).min(1).max(9).debounce(Duration.ofMillis(250)),
            "Input",
            "'id':'n','type':'number','min':1,'max':9,'debounce':0.25"),
        Arguments.of(
            Input.of(Input.value("p")).type(Input.Kind.PASSWORD).debounce(true).persistence("v1"),
            "Input",
            "'id':'p','type':'password','debounce':true,'persistence':'v1'"),
        Arguments.of(
            Textarea.of(Textarea.value("t")).rows(3).persistence(true).persistedIn(Storage.SESSION),
            "Textarea",
            "'id':'t','rows':3,'persistence':true,'persistence_type':'session'"));
  }

  static Stream<Arguments> sliders() {
    Map<Integer, String> marks = new LinkedHashMap<>();
    marks.put(2012, "first");
    marks.put(2014, "last");
    return Stream.of(
        Arguments.of(
            Slider.of(Slider.value("s", Type.INT)).range(2012, 2014).step(1).marks(marks),
            "Slider",
            "'id':'s','min':2012,'max':2014,'step':1,'marks':{'2012':'first','2014':'last'}"),
        Arguments.of(
            Slider.of(Slider.value("s"))
                .onlyMarks()
                .noMarks()
                .tooltip(TipPlace.BOTTOM_LEFT, true)
                .whileDragging(true),
            "Slider",
            "'id':'s','step':null,'marks':null,"
                + "'tooltip':{'placement':'bottomLeft','always_visible':true},'updatemode':'drag'"),
        Arguments.of(
            RangeSlider.of(RangeSlider.value("r")).value(1, 2.5).allowCross(false),
            "RangeSlider",
            "'id':'r','value':[1.0,2.5],'allowCross':false"));
  }

  static Stream<Arguments> dates() {
    return Stream.of(
        Arguments.of(
            DatePickerSingle.of(DatePickerSingle.date("d"))
                .date(DAY)
                .min(DAY.minusDays(1))
                .firstDayOfWeek(DayOfWeek.SUNDAY),
            "DatePickerSingle",
            "'id':'d','date':'2026-11-21','min_date_allowed':'2026-11-20','first_day_of_week':0"),
        Arguments.of(
            DatePickerRange.of(DatePickerRange.startDate("d"), DatePickerRange.endDate("d"))
                .dates(DAY, DAY.plusDays(1))
                .firstDayOfWeek(DayOfWeek.MONDAY),
            "DatePickerRange",
            "'id':'d','start_date':'2026-11-21','end_date':'2026-11-22','first_day_of_week':1"));
  }

  static Stream<Arguments> silent() {
    return Stream.of(
        Arguments.of(
            Store.of(Store.data("s", Type.ANY)).data(Map.of("a", 1)).storage(Storage.LOCAL),
            "Store",
            "'id':'s','data':{'a':1},'storage_type':'local'"),
        Arguments.of(
            Interval.of(Interval.ticks("i"), Duration.ofSeconds(2)).atMost(3),
            "Interval",
            "'id':'i','interval':2000,'max_intervals':3"),
        Arguments.of(
            Location.of(Location.pathname("l")).refresh(Location.Refresh.CALLBACK_NAV),
            "Location",
            "'id':'l','refresh':'callback-nav'"));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(
            Link.to("x", "Go").title("t"), "Link", "'children':'Go','href':'x','title':'t'"),
        Arguments.of(
            Tabs.of(Tabs.value("t")).tabs(Tab.of("A", "a").disabled(true)).value("a"),
            "Tabs",
            "'children':[{'props':{'children':null,'label':'A','value':'a','disabled':true},"
                + "'type':'Tab','namespace':'dash_core_components'}],'id':'t','value':'a'"),
        Arguments.of(
            Loading.of(Component.text("x"))
                .type(Loading.Spinner.DOT)
                .showAfter(Duration.ofMillis(300))
                .target(Html.text("out"), Html.title("out")),
            "Loading",
            "'children':'x','type':'dot','delay_show':300,"
                + "'target_components':{'out':['children','title']}"),
        Arguments.of(
            Markdown.of("# x").highlight(Markdown.Theme.DARK),
            "Markdown",
            "'children':'# x','highlight_config':{'theme':'dark'}"),
        Arguments.of(
            Tooltip.of(Component.text("x")).box(Tooltip.Box.of(1, 2, 3, 4)),
            "Tooltip",
            "'children':'x','bbox':{'x0':1,'y0':2,'x1':3,'y1':4}"),
        Arguments.of(
            Graph.of(Graph.figure("g")).toolBar(false).doubleClick(Graph.DoubleClick.RESET),
            "Graph",
            "'id':'g','config':{'displayModeBar':false,'doubleClick':'reset'}"),
        Arguments.of(
            Graph.of(Graph.figure("g"))
                .config(c -> c.scrollZoom(true).displayLogo(false))
                .toolBar(true),
            "Graph",
            "'id':'g','config':{'scrollZoom':true,'displaylogo':false,'displayModeBar':true}"));
  }

  @Test
  void aGraphHoldsItsFigure() {
    String json = new JsonWriter().value(Graph.of(Figure.empty("none"))).toString();
    assertThat(json).startsWith("{\"props\":{\"figure\":{\"data\":[],\"layout\":{\"template\":");
  }

  @Test
  void anotherPropertyThanTheMainOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Input.of(Html.text("x")))
        .withMessageContaining("x.children")
        .withMessageContaining("'value'");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DatePickerRange.of(DatePickerRange.startDate("a"), DatePickerRange.endDate("b")))
        .withMessageContaining("a.start_date");
  }

  @Test
  void aTimeThatIsTooShortIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.of(Interval.ticks("i"), Duration.ofNanos(5)))
        .withMessageContaining("PT0.000000005S");
  }

  @Test
  void componentsInsideLabelsAreFound() {
    var label = Html.span("x").id("twice");
    var options = RadioItems.of(RadioItems.value("r")).options(Option.of(label, "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> App.named("a").layout(Html.div(options, Html.div().id("twice"))).build())
        .withMessageContaining("twice");
  }

  @Test
  void aTrackedPropertyThatItsComponentDoesNotHaveIsRefused() {
    Prop<String> typo = Prop.of("name", "valeu", Type.TEXT);
    App.Builder app =
        App.named("a").layout(Html.div(Input.of(Input.value("name")).placeholder("Name")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> app.track(typo).build())
        .withMessage("app a: tracked name.valeu: Input has no such property");
    Prop<String> data = Prop.of("box", "data-mood", Type.TEXT);
    Prop<String> placeholder = Prop.of("name", "placeholder", Type.TEXT);
    Prop<String> own = Prop.of("box", "ofAnotherVersion", Type.TEXT);
    Component layout =
        Html.div(Input.of(Input.value("name")), Html.div().id("box").put("ofAnotherVersion", "x"));
    assertThat(App.named("b").layout(layout).track(data, placeholder, own).build().tracked())
        .hasSize(3);
  }

  @Test
  void loadingNamesItsTargetsInsideTheScope() {
    JsonWriter out = new JsonWriter("s1");
    Loading.of().target(Html.text("out")).write(out);
    assertThat(out.toString()).contains("\"target_components\":{\"s1~out\":[\"children\"]}");
  }
}
