package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.span;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Option;
import org.verdash.e2e.stage.Also;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of searching in dropdowns. */
@ExtendWith(Stage.class)
final class DropdownSearchE2e {
  private static final Prop<String> ONE = Dropdown.value("dropdown");
  private static final Prop<List<String>> MANY = Dropdown.values("dropdown", Type.TEXT);
  private static final Prop<String> SEARCHED = Dropdown.searched("dropdown");
  private static final Prop<List<Option<String>>> OPTIONS = Dropdown.choices("dropdown", Type.TEXT);
  private static final Prop<String> SAID = text("said");

  @Test
  @Also("ddso004")
  void ddso001_aSearchKeepsTheOrderOfTheOptions(DashPage dash) {
    Page page = open(dash, inOrder().options("11 Text", "12", "23", "112", "111", "110", "22"));
    page.locator("#dropdown").click();
    search(page).pressSequentially("11");
    assertThat(options(page)).hasText(new String[] {"11 Text", "112", "111", "110"});
    search(page).pressSequentially("A");
    assertThat(options(page)).hasText(new String[] {"No options found"});
  }

  @Test
  void ddso002_amongManyTheChosenOnesComeFirst(DashPage dash) {
    Page page =
        open(
            dash,
            Dropdown.many(MANY)
                .options("11 Text", "12", "112", "111", "110")
                .searchOrder(Dropdown.SearchOrder.ORIGINAL),
            Hand.shows(SAID, MANY));
    page.locator("#dropdown").click();
    assertThat(search(page)).isFocused();
    focus(page, "11 Text");
    focus(page, "12");
    page.keyboard().press("Space");
    assertThat(page.locator("#said")).hasText("[\"12\"]");
    focus(page, "112");
    focus(page, "111");
    page.keyboard().press("Space");
    assertThat(page.locator("#said")).hasText("[\"12\",\"111\"]");
    page.keyboard().press("Home");
    assertThat(search(page)).isFocused();
    page.keyboard().press("1");
    assertThat(options(page)).hasText(new String[] {"12", "111", "11 Text", "112", "110"});
  }

  @Test
  void ddso003_aSearchThatFindsAllKeepsTheirOrder(DashPage dash) {
    Page page = open(dash, inOrder().options("A", "Zebra", "Apply", "Apple", "Kiwi"));
    page.locator("#dropdown").click();
    search(page).pressSequentially("A");
    assertThat(options(page)).hasText(new String[] {"A", "Zebra", "Apply", "Apple"});
  }

  @Test
  void ddsv001_whatIsSearchedIsAPropertyInBothDirections(DashPage dash) {
    Page page = open(dash, Dropdown.of(ONE).searched("something"), Hand.shows(SAID, SEARCHED));
    page.locator("#dropdown").click();
    assertThat(page.locator("#said")).hasText("\"something\"");
    assertThat(search(page)).hasValue("something");
    page.locator(".dash-dropdown-search-container .dash-dropdown-clear").click();
    search(page).pressSequentially("x");
    assertThat(page.locator("#said")).hasText("\"x\"");
  }

  @Test
  void ddsv002_afterASearchAllOptionsAreBackAndTheLastOneCanBeChosen(DashPage dash) {
    List<Option<String>> hundred =
        IntStream.rangeClosed(1, 100).mapToObj(i -> Option.of("Option " + i, "o" + i)).toList();
    Page page = open(dash, Dropdown.of(ONE).choices(hundred).value("o1"), Hand.shows(SAID, ONE));
    page.locator("#dropdown").click();
    search(page).click();
    Hand.press(page, "1", "0", "0");
    assertThat(options(page)).hasText(new String[] {"Option 100"});
    Hand.press(page, "Backspace", "Backspace", "Backspace");
    assertThat(options(page).nth(1)).hasText("Option 2");
    page.locator(".dash-options-list-virtualized")
        .evaluate("list => { list.scrollTop = list.scrollHeight; }");
    options(page).getByText("Option 100").click();
    assertThat(page.locator("#said")).hasText("\"o100\"");
  }

