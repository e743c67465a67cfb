package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Option;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of dropdowns: what can be cleared, what is removed, what waits. */
@ExtendWith(Stage.class)
final class DropdownE2e {
  private static final Prop<String> CITY = Dropdown.value("city");
  private static final Prop<List<String>> MANY = Dropdown.values("city", Type.TEXT);
  private static final Prop<List<Option<String>>> OPTIONS = Dropdown.choices("city", Type.TEXT);
  private static final Prop<String> SAID = text("said");
  private static final Prop<Integer> REMOVE = clicks("remove");
  private static final List<Option<String>> CITIES =
      List.of(
          Option.of("New York City", "NYC"),
          Option.of("Montreal", "MTL"),
          Option.of("San Francisco", "SF"));

  @Test
  void ddcf001_anOptionThatMustStayIsNotTakenAwayByClickingItAgain(DashPage dash) {
    Page page = open(dash, single().clearable(false), Hand.remembers(SAID, CITY));
    assertThat(page.locator("#said")).hasText("\"MTL\"");
    assertThat(page.locator("#city .dash-dropdown-clear")).hasCount(0);
    page.locator("#city").click();
    option(page, "MTL").click();
    option(page, "SF").click();
    assertThat(page.locator("#said")).hasText("\"MTL\" \"SF\"");
  }

  @Test
  void ddcf001b_keysThatDeleteDoNothingToWhatMustStay(DashPage dash) {
    Page page = open(dash, single().clearable(false), Hand.remembers(SAID, CITY));
    assertThat(page.locator("#said")).hasText("\"MTL\"");
    page.locator("#city").press("Delete");
    page.locator("#city").press("Backspace");
    page.locator("#city").click();
    option(page, "SF").click();
    assertThat(page.locator("#said")).hasText("\"MTL\" \"SF\"");
  }

  @Test
  void ddcf001c_keysThatDeleteClearWhatMayBeCleared(DashPage dash) {
    Page page = open(dash, single(), Hand.remembers(SAID, CITY));
    assertThat(page.locator("#said")).hasText("\"MTL\"");
    page.locator("#city").press("Delete");
    assertThat(page.locator("#said")).hasText("\"MTL\" null");
    page.locator("#city").click();
    option(page, "SF").click();
    assertThat(page.locator("#said")).hasText("\"MTL\" null \"SF\"");
    page.locator("#city").press("Backspace");
    assertThat(page.locator("#said")).hasText("\"MTL\" null \"SF\" null");
  }

  @Test
  void ddcf002_ofManyThatMustStayTheLastOneStays(DashPage dash) {
    Component many =
        Dropdown.many(MANY)
            .choices(CITIES)
            .value("MTL", "SF")
            .closeOnSelect(false)
            .clearable(false);
    Page page = open(dash, many, Hand.remembers(SAID, MANY));
    assertThat(page.locator("#said")).hasText("[\"MTL\",\"SF\"]");
    assertThat(page.locator("#city .dash-dropdown-clear")).hasCount(0);
    page.locator("#city").click();
    option(page, "MTL").click();
    assertThat(page.locator("#said")).hasText("[\"MTL\",\"SF\"] [\"SF\"]");
    option(page, "SF").click();
    option(page, "NYC").click();
    assertThat(page.locator("#said")).hasText("[\"MTL\",\"SF\"] [\"SF\"] [\"SF\",\"NYC\"]");
  }

