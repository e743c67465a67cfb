package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppTest {
  private static final Prop<Integer> A = Prop.of("a", "value", Type.INT);
  private static final Prop<Integer> B = Prop.of("b", "value", Type.INT);
  private static final Prop<String> OUT = Prop.of("out", "children", Type.TEXT);
  private static final Prop<String> OTHER = Prop.of("other", "children", Type.TEXT);

  private static App.Builder app() {
    return App.named("sales").layout(new Box());
  }

  private static Callback textOf(Prop<Integer> in, Prop<String> out) {
    return Callback.on(in).set(out, (value, ctx) -> "" + value);
  }

  private static void refuses(App.Builder app, String sentence) {
    assertThatThrownBy(app::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("app sales: " + sentence);
  }

  @Test
  void whatIsNotSaidHasASensibleDefault() {
    App app = app().build();
    assertThat(app.prefix()).isEqualTo("/sales/");
    assertThat(app.about().title()).isEqualTo("sales");
    assertThat(app.fixedLayout()).isTrue();
    assertThat(app.access()).isEqualTo(new App.Access(false, new HashSet<>()));
    assertThat(app.limits()).isEqualTo(new App.Limits(8, 256, Duration.ofSeconds(30), false));
  }

  @Test
  void anAppNeedsALayout() {
    assertThatThrownBy(() -> App.named("sales").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("app sales has no layout");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Sales", "1st", "a_b", "-a", "ä"})
  void refusesABadName(String name) {
    assertThatThrownBy(() -> App.named(name).layout(new Box()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("app " + name + ": its name must match [a-z][a-z0-9-]{0,62}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "sales/", "/sales", "/a//b/", "/a b/", "/ä/", "/~x/"})
  void refusesABadPrefix(String prefix) {
    refuses(app().prefix(prefix), "prefix '" + prefix + "' must match /([A-Za-z0-9._-]+/)+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/", "/live/x/", "/login/", "/e/", "/embed.js/", "/_x/"})
  void refusesAReservedPrefix(String prefix) {
    refuses(app().prefix(prefix), "prefix '" + prefix + "' is reserved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/../b/", "/./a/", "/../"})
  void refusesDotSegments(String prefix) {
    refuses(
        app().prefix(prefix), "prefix '" + prefix + "' must not hold a dot or two as a segment");
  }

  @Test
  void refusesABadVersion() {
    refuses(app().version("1.0"), "version must match [A-Za-z0-9_-]{1,64}");
    assertThat(app().version("1_0-b").build().version()).isEqualTo("1_0-b");
  }

  @Test
  void refusesLimitsThatLimitNothingOrEverything() {
    refuses(app().concurrency(0), "concurrency must be at least 1");
    refuses(app().queue(-1), "queue must not be negative");
    refuses(app().deadline(Duration.ZERO), "deadline must be from 1 ms to 24 h");
    refuses(
        app().deadline(Duration.ofSeconds(Long.MAX_VALUE)), "deadline must be from 1 ms to 24 h");
  }

  @Test
  void refusesAnOutputThatIsSetTwice() {
    refuses(
        app().callback(textOf(A, OUT), textOf(A, OTHER), textOf(B, OUT)),
        "output out.children is set by callbacks 1 and 3; say shared() in one of them");
    refuses(
        app().callback(Callback.on(A).run((a, ctx) -> {}, OUT, OUT)),
        "callback 1 declares output out.children twice");
  }

  @Test
  void refusesIdsThatBreakTheNameOfSeveralOutputs() {
    Prop<String> dots = new Prop<>(ComponentId.of(Map.of("t", "a...b")), "children", Type.TEXT);
    refuses(
        app().callback(Callback.on(A).run((a, ctx) -> {}, OUT, dots)),
        "output {\"t\":\"a...b\"}.children of a callback with several must not hold '...'");
    assertThat(app().callback(textOf(A, dots)).build().callbacks()).hasSize(1);
  }

  @Test
  void refusesTwoCallbacksWithoutOutputOfTheSameInputs() {
    Callback silent = Callback.on(A).run((a, ctx) -> {});
    refuses(
        app().callback(silent, silent),
        "two callbacks without output read the same inputs [a.value]; make them one");
  }

  @Test
  void refusesACallbackThatReadsNothing() {
    refuses(
        app().callback(Callback.on(Group.of(v -> 1)).set(OUT, (one, ctx) -> "x")),
        "callback 1 reads no property");
  }

  @Test
  void refusesOnePropertyReadAsTwoTypes() {
    Prop<String> same = Prop.of("a", "value", Type.TEXT);
    refuses(
        app().callback(Callback.on(A).state(same).set(OUT, (a, b, ctx) -> b)),
        "callback 1 reads a.value as int and as text");
  }

  @Test
  void refusesUnwritableValues() {
    refuses(
        app().layout(new Box().id("x").put("data", List.of(new Thread()))),
        "layout: x.data: a java.lang.Thread cannot be written as JSON");
    Prop<Object> loose = Prop.of("x", "data", Type.ANY);
    refuses(
        app().callback(Callback.on(A).running(loose, 1, new Thread()).set(OUT, (a, ctx) -> "")),
        "callback 1 while it runs sets x.data: a java.lang.Thread cannot be written as JSON");
  }

  @Test
  void refusesAnIdThatStandsTwiceInTheLayoutWhereverItStands() {
    List<UnaryOperator<Object>> places =
        List.of(
            box -> box,
            box -> List.of("text", box),
            box -> Map.of("label", box),
            box -> new Object[] {box},
            Optional::of);
    for (UnaryOperator<Object> place : places) {
      refuses(
          app().layout(new Box().id("x").holds(place.apply(new Box().id("x")))),
          "id 'x' stands twice in the layout, on a Div and on a Div");
    }
    refuses(
        app().layout(new Box().put("id", "x").holds(new Box().id("x"))),
        "id 'x' stands twice in the layout, on a Div and on a Div");
  }

  @Test
  void refusesALibraryThatIsNotThere() {
    refuses(
        app().layout(new Box("dash_extras")),
        "Div is of library dash_extras, which the app does not have; add it with library(...)");
    Library extras =
        new Library("dash_extras", "0".repeat(16), "", List.of(), List.of(), (p, s) -> new byte[0]);
    assertThat(app().layout(new Box("dash_extras")).library(extras).build().libraries())
        .containsExactly(extras);
  }

  @Test
  void refusesAPictureOrSourceThatIsNoAsset() {
    refuses(app().picture("a.png"), "there is no asset a.png");
    refuses(app().source("A.java"), "there is no asset A.java");
  }

  @Test
  void aComponentOfABuiltAppRefusesChanges() {
    Box inner = new Box().id("inner");
    Box outer = new Box().holds(List.of(inner));
    app().layout(outer).build();
    assertThatThrownBy(() -> inner.put("title", "late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Div inner stands in a built app and cannot change");
    assertThatThrownBy(() -> outer.id("late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Div without id stands in a built app and cannot change");
  }

  @Test
  void aRefusedAppLeavesItsComponentsAsTheyWere() {
    Box box = new Box();
    assertThatThrownBy(() -> app().version("!").layout(box).build()).isNotNull();
    assertThat(box.put("title", "still free")).isSameAs(box);
  }
}
