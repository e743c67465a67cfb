package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Option;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of dropdowns without a mouse. */
@ExtendWith(Stage.class)
final class DropdownKeysE2e {
  private static final Prop<String> ONE = Dropdown.value("dropdown");
  private static final Prop<List<String>> MANY = Dropdown.values("dropdown", Type.TEXT);
  private static final Prop<String> SAID = text("said");

  @Test
  void a11y001_label_focuses_dropdown(DashPage dash) {
    Page page =
        Hand.open(dash, label(p("Click me").id("label"), Dropdown.many(MANY).options("1", "2")));
    assertThat(page.locator("#dropdown")).isVisible();
    assertThat(menu(page)).hasCount(0);
    page.locator("#label").click();
    assertThat(menu(page)).isVisible();
  }

  @Test
  void a11y002_label_with_htmlFor_can_focus_dropdown(DashPage dash) {
    Component page =
        div(label("Click me").forId("dropdown").id("label"), Dropdown.many(MANY).options("1", "2"));
    Page open = Hand.open(dash, page);
    assertThat(open.locator("#dropdown")).isVisible();
    assertThat(menu(open)).hasCount(0);
    open.locator("#label").click();
    assertThat(menu(open)).isVisible();
  }

  @Test
  void a11y003_keyboard_navigation(DashPage dash) {
    Page page = Hand.open(dash, Dropdown.many(MANY).options(numbers(100)));
    page.locator("#dropdown").press("Enter");
    assertThat(menu(page)).isVisible();
    page.keyboard().press("Escape");
    assertThat(menu(page)).hasCount(0);
    assertThat(page.locator("#dropdown")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(search(page)).isFocused();
    page.keyboard().press("1");
    assertThat(options(page).nth(1)).hasText("10");
    chooseNext(page, "1");
    chooseNext(page, "10");
    assertThat(chosen(page)).hasText(new String[] {"1", "10"});
    page.keyboard().press("Space");
    assertThat(chosen(page)).hasText(new String[] {"1"});
    Hand.press(page, "ArrowUp", "ArrowUp", "ArrowUp");
    assertThat(focused(page)).hasText("91");
    page.keyboard().press("Space");
    assertThat(chosen(page)).hasText(new String[] {"1", "91"});
    page.keyboard().press("Escape");
    assertThat(menu(page)).hasCount(0);
    assertThat(chosen(page)).hasText(new String[] {"1", "91"});
  }

  @Test
  void a11y003b_keyboard_navigation_not_searchable(DashPage dash) {
    Page page = Hand.open(dash, Dropdown.many(MANY).options(numbers(100)).searchable(false));
    page.locator("#dropdown").press("Enter");
    assertThat(menu(page)).isVisible();
    page.keyboard().press("Escape");
    assertThat(menu(page)).hasCount(0);
    assertThat(page.locator("#dropdown")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(focused(page)).hasText("0");
    page.keyboard().press("Space");
    assertThat(chosen(page)).hasText(new String[] {"0"});
    chooseNext(page, "1");
    assertThat(chosen(page)).hasText(new String[] {"0", "1"});
    page.keyboard().press("Space");
    assertThat(chosen(page)).hasText(new String[] {"0"});
  }

  @Test
  void a11y004_selection_visibility_single(DashPage dash) {
    Page page = Hand.open(dash, Dropdown.of(ONE).options(named(100)).value("Option 71"));
    page.locator("#dropdown").click();
    Locator selected = page.locator(".dash-dropdown-option.selected");
    assertThat(selected).hasText("Option 71");
    assertThat(selected).isInViewport();
  }

  @Test
  void a11y005_selection_visibility_multi(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            Dropdown.many(MANY).options(named(100)).value("Option 71", "Option 23", "Option 42"));
    page.locator("#dropdown").click();
    Locator selected = page.locator(".dash-dropdown-option.selected");
    assertThat(selected).hasText(new String[] {"Option 23", "Option 42", "Option 71"});
    for (Locator each : selected.all()) {
      assertThat(each).isInViewport();
    }
  }

  @Test
  void a11y006_multi_select_keyboard_focus_retention(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(Dropdown.many(MANY).options(named(10)).value(List.of()), p().id("said")),
            Hand.shows(SAID, MANY));
    page.locator("#dropdown").click();
    assertThat(search(page)).isFocused();
    chooseNext(page, "Option 0");
    assertThat(page.locator("#said")).hasText("[\"Option 0\"]");
    chooseNext(page, "Option 1");
    assertThat(page.locator("#said")).hasText("[\"Option 0\",\"Option 1\"]");
    chooseNext(page, "Option 2");
    assertThat(page.locator("#said")).hasText("[\"Option 0\",\"Option 1\",\"Option 2\"]");
  }

