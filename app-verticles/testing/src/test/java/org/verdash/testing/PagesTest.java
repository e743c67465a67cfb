package org.verdash.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Caller;
import org.verdash.app.Page;
import org.verdash.app.Pages;
import org.verdash.app.Prop;
import org.verdash.app.Visit;
import org.verdash.dcc.Input;

class PagesTest {
  private static final Caller ADA = Caller.of("ada");
  private static final Prop<String> UNIT = Input.value("unit");
  private static final Prop<String> HERE = text("here");
  private static final Prop<Integer> COUNT = clicks("count");
  private static final Prop<String> COUNTED = text("counted");

  private static App app(Pages pages) {
    return App.named("atlas")
        .pages(pages)
        .layout(div(Input.of(UNIT).value("km"), Pages.container()))
        .callback(on(COUNT).set(COUNTED, (n, ctx) -> "counted " + n))
        .build();
  }

  private static Pages pages() {
    return Pages.of(
        Page.at("/", visit -> p("start").id("here")),
        Page.at("/city/<name>", PagesTest::city),
        Page.at("/count", div(button("Count").id("count"), p().id("counted"))));
  }

  private static org.verdash.app.Component city(Visit visit) {
    return p(visit.part("name") + visit.query("zoom").orElse("") + visit.value(UNIT)).id("here");
  }

  // tag::pages[]
  @Test
  void aTestGoesFromPageToPage() {
    AppTester.Page page = AppTester.open(app(pages().reads(UNIT)), ADA);
    assertThat(page.get(HERE)).isEqualTo("start");
    page.set(UNIT, "mi").go("/city/Oslo?zoom=3");
    assertThat(page.get(HERE)).isEqualTo("Oslo3mi");
    page.go("/count").click(COUNT);
    assertThat(page.get(COUNTED)).isEqualTo("counted 1");
    assertThat(page.has(HERE)).isFalse();
  }

  // end::pages[]

  @Test
  void whatAPageFollowsMakesItAnew() {
    AppTester.Page page = AppTester.open(app(pages().follows(UNIT)), ADA).go("/city/Rome");
    assertThat(page.set(UNIT, "mi").get(HERE)).isEqualTo("Romemi");
  }

  @Test
  void whereNoPageIsThereIsWhatTheAppSays() {
    Pages missing = pages().notFound(visit -> p("no " + visit.path()).id("here"));
    assertThat(AppTester.open(app(missing), ADA).go("/nowhere").get(HERE)).isEqualTo("no nowhere");
    assertThat(AppTester.open(app(pages()), ADA).go("/nowhere").json())
        .contains("404 - Page not found");
  }

  @Test
  void anAppOfOnePageHasNowhereToGo() {
    AppTester.Page page = AppTester.open(App.named("one").layout(div()).build(), ADA);
    assertThatThrownBy(() -> page.go("/")).hasMessage("the app one has no pages");
  }
}
