package org.verdash.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.html.Html.a;
import static org.verdash.html.Html.b;
import static org.verdash.html.Html.br;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.details;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h1;
import static org.verdash.html.Html.img;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.li;
import static org.verdash.html.Html.ol;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.progress;
import static org.verdash.html.Html.section;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.summary;
import static org.verdash.html.Html.table;
import static org.verdash.html.Html.td;
import static org.verdash.html.Html.th;
import static org.verdash.html.Html.tr;
import static org.verdash.html.Html.ul;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.ComponentId;
import org.verdash.app.Type;
import org.verdash.json.JsonWriter;
import org.verdash.json.UnwritableValueException;

class HtmlTest {
  @Test
  void anEmptyElementHasChildrenNull() {
    assertThat(json(div())).isEqualTo(html("Div", "\"children\":null"));
    assertThat(json(br())).isEqualTo(html("Br", "\"children\":null"));
  }

  @Test
  void oneChildIsWrittenAsItself() {
    assertThat(json(div("text"))).isEqualTo(html("Div", "\"children\":\"text\""));
    assertThat(json(div(h1("x"))))
        .isEqualTo(html("Div", "\"children\":" + html("H1", "\"children\":\"x\"")));
  }

  @Test
  void severalChildrenAreAnArray() {
    assertThat(json(p(Component.text("a "), b("b"), Component.none())))
        .isEqualTo(html("P", "\"children\":[\"a \"," + html("B", "\"children\":\"b\"") + ",null]"));
  }

  @Test
  void aListOfChildrenStaysAnArray() {
    assertThat(json(ol().children(List.of(li("x")))))
        .isEqualTo(html("Ol", "\"children\":[" + html("Li", "\"children\":\"x\"") + "]"));
  }

  @Test
  void propertiesStandInTheOrderTheyWereSet() {
    var element =
        div("x").title("t").id("one").className("big").role("alert").hidden(false).tabIndex(-1);
    assertThat(json(element.lang("de").dir("ltr").data("x", "1").aria("label", "l")))
        .isEqualTo(
            html(
                "Div",
                "\"children\":\"x\",\"title\":\"t\",\"id\":\"one\",\"className\":\"big\","
                    + "\"role\":\"alert\",\"hidden\":false,\"tabIndex\":-1,\"lang\":\"de\","
                    + "\"dir\":\"ltr\",\"data-x\":\"1\",\"aria-label\":\"l\""));
  }

  @Test
  void elementsHaveTheirOwnAttributes() {
    assertThat(props(a("x").href("/y").target("_blank")))
        .isEqualTo("\"children\":\"x\",\"href\":\"\\u002fy\",\"target\":\"_blank\"");
    assertThat(props(img("x.png", "").width(3)))
        .isEqualTo("\"children\":null,\"src\":\"x.png\",\"alt\":\"\",\"width\":3");
    assertThat(props(button("x").type(ButtonEl.Type.SUBMIT).disabled(true)))
        .isEqualTo("\"children\":\"x\",\"type\":\"submit\",\"disabled\":true");
    assertThat(props(th("x").scope(Th.Scope.COLGROUP).colSpan(2)))
        .isEqualTo("\"children\":\"x\",\"scope\":\"colgroup\",\"colSpan\":2");
    assertThat(props(progress().max(10).value(2.5)))
        .isEqualTo("\"children\":null,\"max\":10,\"value\":\"2.5\"");
    assertThat(props(details(summary("x")).open(true))).endsWith(",\"open\":true");
    assertThat(props(table(tr(td("x"))).role("grid"))).endsWith(",\"role\":\"grid\"");
  }

  @Test
  void stylesAddUp() {
    var element = span("x").style("color", "red").style("--gap", 2).style(Map.of("color", "blue"));
    assertThat(props(element))
        .isEqualTo("\"children\":\"x\",\"style\":{\"color\":\"blue\",\"--gap\":2}");
  }

