package org.verdash.demos.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
  private static final Catalogue CATALOGUE = Catalogue.read();

  private static Draft draft(String key, String prop, String text) {
    return Draft.of(CATALOGUE.entry(key), Map.of(prop, text), new Check(CATALOGUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "dcc.Dropdown ~ maxHeight ~ tall ~ maxHeight wants a number, not \"tall\".",
        "dcc.Dropdown ~ maxHeight ~ true ~ maxHeight wants a number, not true.",
        "dcc.Dropdown ~ options ~ [1, ~ options is not JSON: ",
        "dcc.Dropdown ~ value ~ [1,{] ~ value is not JSON: Unexpected close marker ']': expected"
            + " '}' (for Object starting at line: 1, column: 4) (line 1, column 5).",
        "dcc.Dropdown ~ labels ~ 5 ~ labels wants an object in curly brackets, not 5.",
        "dcc.Dropdown ~ labels ~ {\"search\": 5} ~ labels.search wants text, not 5.",
        "dcc.Dropdown ~ search_order ~ best ~ search_order wants one of index | original",
        "dcc.RangeSlider ~ value ~ [1, \"x\"] ~ value[1] wants a number, not \"x\".",
        "dcc.Loading ~ type ~ none ~ type wants one of",
        "dcc.Link ~ href ~ ' ' ~ href is required.",
        "dcc.Tabs ~ children ~ text ~ Tabs holds components Tab only.",
        "dcc.Tabs ~ children ~ {\"type\": \"Span\"} ~ Tabs holds components Tab only.",
        "html.Img ~ children ~ text ~ Img holds nothing.",
        "html.Div ~ children ~ {\"type\": \"Nope\"} ~ children: there is no component \"Nope\".",
        "html.Div ~ children ~ {\"type\": \"B\", \"props\": {\"x\": 1}} ~ children: B has no"
            + " property",
        "html.Div ~ children ~ [null] ~ children[0] wants text or components.",
        "html.Div ~ tabIndex ~ {} ~ tabIndex wants text | number, not {}.",
        "html.Div ~ style ~ red ~ style wants an object in curly brackets, not \"red\".",
        "table.DataTable ~ columns ~ [{\"id\": \"a\"}] ~ columns[0] wants a value for name.",
        "table.DataTable ~ data ~ [1] ~ data[0] wants an object",
      })
  void whatIsWrongIsToldInASentenceAndLeftOut(
      String key, String prop, String text, String sentence) {
    Draft draft = draft(key, prop, text);
    assertThat(draft.complaints().get(prop)).startsWith(sentence);
    assertThat(draft.values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "dcc.Dropdown ~ maxHeight ~ 300 ~ 300",
        "dcc.Dropdown ~ multi ~ true ~ true",
        "dcc.Dropdown ~ placeholder ~ 5 ~ \"5\"",
        "dcc.Dropdown ~ value ~ Lima ~ \"Lima\"",
        "dcc.Dropdown ~ value ~ [1,2] ~ [1,2]",
        "dcc.Dropdown ~ search_order ~ original ~ \"original\"",
        "dcc.Loading ~ custom_spinner ~ 7 ~ \"7\"",
        "html.Div ~ children ~ {\"type\":\"B\",\"props\":{\"data-x\":\"1\"}}"
            + " ~ {\"type\":\"B\",\"props\":{\"data-x\":\"1\"}}",
        "html.Canvas ~ width ~ 12 ~ 12",
        "html.Canvas ~ width ~ 12em ~ \"12em\"",
      })
  void whatFitsIsReadAsTheBrowserTakesIt(String key, String prop, String text, String json) {
    Draft draft = draft(key, prop, text);
    assertThat(draft.complaints().get(prop)).isEmpty();
    assertThat(Wire.text(draft.values().get(prop))).isEqualTo(json);
  }

  @Test
  void everyExampleIsRight() {
    Examples examples = Examples.read();
    for (Entry entry : CATALOGUE.entries()) {
      for (Map.Entry<?, ?> value : examples.of(entry).entrySet()) {
        String prop = (String) value.getKey();
        String text =
            value.getValue() instanceof String plain ? plain : Wire.text(value.getValue());
        assertThat(draft(entry.key(), prop, text).complaints().get(prop)).as(entry.key()).isEmpty();
      }
    }
  }

  @Test
  void aSearchLooksAtNamesAndDescriptions() {
    assertThat(ExplorerPage.found(CATALOGUE, "")).hasSize(152);
    assertThat(ExplorerPage.found(CATALOGUE, null)).hasSize(152);
    assertThat(ExplorerPage.found(CATALOGUE, "  INTERACTIVE table "))
        .extracting(Entry::key)
        .containsExactly("table.DataTable");
    assertThat(ExplorerPage.found(CATALOGUE, "markdown"))
        .extracting(Entry::key)
        .startsWith("dcc.Markdown");
    assertThat(ExplorerPage.found(CATALOGUE, "no such thing")).isEmpty();
  }
}