  @Test
  void ddsv003_componentsAreSearchedAmongThousandsByTheirWords(DashPage dash) {
    List<Option<String>> items =
        IntStream.range(1, 2000)
            .mapToObj(i -> Option.of(item(i), "item_" + i).search("item_" + i))
            .toList();
    Page page = open(dash, Dropdown.of(ONE).choices(items).value("item_1"));
    page.locator("#dropdown").click();
    search(page).fill("199");
    assertThat(options(page).first()).hasText("Item #199");
    assertThat(options(page)).hasCount(12);
  }

  @Test
  void dddo001_anAppMakesTheOptionsOutOfWhatIsSearched(DashPage dash) {
    Page page = open(dash, Dropdown.of(ONE), finds("New York City", "Montreal", "San Francisco"));
    page.locator("#dropdown").click();
    search(page).pressSequentially("x");
    assertThat(page.locator(".dash-dropdown-options")).hasText("No options found");
    search(page).clear();
    search(page).pressSequentially("o");
    assertThat(options(page)).hasCount(3);
    search(page).pressSequentially("n");
    assertThat(options(page)).hasText(new String[] {"Montreal"});
  }

  @Test
  void dddo004_theSearchIsNotClearedByOptionsThatCome(DashPage dash) {
    Page page =
        open(dash, Dropdown.of(ONE), finds("aa1", "aa2", "aa3", "best value", "better", "bye"));
    page.locator("#dropdown").click();
    search(page).pressSequentially("aa1");
    assertThat(options(page)).hasText(new String[] {"aa1"});
    page.keyboard().press("Escape");
    page.locator("#dropdown").click();
    search(page).pressSequentially("b");
    assertThat(options(page)).hasText(new String[] {"best value", "better", "bye"});
    assertThat(search(page)).hasValue("b");
  }