  @Test
  void ddde001_aChoiceThatWaitsIsToldWhenTheMenuCloses(DashPage dash) {
    Component many =
        Dropdown.many(MANY).choices(CITIES).value("MTL", "SF").closeOnSelect(false).debounce(true);
    Page page = open(dash, many, Hand.remembers(SAID, MANY));
    assertThat(page.locator("#said")).hasText("[\"MTL\",\"SF\"]");
    page.locator("#city").click();
    option(page, "MTL").click();
    assertThat(page.locator("#city .dash-dropdown-value")).hasText("San Francisco");
    option(page, "SF").click();
    option(page, "NYC").click();
    page.keyboard().press("Escape");
    assertThat(page.locator("#said")).hasText("[\"MTL\",\"SF\"] [\"NYC\"]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ddro001_anOptionThatGoesTakesTheValueWithIt(boolean searchable, DashPage dash) {
    Page page =
        open(
            dash,
            Dropdown.of(CITY).choices(CITIES).value("SF").searchable(searchable),
            removesTheLast(),
            Hand.remembers(SAID, CITY));
    assertThat(page.locator("#said")).hasText("\"SF\"");
    page.locator("#remove").click();
    assertThat(page.locator("#said")).hasText("\"SF\" null");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ddro002_anOptionThatGoesTakesItsValueOutOfMany(boolean searchable, DashPage dash) {
    Page page =
        open(
            dash,
            Dropdown.many(MANY).choices(CITIES).value("MTL", "SF").searchable(searchable),
            removesTheLast(),
            Hand.remembers(SAID, MANY));
    assertThat(page.locator("#said")).hasText("[\"MTL\",\"SF\"]");
    page.locator("#remove").click();
    assertThat(page.locator("#said")).hasText("[\"MTL\",\"SF\"] [\"MTL\"]");
  }

  @Test
  void ddro003_anOptionThatGoesIsGoneInADropdownThatDependsOnAnother(DashPage dash) {
    Prop<List<String>> all = Dropdown.values("all", Type.TEXT);
    Prop<Integer> submit = clicks("submit");
    Page page =
        open(
            dash,
            div(
                Dropdown.many(all).choices(CITIES).value("MTL", "NYC", "SF"),
                Dropdown.many(MANY).choices(CITIES).value("NYC", "SF"),
                button("Submit").id("submit")),
            on(all).set(Dropdown.options("city", Type.TEXT), (values, ctx) -> values),
            on(REMOVE)
                .notAtStart()
                .set(Dropdown.choices("all", Type.TEXT), (n, ctx) -> CITIES.subList(0, 2)),
            on(submit)
                .state(MANY, Dropdown.options("city", Type.TEXT))
                .notAtStart()
                .set(SAID, (n, value, options, ctx) -> Hand.json(List.of(value, options))));
    assertThat(page.locator("#all .dash-dropdown-value-item")).hasCount(3);
    page.locator("#remove").click();
    assertThat(page.locator("#city .dash-dropdown-value-item")).hasText(new String[] {"NYC"});
    page.locator("#submit").click();
    assertThat(page.locator("#said")).hasText("[[\"NYC\"],[\"MTL\",\"NYC\"]]");
  }

  @Test
  void ddro004_anEmptyTextStaysOneAndIsToldOnce(DashPage dash) {
    Page page =
        open(dash, Dropdown.of(CITY).options("a", "b", "c").value(""), Hand.remembers(SAID, CITY));
    assertThat(page.locator("#said")).hasText("\"\"");
    page.locator("#city").click();
    page.locator(".dash-dropdown-search").pressSequentially("a");
    assertThat(options(page)).hasText(new String[] {"a"});
    options(page).click();
    assertThat(page.locator("#said")).hasText("\"\" \"a\"");
  }

  @Test
  void dddo002_aCommaInAValueDoesNotDivideIt(DashPage dash) {
    Page page =
        open(
            dash,
            Dropdown.many(MANY)
                .options("New York, NY", "Montreal, QC", "San Francisco, CA")
                .value("San Francisco, CA"));
    assertThat(page.locator("#city .dash-dropdown-value-item"))
        .hasText(new String[] {"San Francisco, CA"});
  }

  @Test
  void dddo003_aValueWithoutAnyOptionDoesNoHarm(DashPage dash) {
    Page page = open(dash, Dropdown.of(CITY).value("foobar"));
    assertThat(page.locator("#city")).isVisible();
  }

  @Test
  void ddst001_theMouseShowsAHandOverAnOptionAndTheSearchKeepsTheMenuOpen(DashPage dash) {
    Page page = open(dash, single());
    page.locator("#city").click();
    assertThat(options(page).first()).hasCSS("cursor", "pointer");
    page.locator(".dash-dropdown-search").click(new Locator.ClickOptions().setPosition(8, 8));
    assertThat(page.locator(".dash-dropdown-search")).isFocused();
    assertThat(page.locator(".dash-dropdown-options")).isVisible();
  }

  @Test
  void ddvi002_aMenuMayBeHigherThanItIsByItself(DashPage dash) {
    List<String> many = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
    Page page = open(dash, Dropdown.of(CITY).options(many).value("1").maxHeight(600));
    page.locator("#city").click();
    assertThat(page.locator(".dash-dropdown-options")).isVisible();
    page.waitForCondition(() -> page.locator(".dash-dropdown-content").boundingBox().height > 450);
  }

  private static Dropdown.Builder<String> single() {
    return Dropdown.of(CITY).choices(CITIES).value("MTL");
  }

  private static Callback removesTheLast() {
    return on(REMOVE).notAtStart().set(OPTIONS, (n, ctx) -> CITIES.subList(0, 2));
  }

  private static Locator option(Page page, String value) {
    return page.locator(".dash-dropdown-option:has(input[value='" + value + "'])");
  }

  private static Locator options(Page page) {
    return page.locator(".dash-dropdown-option");
  }

  private static Page open(DashPage dash, Component dropdown, Callback... callbacks) {
    return Hand.open(dash, div(dropdown, button("Remove").id("remove"), p().id("said")), callbacks);
  }
}
