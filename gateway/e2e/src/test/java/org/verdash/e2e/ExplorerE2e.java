package org.verdash.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.verdash.e2e.browser.BrowserExtension;
import org.verdash.e2e.browser.Find;
import org.verdash.e2e.browser.Keyboard;
import org.verdash.e2e.browser.Visit;
import org.verdash.e2e.node.Street;

/** The demo that knows every component: found, drawn, edited, and written in Java. */
@ExtendWith(BrowserExtension.class)
final class ExplorerE2e {
  @AutoClose @RegisterExtension
  private static final Street STREET = Street.withDemos(ExplorerE2e.class);

  /** They only do something, and show nothing while they do not. */
  private static final List<String> INVISIBLE = List.of("ConfirmDialog", "Interval", "Store");

  private static final String SET = "key => dash_clientside.set_props('component', {value: key})";

  @Test
  void whatOneEditsIsDrawnAndWrittenInJava(Visit visit) {
    Page page = open(visit);
    Locator shown = page.locator("#shown-Dropdown");
    assertThat(shown).containsText("Lima");
    editor(page, "value").fill("Oslo");
    assertThat(shown).containsText("Oslo");
    assertThat(page.locator("#code"))
        .containsText(".options(\"Bern\", \"Lagos\", \"Lima\", \"Oslo\")");
    assertThat(page.locator("#code")).containsText(".value(\"Oslo\")");
    shown.click();
    page.getByText("Bern", new Page.GetByTextOptions().setExact(true)).last().click();
    assertThat(page.locator("#told")).containsText("\"Bern\"");
    Find.button(page, "Copy").click();
    page.waitForCondition(() -> clipboard(page).contains("import org.verdash.dcc.Dropdown;"));
  }

  @Test
  void aWrongValueIsToldBesideItsEditorAndTheRestStays(Visit visit) {
    Page page = open(visit);
    assertThat(page.locator("#shown-Dropdown")).containsText("Lima");
    editor(page, "maxHeight").fill("tall");
    assertThat(card(page, "maxHeight").locator(".complaint"))
        .containsText("maxHeight wants a number, not \"tall\".");
    editor(page, "options").fill("[1, ");
    assertThat(card(page, "options").locator(".complaint")).containsText("options is not JSON");
    editor(page, "labels").fill("{\"search\": 5}");
    assertThat(card(page, "labels").locator(".complaint"))
        .containsText("labels.search wants text, not 5.");
    editor(page, "options").fill("[\"Lima\", \"Quito\"]");
    assertThat(card(page, "options").locator(".complaint")).isHidden();
    assertThat(page.locator("#shown-Dropdown")).containsText("Lima");
  }

  @Test
  void aComponentIsFoundAndChosenByKeyboard(Visit visit) {
    Page page = open(visit);
    page.getByLabel("Find a component").focus();
    page.keyboard().insertText("interactive table");
    assertThat(page.locator("#count")).hasText("1 of 152 components");
    Keyboard.tabTo(page, page.locator(".list input").first());
    page.keyboard().press("Space");
    assertThat(page.locator("#about h2")).hasText("DataTable");
    assertThat(page.locator("#shown-DataTable td").first()).isVisible();
    assertThat(page.locator("#code")).containsText("record Row(String city, int people");
  }

  @Test
  void aSpreadOfComponentsIsDrawnWithoutAComplaint(Visit visit) {
    visit.context().grantPermissions(List.of("geolocation"));
    visit.context().setGeolocation(new Geolocation(52.5, 13.4));
    Page page = open(visit);
    for (String key :
        List.of(
            "dcc.Graph",
            "dcc.Tab",
            "dcc.Markdown",
            "dcc.Loading",
            "dcc.Store",
            "dcc.Upload",
            "dcc.DatePickerRange",
            "dcc.Tooltip",
            "dcc.Interval",
            "dcc.ConfirmDialog",
            "html.Td",
            "html.Option",
            "html.Source",
            "html.Frame",
            "html.Ruby",
            "html.MapEl")) {
      String name = key.substring(key.indexOf('.') + 1);
      page.evaluate(SET, key);
      assertThat(page.locator("#about h2")).hasText(name);
      if (!INVISIBLE.contains(name)) {
        String id = key.startsWith("html") ? "shown-element" : "shown-" + name;
        assertThat(page.locator("#stage #" + id)).hasCount(1);
      }
    }
  }

  private static Page open(Visit visit) {
    STREET.signIn(visit, "viewer");
    Page page = visit.page();
    page.navigate(STREET.at("/components/"));
    assertThat(Find.heading(page)).hasText("Component explorer");
    assertThat(page.locator("#shown-Dropdown")).isVisible();
    return page;
  }

  private static Locator card(Page page, String prop) {
    Locator name =
        page.locator(".name").getByText(prop, new Locator.GetByTextOptions().setExact(true));
    return page.locator(".editor").filter(new Locator.FilterOptions().setHas(name));
  }

  private static Locator editor(Page page, String prop) {
    return card(page, prop).locator("textarea, input").first();
  }

  private static String clipboard(Page page) {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }
}
