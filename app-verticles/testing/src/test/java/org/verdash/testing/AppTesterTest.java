package org.verdash.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Caller;
import org.verdash.app.ClientsideFunction;
import org.verdash.app.Component;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.app.UserMessage;
import org.verdash.dcc.Input;

class AppTesterTest {
  private static final Caller ADA = Caller.of("ada", "sales");
  private static final Prop<String> NAME = Input.value("name");
  private static final Prop<String> FIRST = text("first");
  private static final Prop<String> SECOND = text("second");
  private static final Prop<Integer> ADD = clicks("add");
  private static final Prop<List<Component>> PANEL = children("panel");
  private static final Rows<Integer> ROW = Rows.ints("row");
  private static final Rows.Part<Integer, String> TEXT = ROW.part("text", id -> Input.value(id));
  private static final Rows.Part<Integer, String> ECHO = ROW.part("echo", id -> text(id));
  private static final Rows.Part<Integer, Integer> REMOVE = ROW.part("remove", id -> clicks(id));
  private static final In<SequencedMap<Integer, String>> TEXTS = ROW.all(r -> r.get(TEXT), TEXT);

  private static AppTester.Page open(Callback... callbacks) {
    App app =
        App.named("sales")
            .layout(
                div(
                    Input.of(NAME).value("Ada"),
                    p().id(FIRST.id()),
                    p("?").id(SECOND.id()),
                    button("Add").id(ADD.id()),
                    div().id(PANEL.id())))
            .callback(callbacks)
            .build();
    return AppTester.open(app, ADA);
  }

  private static Callback echo(Prop<String> from, Prop<String> to) {
    return on(from).set(to, (value, ctx) -> value + '!');
  }

  @Test
  void chainsRunToTheirEndWhenThePageOpensAndWhenAValueChanges() {
    AppTester.Page page = open(echo(FIRST, SECOND), echo(NAME, FIRST));
    assertThat(page.get(SECOND)).isEqualTo("Ada!!");
    assertThat(page.set(NAME, "Bob").get(SECOND)).isEqualTo("Bob!!");
    assertThat(page.reload().get(NAME)).isEqualTo("Ada");
  }

  @Test
  void whatThePageDoesNotCallAtTheStartWaitsForAChange() {
    AppTester.Page page = open(on(NAME).notAtStart().set(SECOND, (name, ctx) -> name));
    assertThat(page.get(SECOND)).isEqualTo("?");
    assertThat(page.set(NAME, null).get(SECOND)).isNull();
  }

  @Test
  void rowsComeAndGo() {
    AppTester.Page page =
        open(
            on(ADD)
                .state(TEXTS)
                .notAtStart()
                .run(
                    (n, rows, ctx) ->
                        ctx.patch(
                            PANEL,
                            p -> p.append(row(rows.isEmpty() ? 0 : rows.lastEntry().getKey() + 1))),
                    PANEL),
            on(REMOVE.all())
                .notAtStart()
                .run(
                    (all, ctx) ->
                        ctx.triggeredKey(REMOVE)
                            .ifPresent(
                                key ->
                                    ctx.patch(
                                        PANEL,
                                        p ->
                                            p.removeAt(
                                                new ArrayList<>(all.keySet()).indexOf(key)))),
                    PANEL.shared()),
            on(TEXT.match()).set(ECHO.match(), (text, ctx) -> ctx.key(ROW) + " says " + text),
            on(TEXTS).set(SECOND, (texts, ctx) -> String.valueOf(texts)));
    page.click(ADD).click(ADD);
    assertThat(page.get(SECOND)).isEqualTo("{0=row 0, 1=row 1}");
    assertThat(page.get(ECHO.at(1))).isEqualTo("1 says row 1");
    page.set(TEXT.at(1), "other");
    assertThat(page.get(ECHO.at(1))).isEqualTo("1 says other");
    page.click(REMOVE.at(0));
    assertThat(page.has(TEXT.at(0))).isFalse();
    assertThat(page.get(SECOND)).isEqualTo("{1=other}");
  }

  private static Component row(int key) {
    return div(
        Input.of(TEXT.at(key)).value("row " + key),
        p().id(ECHO.at(key).id()),
        button("x").id(REMOVE.at(key).id()));
  }