  @Test
  void a11y009_enter_on_search_selects_first_option_multi(DashPage dash) {
    Page page =
        open(
            dash, Dropdown.many(MANY).options("Apple", "Banana", "Cherry"), Hand.shows(SAID, MANY));
    page.locator("#dropdown").click();
    assertThat(search(page)).isFocused();
    page.keyboard().press("a");
    assertThat(options(page)).hasText(new String[] {"Apple", "Banana"});
    page.keyboard().press("Enter");
    assertThat(page.locator("#said")).hasText("[\"Apple\"]");
    assertThat(search(page)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#said")).hasText("[]");
    assertThat(search(page)).isFocused();
    Hand.press(page, "Backspace", "b");
    assertThat(options(page)).hasText(new String[] {"Banana"});
    page.keyboard().press("Enter");
    assertThat(page.locator("#said")).hasText("[\"Banana\"]");
  }

  @Test
  void a11y010_enter_on_search_selects_first_option_single(DashPage dash) {
    Page page = fruits(dash, ONE, null);
    page.locator("#dropdown").click();
    assertThat(search(page)).isFocused();
    page.keyboard().press("a");
    assertThat(options(page)).hasText(new String[] {"Apple", "Banana"});
    page.keyboard().press("Enter");
    assertThat(page.locator("#said")).hasText("null \"Apple\"");
  }

  @Test
  void a11y011_enter_on_search_no_deselect_when_not_clearable(DashPage dash) {
    Page page = fruits(dash, ONE, "Apple");
    assertThat(page.locator("#said")).hasText("\"Apple\"");
    page.locator("#dropdown").click();
    assertThat(page.locator(".dash-dropdown-content:focus-within")).isVisible();
    page.keyboard().press("Enter");
    page.keyboard().press("Escape");
    assertThat(page.locator(".dash-dropdown-options")).hasCount(0);
    page.locator("#dropdown").click();
    options(page).getByText("Cherry").click();
    assertThat(page.locator("#said")).hasText("\"Apple\" \"Cherry\"");
  }

  @Test
  void a11y012_typing_on_trigger_opens_dropdown_with_search(DashPage dash) {
    Page page = fruits(dash, SEARCHED, null);
    page.locator("#dropdown").press("b");
    assertThat(page.locator("#said")).hasText("null \"b\"");
    assertThat(options(page)).hasText(new String[] {"Banana"});
    assertThat(search(page)).isFocused();
  }

  @Test
  void a11y012b_tab_from_search_focuses_first_option(DashPage dash) {
    Page page = fruits(dash, ONE, null);
    page.locator("#dropdown").press("b");
    assertThat(options(page)).hasText(new String[] {"Banana"});
    page.keyboard().press("Tab");
    assertThat(page.locator(".dash-options-list-option:focus-within")).hasText("Banana");
    page.keyboard().press("Enter");
    assertThat(page.locator("#said")).hasText("null \"Banana\"");
  }

  @Test
  void a11y013_enter_on_search_after_reopen_selects_correctly(DashPage dash) {
    Page page =
        open(
            dash,
            Dropdown.of(ONE).options("Cambodia", "Cameroon", "Canada"),
            Hand.shows(SAID, ONE));
    page.locator("#dropdown").press("c");
    assertThat(options(page)).hasCount(3);
    page.keyboard().press("Enter");
    assertThat(page.locator("#said")).hasText("\"Cambodia\"");
    Hand.press(page, "c", "a", "n");
    assertThat(options(page)).hasText(new String[] {"Canada"});
    assertThat(search(page)).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#said")).hasText("\"Canada\"");
  }

  @Test
  void ddlo001_allWordsOfADropdownCanBeTranslated(DashPage dash) {
    Dropdown.Labels french =
        Dropdown.Labels.of()
            .selectAll("Sélectionner tout")
            .deselectAll("Désélectionner tout")
            .search("Rechercher")
            .clearSearch("Annuler")
            .clearSelection("Effacer les sélections")
            .noOptionsFound("Aucun d'options");
    Page page = open(dash, Dropdown.many(MANY).options("1", "2", "3").labels(french));
    assertWords(page, french);
  }

  @Test
  void ddlo002_wordsThatAreNotTranslatedStay(DashPage dash) {
    Page page =
        open(
            dash,
            Dropdown.many(MANY)
                .options("1", "2", "3")
                .labels(Dropdown.Labels.of().search("Lookup")));
    assertWords(
        page,
        Dropdown.Labels.of()
            .selectAll("Select All")
            .deselectAll("Deselect All")
            .search("Lookup")
            .clearSearch("Clear search")
            .clearSelection("Clear selection")
            .noOptionsFound("No options found"));
  }

  private static void assertWords(Page page, Dropdown.Labels words) {
    page.locator("#dropdown").click();
    Locator actions = page.locator(".dash-dropdown-action-button");
    assertThat(actions.first()).hasText(words.selectAll());
    assertThat(actions.last()).hasText(words.deselectAll());
    assertThat(search(page)).hasAccessibleName(words.search());
    search(page).pressSequentially("1");
    assertThat(page.locator(".dash-dropdown-search-container .dash-dropdown-clear"))
        .hasAccessibleName(words.clearSearch());
    actions.first().click();
    search(page).pressSequentially("9");
    assertThat(options(page)).hasText(words.noOptionsFound());
    // Our page hides it from whoever hears it: the open list has a button that does the same.
    assertThat(page.locator(".dash-dropdown-trigger .dash-dropdown-clear"))
        .hasAttribute("aria-label", words.clearSelection());
  }

  private static Callback finds(String... words) {
    return on(SEARCHED).run((searched, ctx) -> find(searched, List.of(words), ctx), OPTIONS);
  }

  private static void find(String searched, List<String> words, Context ctx) {
    if (searched == null || searched.isEmpty()) {
      ctx.discard();
    } else {
      ctx.set(
          OPTIONS,
          words.stream().filter(w -> w.contains(searched)).map(w -> Option.of(w, w)).toList());
    }
  }

  private static Dropdown.Builder<String> inOrder() {
    return Dropdown.of(ONE).searchOrder(Dropdown.SearchOrder.ORIGINAL);
  }

  private static Component item(int i) {
    return div(Component.text("Item "), span("#" + i));
  }

  private static Page fruits(DashPage dash, Prop<String> heard, String value) {
    Dropdown.Builder<String> dropdown = Dropdown.of(ONE).options("Apple", "Banana", "Cherry");
    return open(
        dash,
        value == null ? dropdown : dropdown.value(value).clearable(false),
        Hand.remembers(SAID, heard));
  }

  private static void focus(Page page, String option) {
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".dash-options-list-option:focus-within")).hasText(option);
  }

  private static Locator search(Page page) {
    return page.locator(".dash-dropdown-search");
  }

  private static Locator options(Page page) {
    return page.locator(".dash-dropdown-option");
  }

  private static Page open(DashPage dash, Component dropdown, Callback... callbacks) {
    return Hand.open(dash, div(dropdown, p().id("said")), callbacks);
  }
}
