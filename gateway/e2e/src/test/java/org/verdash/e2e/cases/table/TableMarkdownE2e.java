package org.verdash.e2e.cases.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Prop;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.table.Column;
import org.verdash.table.DataTable;
import org.verdash.table.DataTable.MarkdownOptions;

/** Dash's cases of Markdown in cells. */
@ExtendWith(Stage.class)
final class TableMarkdownE2e {
  // Any address of the gateway does that answers: nobody looks at the picture.
  private static final String PICTURE = "/health/live";

  private record Text(
      String header, String italics, String link, String image, String table, String program) {
    static Text of(int i) {
      return new Text(
          "#".repeat(i % 6) + " row " + i,
          i % 2 == 1 ? "*" + i + "*" : "_" + i + "_",
          "[Learn about " + i + "](http://localhost/wiki/" + i + ")",
          "![image " + i + " alt text](" + PICTURE + ")",
          "Current | Next\n--- | ---\n" + i + " | " + (i + 1),
          "```python\ndef hello_table(i=" + i + "):\n  print(i)\n```");
    }
  }

  private record Html(String a, String b) {}

  private static final Prop<List<Text>> TEXTS = DataTable.data("table", Text.class);
  private static final Prop<List<Html>> HTML = DataTable.data("table", Html.class);

  @Test
  void mark001_headingsAreDrawnAndSorted(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.sort("header");
    assertThat(value(sheet, "header").locator("p")).hasText("row 0");
    sheet.sort("header");
    assertThat(value(sheet, "header").locator("h5")).hasText("row 95");
  }

  @Test
  void mark002_emphasisIsDrawnAndSorted(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.sort("italics");
    assertThat(value(sheet, "italics").locator("p > em")).hasText("1");
    sheet.sort("italics");
    assertThat(value(sheet, "italics").locator("p > em")).hasText("98");
  }

  @Test
  void mark003_linksAreDrawnAndSorted(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.sort("link");
    assertThat(value(sheet, "link").locator("p > a")).hasText("Learn about 0");
    sheet.sort("link");
    assertThat(value(sheet, "link").locator("p > a")).hasText("Learn about 9");
  }

  @Test
  void mark004_picturesAreDrawnAndSorted(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.sort("image");
    assertThat(value(sheet, "image").locator("p > img")).hasAttribute("alt", "image 0 alt text");
    sheet.sort("image");
    assertThat(value(sheet, "image").locator("p > img")).hasAttribute("alt", "image 99 alt text");
  }

  @Test
  void mark005_tablesAreDrawnAndSorted(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.sort("table");
    assertThat(value(sheet, "table").locator("table td").first()).hasText("0");
    sheet.sort("table");
    assertThat(value(sheet, "table").locator("table td").first()).hasText("99");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Learn about 97", "/wiki/97"})
  void mark006_linksAreFilteredByTheirTextAndByWhereTheyLead(String filter, DashPage dash) {
    Sheet sheet = open(dash);
    sheet.filter("link", filter);
    assertThat(sheet.find("td[data-dash-column='link'] a")).hasCount(1);
    assertThat(value(sheet, "link").locator("a")).hasAttribute("href", "http://localhost/wiki/97");
  }

  @Test
  void mark007_picturesAreFilteredByTheirText(DashPage dash) {
    Sheet sheet = open(dash);
    sheet.filter("image", "97");
    assertThat(sheet.find("td[data-dash-column='image'] img")).hasCount(1);
    assertThat(value(sheet, "image").locator("img")).hasAttribute("alt", "image 97 alt text");
  }

  @Test
  void mark008_whatColoursProgramsIsNobodyElses(DashPage dash) {
    Sheet sheet = open(dash);
    assertThat(value(sheet, "program").locator("code.language-python")).isVisible();
    assertThat(value(sheet, "program").locator("code.language-python .hljs-keyword").first())
        .hasText("def");
    assertThat(dash.js("window.hljs === undefined")).isEqualTo(true);
  }

  @Test
  void tmdh001_htmlIsText(DashPage dash) {
    Sheet sheet = html(dash, "<h1>heading</h1>", MarkdownOptions.of());
    assertThat(sheet.cell(0, "a")).containsText("heading");
    assertThat(sheet.find("td h1")).hasCount(0);
  }

  @Test
  void tmdh002_htmlIsDrawnWhereItIsAllowed(DashPage dash) {
    Sheet sheet = html(dash, "<h1>heading</h1>", MarkdownOptions.of().html(true));
    assertThat(sheet.cell(0, "a").locator("h1")).hasText("heading");
  }

  @ParameterizedTest
  @CsvSource({",true", "_blank,true", "_self,false"})
  void tmdl001_aLinkOpensWhereItShall(String target, boolean newTab, DashPage dash) {
    MarkdownOptions options = target == null ? null : MarkdownOptions.of().linkTarget(target);
    Sheet sheet = html(dash, "[Click me](./?there)", options);
    Locator link = sheet.cell(0, "a").locator("a");
    if (newTab) {
      Page other = dash.page().waitForPopup(link::click);
      assertThat(other).hasURL(dash.at("?there"));
      sheet.assertSelected(sheet.cell(0, "a"), true);
      assertThat(dash.page()).hasURL(dash.at(""));
    } else {
      link.click();
      assertThat(dash.page()).hasURL(dash.at("?there"));
    }
  }

  private static Locator value(Sheet sheet, String column) {
    return sheet.cell(0, column).locator(".dash-cell-value");
  }

  private static Sheet html(DashPage dash, String text, MarkdownOptions options) {
    DataTable.Builder<Html> table =
        DataTable.of(HTML).data(new Html(text, text)).column("A", Html::a, Column::markdown);
    Hand.open(dash, options == null ? table : table.markdownOptions(options));
    return Sheet.on(dash);
  }

  private static Sheet open(DashPage dash) {
    Hand.open(
        dash,
        DataTable.of(TEXTS)
            .data(IntStream.range(0, 100).mapToObj(Text::of).toList())
            .column("Header", Text::header, Column::markdown)
            .column("Italics", Text::italics, Column::markdown)
            .column("Link", Text::link, Column::markdown)
            .column("Image", Text::image, Column::markdown)
            .column("Table", Text::table, Column::markdown)
            .column("Program", Text::program, Column::markdown)
            .pageSize(5)
            .filterable()
            .sortable());
    return Sheet.on(dash);
  }
}
