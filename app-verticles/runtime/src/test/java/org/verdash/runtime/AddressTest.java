package org.verdash.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verdash.app.App;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.contract.AppCall;
import org.verdash.dcc.Input;
import org.verdash.html.Html;
import org.verdash.runtime.saved.UrlValues;

/** What stands in a page's address is on the page when it opens. */
class AddressTest extends InstanceApp {
  private static final Prop<LocalDate> DAY = Prop.of("day", "date", Type.DATE);
  private static final Prop<Object> ANY = Prop.of("any", "title", Type.ANY);
  private static final Prop<List<String>> MANY = Prop.of("any", "lang", Type.TEXT.list());
  private static final Prop<Integer> CELL =
      new Prop<>(ComponentId.of(Map.of("row", 1)), "title", Type.INT);

  @Override
  App app() {
    return App.named("sales")
        .layout(
            Html.div(
                Input.of(YEAR).value(2012),
                Input.of(NOTE),
                Html.p().id("day"),
                Html.p().id("any"),
                Html.p().id(CELL.id())))
        .track(YEAR, NOTE)
        .inUrl(YEAR, NOTE, DAY, ANY, MANY, CELL)
        .build();
  }

  private JsonObject props(String query, AppCall.InstanceRef on, String id) throws Exception {
    Calls layout = Calls.get("_dash-layout");
    AppCall.HttpFacts facts =
        new AppCall.HttpFacts("GET", "_dash-layout", query, Map.of(), Map.of(), "127.0.0.1", "");
    Calls asked = layout.from(facts, layout.call().client());
    String body =
        answered(app.answer((on == null ? asked : asked.on(on)).call())).body().toString();
    JsonArray children = new JsonObject(body).getJsonObject("props").getJsonArray("children");
    return children.stream()
        .map(child -> ((JsonObject) child).getJsonObject("props"))
        .filter(props -> String.valueOf(props.getValue("id")).equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year=2014 | year | value | 2014",
        "year=2014&year=2015 | year | value | 2015",
        "x=1&year=%32%30&y | year | value | 20",
        "year | year | value | null",
        "note=a+b%26c%C3%A9 | note | value | a b&cé",
        "note=17 | note | value | 17",
        "note= | note | value | ''",
        "day.date=x&day=2026-11-22 | day | date | 2026-11-22",
        "any.title=%7B%22a%22:[1,null]%7D | any | title | '{\"a\":[1,null]}'",
        "any.title=%22x%22 | any | title | x",
        "any.title=plain | any | title | plain",
        "any.lang=%5B%22a%22,%22b%22%5D | any | lang | '[\"a\",\"b\"]'",
        "%7B%22row%22:1%7D.title=7 | '{\"row\":1}' | title | 7"
      })
  void whatReadsAsThePropertysTypeIsTaken(String query, String id, String prop, String value)
      throws Exception {
    JsonObject props = props(query, null, id);
    assertThat(props.containsKey(prop)).isTrue();
    assertThat(String.valueOf(props.getValue(prop))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "year=many, year",
    "year=2.5, year",
    "year=, year",
    "year=%zz, year",
    "day=yesterday, day",
    "any=1, any",
    "any.title=%7B%22namespace%22:%22n%22%2C%22type%22:%22T%22%2C%22props%22:%7B%7D%7D, any",
    "any.lang=x, any",
    "max=3&year.max=3&year.value=3, year"
  })
  void whatDoesNotIsLeftOut(String query, String id) throws Exception {
    assertThat(props(query, null, id)).isEqualTo(props("", null, id));
  }

  @Test
  void itStandsOverWhatAnInstanceRemembersButNotOverItsPast() throws Exception {
    instance = make(List.of(value("year.value", "2013"), value("note.value", "\"kept\"")));
    assertThat(props("year=2014", instance, "year").getValue("value")).isEqualTo(2014);
    assertThat(props("year=2014", instance, "note").getValue("value")).isEqualTo("kept");
    assertThat(props("", instance, "year").getValue("value")).isEqualTo(2013);
    assertThat(saved()).containsEntry("year.value", "2013");
    assertThat(saves()).isZero();
  }

  @Test
  void thePageIsToldWhichAndByWhichNames() throws Exception {
    String page = answered(app.answer(Calls.get("").call())).body().toString();
    assertThat(page).contains("/url.js\" data-props=\"[{&quot;name&quot;:&quot;year&quot;");
    assertThat(new JsonArray(UrlValues.of(app()).json("s")).getJsonObject(1))
        .isEqualTo(
            new JsonObject()
                .put("name", "note")
                .put("id", "s~note")
                .put("property", "value")
                .put("text", true));
  }
}