  @Test
  void whatThePersonIsToldIsRemembered() {
    AppTester.Page page =
        open(
            on(NAME)
                .notAtStart()
                .run(
                    (name, ctx) -> {
                      ctx.toast("Hello, " + name);
                      if (name.isEmpty()) {
                        throw new UserMessage("Who are you?");
                      }
                    },
                    FIRST),
            on(ADD).notAtStart().set(SECOND, (n, ctx) -> "added").allow("lead"));
    assertThat(page.set(NAME, "Bob").toasts()).containsExactly("Hello, Bob");
    assertThat(page.set(NAME, "").message()).isEqualTo("Who are you?");
    assertThat(page.click(ADD).message()).isEqualTo("You may not do this.");
    assertThat(page.get(SECOND)).isEqualTo("?");
  }

  @Test
  void whatAPageCouldNotDoFails() {
    AppTester.Page page = open(on(NAME).notAtStart().set(FIRST, (name, ctx) -> fail()));
    assertThatThrownBy(() -> page.set(NAME, "x"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("the callback of first.children failed")
        .hasRootCauseMessage("torn");
    assertThatThrownBy(() -> page.get(Prop.of("gone", "value", Type.TEXT)))
        .hasMessage("gone.value is not on the page");
    assertThatThrownBy(() -> page.get(Prop.of("name", "value", Type.INT)))
        .hasMessageContaining("name.value: wanted int but got text");
    assertThatThrownBy(
            () -> open(on(NAME, Prop.of("gone", "value", Type.TEXT)).set(FIRST, (a, b, c) -> a)))
        .hasMessage("the callback of first.children reads gone.value, which is not on the page");
  }

  private static String fail() {
    throw new IllegalStateException("torn");
  }

  @Test
  void aThousandCallsTakeNoMoreThanASecondOrTwo() {
    AppTester.Page page = open(echo(NAME, FIRST));
    for (int i = 0; i < 1_000; i++) {
      page.set(NAME, "warm " + i);
    }
    long began = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      page.set(NAME, "n " + i);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    assertThat(page.get(FIRST)).isEqualTo("n 999!");
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aClientsideFunctionIsSkippedWithASentence() {
    Callback greeting = on(NAME).inBrowser("name => 'Hello ' + name", FIRST);
    AppTester.Page page = open(greeting, echo(FIRST, SECOND));
    assertThat(page.get(FIRST)).isNull();
    assertThat(page.skipped())
        .containsExactly(
            "first.children runs in the browser and was skipped;"
                + " AppTester.of(app).standIn(...) stands for it");
  }

  // tag::clientside[]
  @Test
  void whatStandsForAClientsideFunctionIsFollowedByWhatReadsIt() {
    ClientsideFunction greeting = ClientsideFunction.inline("name => 'Hello ' + name");
    App app =
        App.named("greeting")
            .layout(div(Input.of(NAME).value("Ada"), p().id("first"), p().id("second")))
            .callback(on(NAME).inBrowser(greeting, FIRST), echo(FIRST, SECOND))
            .build();
    AppTester.Page page =
        AppTester.of(app).standIn(greeting, values -> "Hello " + values.getFirst()).open(ADA);
    assertThat(page.set(NAME, "Grace").get(SECOND)).isEqualTo("Hello Grace!");
  }

  // end::clientside[]

  @Test
  void whatStandsForSeveralOutputsGivesAListOfThatMany() {
    ClientsideFunction split = ClientsideFunction.named("texts", "split");
    App app =
        App.named("split")
            .layout(div(Input.of(NAME).value("Ada"), p().id("first"), p().id("second")))
            .callback(on(NAME).inBrowser(split, FIRST, SECOND))
            .build();
    AppTester.Page page =
        AppTester.of(app).standIn(split, values -> List.of(values.getFirst(), "!")).open(ADA);
    assertThat(page.get(FIRST) + page.get(SECOND)).isEqualTo("Ada!");
    AppTester one = AppTester.of(app).standIn(split, values -> List.of("one"));
    assertThatThrownBy(() -> one.open(ADA))
        .hasMessage("what stands for a clientside function gave [one] for 2 outputs");
  }
}
