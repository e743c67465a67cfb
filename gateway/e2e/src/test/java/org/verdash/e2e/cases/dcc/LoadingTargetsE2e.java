package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.dcc.Loading;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Gate;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;
import org.verdash.html.Html;

/** Dash's cases of spinners that wait for one component. */
@ExtendWith(Stage.class)
final class LoadingTargetsE2e {
  private static final String COUNT_SPINNERS =
      """
      () => {
        window.spun = 0;
        new MutationObserver(() => { window.spun += !!document.querySelector('.dash-spinner'); })
          .observe(document.body, {childList: true, subtree: true});
      }
      """;

  private final Gate gate = new Gate();

  @Test
  void ldcp017_aSpinnerWaitsForOneOfTwo(DashPage dash) {
    Prop<String> first = text("first");
    Prop<String> second = text("second");
    Component loading =
        Loading.of(p("1").id("first"), p("2").id("second")).className("loading").target(second);
    Page page =
        Hand.open(
            dash,
            div(button("A").id("a"), button("B").id("b"), loading),
            on(clicks("a")).notAtStart().set(first, (n, ctx) -> "changed 1"),
            on(clicks("b")).notAtStart().set(second, (n, ctx) -> later("changed 2")));
    assertThat(page.locator("#second")).hasText("2");
    page.evaluate(COUNT_SPINNERS);
    page.locator("#a").click();
    assertThat(page.locator("#first")).hasText("changed 1");
    assertThat(page.evaluate("window.spun")).isEqualTo(0);
    page.locator("#b").click();
    assertThat(page.locator(".loading .dash-spinner")).isVisible();
    gate.open();
    assertThat(page.locator("#second")).hasText("changed 2");
  }

  @Test
  void ldcp019_aSpinnerWaitsForAPattern(DashPage dash) {
    Rows<Integer> rows = Rows.ints("row");
    Rows.Part<Integer, Integer> go = rows.part("go", id -> clicks(id));
    Rows.Part<Integer, String> words = rows.part("words", id -> Html.text(id));
    Component loading = Loading.of(div("content").id(words.at(1).id())).className("loading");
    Page page =
        Hand.open(
            dash,
            div(button("Go").id(go.at(1).id()).className("go"), loading),
            on(go.match()).notAtStart().set(words.match(), (n, ctx) -> later("changed")));
    assertThat(page.locator(".loading, .go").first()).isVisible();
    page.locator(".go").click();
    assertThat(page.locator(".loading .dash-spinner")).isVisible();
    gate.open();
    assertThat(page.getByText("changed")).isVisible();
  }

  private <T> T later(T value) throws InterruptedException {
    gate.pass();
    return value;
  }
}
