package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.iframe;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of HTML's own elements. */
@ExtendWith(Stage.class)
final class HtmlE2e {
  private static final Prop<String> SAID = text("said");

  @Test
  void click_simple(DashPage dash) {
    AtomicInteger calls = new AtomicInteger();
    Page page =
        Hand.open(
            dash,
            div(
                p().id("said"),
                button("Click").id("button").clicks(0),
                iframe().id("video").allow("fullscreen").referrerPolicy("origin")),
            on(clicks("button"))
                .notAtStart()
                .set(
                    SAID,
                    (n, ctx) -> {
                      calls.incrementAndGet();
                      return "clicked " + n;
                    }));
    dash.calls(calls::get, 0);
    assertThat(page.locator("#said")).hasText("");
    page.locator("#button").click();
    assertThat(page.locator("#said")).hasText("clicked 1");
    dash.calls(calls::get, 1);
    assertThat(page.locator("#video")).hasAttribute("allow", "fullscreen");
    assertThat(page.locator("#video")).hasAttribute("referrerpolicy", "origin");
  }

  @Test
  void click_prev(DashPage dash) {
    Prop<Long> first = Prop.of("first", "n_clicks_timestamp", Type.LONG);
    Prop<Long> second = Prop.of("second", "n_clicks_timestamp", Type.LONG);
    Page page =
        Hand.open(
            dash,
            div(
                button("Click").id("first").clicks(0).clickedAt(-1),
                button("Click").id("second").clicks(0).clickedAt(-1),
                p("Initial").id("said")),
            on(clicks("first"), first, clicks("second"), second)
                .state(SAID)
                .notAtStart()
                .set(SAID, (n, at, m, then, before, ctx) -> n + "," + m + "," + at + "," + then));
    assertThat(page.locator("#said")).hasText("Initial");
    page.locator("#first").click();
    assertThat(page.locator("#said")).containsText("1,0,");
    String[] one = page.locator("#said").textContent().split(",", -1);
    assertThat(Long.parseLong(one[2])).isPositive();
    assertThat(one[3]).isEqualTo("-1");
    page.locator("#second").click();
    assertThat(page.locator("#said")).containsText("1,1," + one[2] + ",");
    page.locator("#second").click();
    assertThat(page.locator("#said")).containsText("1,2," + one[2] + ",");
    String[] last = page.locator("#said").textContent().split(",", -1);
    assertThat(Long.parseLong(last[3])).isGreaterThan(Long.parseLong(last[2]));
  }

  @Test
  void dt001_aTabIndexMayBeANumberOrAText(DashPage dash) {
    Prop<Object> text = Prop.of("text", "tabIndex", Type.ANY);
    Prop<Object> number = Prop.of("number", "tabIndex", Type.ANY);
    Page page =
        Hand.open(
            dash,
            div(
                div().id("text").put("tabIndex", "1"),
                div().id("number").tabIndex(1),
                p().id("said")),
            on(text, number).set(SAID, (a, b, ctx) -> Hand.json(a) + Hand.json(b)));
    assertThat(page.locator("#said")).hasText("\"1\"1");
    assertThat(page.locator("#text")).hasAttribute("tabindex", "1");
    assertThat(page.locator("#number")).hasAttribute("tabindex", "1");
  }
}
