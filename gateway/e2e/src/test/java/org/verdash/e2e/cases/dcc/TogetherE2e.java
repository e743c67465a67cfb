package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.a;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.h2;
import static org.verdash.html.Html.h3;
import static org.verdash.html.Html.h4;
import static org.verdash.html.Html.h6;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Checklist;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.dcc.Option;
import org.verdash.dcc.RadioItems;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of several controls at once, and of where somebody is. */
@ExtendWith(Stage.class)
final class TogetherE2e {
  private static final Prop<String> TITLE = Input.value("title");
  private static final Prop<String> ONE = Dropdown.value("one");
  private static final Prop<List<String>> MANY = Dropdown.values("many", Type.TEXT);
  private static final Prop<List<String>> BOXES = Checklist.value("boxes", Type.TEXT);
  private static final Prop<String> RADIO = RadioItems.value("radio");

  @Test
  void ddot001_anOptionsTitleShowsInEveryControl(DashPage dash) {
    List<Option<String>> cities =
        List.of(Option.of("New York City", "NYC"), Option.of("Montréal", "MTL"));
    Page page =
        Hand.open(
            dash,
            div(
                Input.of(TITLE),
                Dropdown.many(MANY).choices(cities).value("NYC"),
                Dropdown.of(ONE).choices(cities).value("NYC"),
                Checklist.of(BOXES).choices(cities).value("NYC").labelClassName("mine"),
                RadioItems.of(RADIO).choices(cities).value("NYC").labelClassName("mine")),
            titles(Dropdown.choices("many", Type.TEXT)),
            titles(Dropdown.choices("one", Type.TEXT)),
            titles(Checklist.choices("boxes", Type.TEXT)),
            titles(RadioItems.choices("radio", Type.TEXT)));
    for (String title : List.of("The Big Apple", "Gotham City?")) {
      page.locator("#title").fill(title);
      assertThat(page.locator("#many .dash-dropdown-value-item span").first())
          .hasAttribute("title", title);
      assertThat(page.locator("#one .dash-dropdown-value-item span").first())
          .hasAttribute("title", title);
      assertThat(page.locator("#boxes .mine").first()).hasAttribute("title", title);
      assertThat(page.locator("#radio .mine").first()).hasAttribute("title", title);
    }
  }

  @Test
  void mdcap001_labelsMayBeComponentsInEveryControl(DashPage dash) {
    Prop<Integer> indexed = Dropdown.value("indexed", Type.INT);
    Page page =
        Hand.open(
            dash,
            div(
                Checklist.of(BOXES)
                    .options(Option.of(h2("H2"), "h2"), Option.of(a("Link").href("#"), "a")),
                RadioItems.of(RADIO).options(Option.of(h3("on"), "on"), Option.of(p("off"), "off")),
                Dropdown.of(ONE).options(Option.of(h4("h4"), "h4"), Option.of(h6("h6"), "h6")),
                Dropdown.of(indexed)
                    .options(
                        Option.of("one", 1).search("uno"), Option.of("two", 2).search("dos"))));
    assertThat(page.locator("#boxes h2")).hasText("H2");
    assertThat(page.locator("#boxes a")).hasText("Link");
    assertThat(page.locator("#radio h3")).hasText("on");
    assertThat(page.locator("#radio p")).hasText("off");
    page.locator("#one").click();
    assertThat(page.locator(".dash-dropdown-content h4")).hasText("h4");
    page.locator(".dash-dropdown-search").fill("4");
    assertThat(page.locator(".dash-dropdown-option")).hasText(new String[] {"h4"});
    page.keyboard().press("Escape");
    page.locator("#indexed").click();
    assertFinds(page, "o", "one", "two");
    assertFinds(page, "1", "one");
    assertFinds(page, "uno", "one");
    assertFinds(page, "dos", "two");
  }

  @Test
  void geol001_whereSomebodyIsIsTold(DashPage dash) {
    dash.page()
        .context()
        .grantPermissions(List.of("geolocation", "clipboard-read", "clipboard-write"));
    dash.page().context().setGeolocation(new Geolocation(45.527, -73.5968).setAccuracy(100));
    Prop<org.verdash.dcc.Geolocation.Position> position =
        org.verdash.dcc.Geolocation.position("where");
    Page page =
        Hand.open(
            dash,
            div(org.verdash.dcc.Geolocation.of().id("where"), p().id("said")),
            on(position)
                .notAtStart()
                .set(text("said"), (at, ctx) -> at.lat() + " " + at.lon() + " " + at.accuracy()));
    assertThat(page.locator("#said")).hasText("45.527 -73.5968 100.0");
  }

  private static void assertFinds(Page page, String words, String... options) {
    page.locator(".dash-dropdown-search").fill(words);
    assertThat(page.locator(".dash-dropdown-option")).hasText(options);
  }

  private static Callback titles(Prop<List<Option<String>>> options) {
    Option<String> other = Option.of("Montréal", "MTL");
    return on(TITLE)
        .notAtStart()
        .set(
            options,
            (title, ctx) -> List.of(Option.of("New York City", "NYC").title(title), other));
  }
}