  @Test
  void aStyleSpelledAsInCssIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> div().style("max-width", "3em"))
        .withMessageContaining("Div.style")
        .withMessageContaining("maxWidth");
    assertThatIllegalArgumentException().isThrownBy(() -> div().style("color", true));
  }

  @Test
  void aWrongAttributeNameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> div().data("Two words", "x"))
        .withMessageContaining("data-Two words");
    assertThatIllegalArgumentException().isThrownBy(() -> div().aria("", "x"));
  }

  @Test
  void aLabelNamesItsControlInsideTheScope() {
    JsonWriter out = new JsonWriter("s1");
    label("x").forId("year").aria("controls", ComponentId.of(Map.of("row", 1))).write(out);
    assertThat(out)
        .hasToString(
            html(
                "Label",
                "\"children\":\"x\",\"htmlFor\":\"s1~year\","
                    + "\"aria-controls\":\"{\\\"!\\\":\\\"s1\\\",\\\"row\\\":1}\""));
  }

  @Test
  void anElementOfABuiltAppIsFrozen() {
    var inner = span("x").id("inner");
    App.named("demo").layout(div(p(inner))).build();
    assertThatIllegalStateException()
        .isThrownBy(() -> inner.className("late"))
        .withMessageContaining("inner");
    assertThatIllegalStateException().isThrownBy(() -> inner.id("other"));
    assertThat(inner.componentId()).contains(ComponentId.of("inner"));
  }

  @Test
  void anUnwritableValueNamesTheComponentAndTheProperty() {
    var wrong = div(span("x").id("total").put("title", new Thread(() -> {})));
    assertThatThrownBy(() -> json(wrong))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessageContaining("total.title")
        .hasMessageContaining("java.lang.Thread");
  }

  @Test
  void aChildThatIsNullIsRefusedWithItsPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> div(h1("x"), null))
        .withMessageContaining("Div.children[1] is null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> div((Component) null))
        .withMessageContaining("Div.children[0] is null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ul().children(Arrays.asList(li("x"), null)))
        .withMessageContaining("Ul.children[1]");
  }

  @Test
  void aComponentThatStandsTwiceIsRefusedWithItsPath() {
    var twice = span("x");
    assertThatThrownBy(() -> json(div(p(twice).id("first"), section(b("y"), twice))))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessageStartingWith("Div.children[1] > Section.children[1]: this Span");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> App.named("demo").layout(div(twice, twice)).build())
        .withMessageStartingWith("app demo: layout: Div.children[1]: this Span");
    assertThatThrownBy(() -> new JsonWriter().value(List.of(twice, twice)))
        .isInstanceOf(UnwritableValueException.class);
  }

  @Test
  void aComponentInsideItselfIsRefusedWithItsPath() {
    var inner = div().id("inner");
    var outer = section(inner);
    inner.children(p("x"), outer);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> App.named("demo").layout(outer).build())
        .withMessageStartingWith(
            "app demo: layout: Section.children > Div(inner).children[1]: this Section");
  }

  @Test
  void aComponentMayBeWrittenManyTimes() {
    var element = div(span("x"));
    assertThat(json(element)).isEqualTo(json(element));
    JsonWriter out = new JsonWriter();
    assertThat(out.array().value(element).value(element).endArray().toString())
        .isEqualTo("[" + json(element) + "," + json(element) + "]");
  }

  @Test
  void propertiesAreNamedAsInDash() {
    assertThat(Html.clicks("x")).hasToString("x.n_clicks");
    assertThat(Html.text(ComponentId.of("x"))).hasToString("x.children");
    assertThat(Html.disabled("x").type()).isEqualTo(Type.BOOLEAN);
    assertThatIllegalArgumentException().isThrownBy(() -> Html.clicks("a.b"));
  }

  @Test
  void childrenThatCameBackAreWrittenAgainAsTheyWere() {
    Map<String, Object> props = new LinkedHashMap<>();
    props.put("children", "x");
    props.put("id", "one");
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("props", props);
    element.put("type", "Div");
    element.put("namespace", "dash_html_components");
    List<Component> read = Html.children("panel").type().read(List.of(element, "text", 3));
    assertThat(new JsonWriter().value(read))
        .hasToString("[" + html("Div", "\"children\":\"x\",\"id\":\"one\"") + ",\"text\",\"3\"]");
    assertThat(read.get(0).componentId()).contains(ComponentId.of("one"));
    assertThat(Html.children("panel").type().read("x")).containsExactly(Component.text("x"));
  }

  private static String html(String type, String props) {
    return "{\"props\":{%s},\"type\":\"%s\",\"namespace\":\"dash_html_components\"}"
        .formatted(props, type);
  }

  private static String json(Component component) {
    return new JsonWriter().value(component).toString();
  }

  private static String props(Component component) {
    String json = json(component);
    return json.substring("{\"props\":{".length(), json.lastIndexOf("},\"type\""));
  }
}