  @Test
  void a11y007_opens_and_closes_without_races(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(Dropdown.of(ONE).options(named(10)).value("Option 5"), p().id("said")),
            Hand.remembers(SAID, ONE));
    assertThat(page.locator("#said")).hasText("\"Option 5\"");
    for (int i = 0; i < 3; i++) {
      page.locator("#dropdown").press("Enter");
      assertThat(page.locator(".dash-dropdown-content:focus-within")).isVisible();
      page.keyboard().press("Escape");
      assertThat(menu(page)).hasCount(0);
    }
    for (int i = 0; i < 3; i++) {
      page.locator("#dropdown").click();
      assertThat(page.locator(".dash-dropdown-content:focus-within")).isVisible();
      page.locator("#dropdown").click();
      assertThat(menu(page)).hasCount(0);
    }
    assertThat(page.locator("#said")).hasText("\"Option 5\"");
  }

  @Test
  void a11y008_home_end_pageup_pagedown_navigation(DashPage dash) {
    Page page = Hand.open(dash, Dropdown.many(MANY).options(named(50)));
    page.locator("#dropdown").press("Enter");
    assertThat(search(page)).isFocused();
    for (int i = 0; i < 4; i++) {
      goes(page, "ArrowDown", "Option " + i);
    }
    page.keyboard().press("Home");
    assertThat(search(page)).isFocused();
    goes(page, "ArrowDown", "Option 0");
    goes(page, "End", "Option 49");
    goes(page, "PageUp", "Option 39");
    goes(page, "PageDown", "Option 49");
    page.keyboard().press("Home");
    assertThat(search(page)).isFocused();
    goes(page, "PageDown", "Option 9");
    goes(page, "PageDown", "Option 19");
    goes(page, "PageUp", "Option 9");
  }

  @Test
  void a11y012c_shift_tab_between_dropdowns(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(
                Dropdown.of(Dropdown.value("first")).options("Apple", "Banana"),
                Dropdown.of(Dropdown.value("second")).options("Cherry", "Date"),
                button("after").id("after")));
    page.locator("#after").click();
    page.keyboard().press("Shift+Tab");
    assertThat(page.locator("#second")).isFocused();
    page.keyboard().press("Shift+Tab");
    assertThat(page.locator("#first")).isFocused();
  }

  @Test
  void a11y009_dropdown_component_labels_render_correctly(DashPage dash) {
    List<Option<String>> colours =
        List.of(
            Option.of(span("red"), "red"),
            Option.of(span("yellow"), "yellow"),
            Option.of(span("blue"), "blue"));
    Page page =
        Hand.open(dash, Dropdown.many(MANY).choices(colours).value("red", "yellow", "blue"));
    page.locator("#dropdown").click();
    page.locator(".dash-dropdown-option:has(input[value='yellow'])").click();
    assertThat(chosen(page)).hasText(new String[] {"red", "blue"});
    assertThat(options(page)).hasText(new String[] {"red", "yellow", "blue"});
  }

  private static void chooseNext(Page page, String option) {
    goes(page, "ArrowDown", option);
    page.keyboard().press("Space");
  }

  private static void goes(Page page, String key, String option) {
    page.keyboard().press(key);
    assertThat(focused(page)).hasText(option);
  }

  private static Locator focused(Page page) {
    return page.locator(".dash-options-list-option:focus-within");
  }

  private static Locator chosen(Page page) {
    return page.locator(".dash-dropdown-value-item");
  }

  private static Locator search(Page page) {
    return page.locator(".dash-dropdown-search");
  }

  private static Locator menu(Page page) {
    return page.locator(".dash-dropdown-options");
  }

  private static Locator options(Page page) {
    return page.locator(".dash-dropdown-option");
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }

  private static List<String> named(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Option " + i).toList();
  }
}
