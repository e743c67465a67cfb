package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.app.Callback.on;
import static org.verdash.app.ComponentId.ALL;
import static org.verdash.app.ComponentId.ALLSMALLER;
import static org.verdash.app.ComponentId.MATCH;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallbackChecksTest {
  private static final Prop<Integer> A = Prop.of("a", "value", Type.INT);
  private static final Prop<Integer> B = Prop.of("b", "value", Type.INT);
  private static final Prop<Integer> OUT = Prop.of("out", "children", Type.INT);

  private static Prop<Integer> at(String type, Object index) {
    return new Prop<>(ComponentId.of(Map.of("type", type, "i", index)), "value", Type.INT);
  }

  private static Callback copy(In<Integer> in, Out<Integer> out) {
    return on(in).set(out, (value, ctx) -> value);
  }

  private static App build(Callback... callbacks) {
    return App.named("sales").layout(new Box()).callback(callbacks).build();
  }

  private static void refuses(String sentence, Callback... callbacks) {
    assertThatThrownBy(() -> build(callbacks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("app sales: " + sentence);
  }

  @Test
  void twoWritersMustSayThatTheyShare() {
    refuses(
        "output out.children is set by callbacks 1 and 2; say shared() in one of them",
        copy(A, OUT),
        copy(B, OUT));
    build(copy(A, OUT), on(B).notAtStart().set(OUT.shared(), (value, ctx) -> value));
    build(copy(A, OUT), on(B).atStart().set(OUT.shared(), (value, ctx) -> value));
    refuses(
        "callback 2 shares output out.children; say notAtStart(), or atStart() when the page shall"
            + " call it as it opens",
        copy(A, OUT),
        copy(B, OUT.shared()));
    Callback shared = on(B).notAtStart().set(OUT.shared(), (value, ctx) -> value);
    refuses(
        "output out.children is shared by callbacks 1 and 2, which have the same inputs;"
            + " make them one",
        shared,
        shared);
  }

  @Test
  void anAppMayStartNoCallbackThatDoesNotSaySo() {
    App app =
        App.named("sales")
            .layout(new Box())
            .notAtStart()
            .callback(
                copy(A, OUT),
                on(A).atStart().set(B, (value, ctx) -> value),
                on().run(ctx -> {}),
                on(B).set(OUT.shared(), (value, ctx) -> value))
            .build();
    assertThat(app.callbacks())
        .extracting(callback -> callback.signature().notAtStart())
        .containsExactly(true, false, false, true);
  }

  @Test
  void patternsThatCouldFindOneComponentAreOneOutput() {
    refuses(
        "output {\"i\":2,\"type\":\"x\"}.value is set by callbacks 1 and 2; say shared() in one of"
            + " them",
        on(A).run((value, ctx) -> {}, at("x", ALL).each()),
        copy(B, at("x", 2.0)));
    refuses(
        "callback 1 declares output {\"i\":2,\"type\":\"x\"}.value twice",
        on(A).run((value, ctx) -> {}, at("x", ALL).each(), at("x", 2)));
    build(on(A).run((value, ctx) -> {}, at("x", ALL).each(), at("y", 2)));
  }

  @Test
  void matchesMustBeKnown() {
    refuses(
        "callback 1 has outputs that do not all MATCH the same, such as out.children",
        on(at("x", MATCH)).run((value, ctx) -> {}, at("y", MATCH), OUT));
    refuses(
        "callback 1 reads {\"k\":[\"MATCH\"]}.value, but nothing says what it shall MATCH",
        on(at("x", MATCH))
            .state(new Prop<>(ComponentId.of(Map.of("k", MATCH)), "value", Type.INT))
            .set(at("y", MATCH), (value, k, ctx) -> value));
    refuses(
        "callback 1 reads {\"i\":[\"ALLSMALLER\"],\"type\":\"x\"}.value, but nothing says what it"
            + " shall MATCH",
        on(at("x", ALLSMALLER).each()).set(OUT, (values, ctx) -> 1));
    refuses(
        "callback 1 has an output with ALLSMALLER, {\"i\":[\"ALLSMALLER\"],\"type\":\"x\"}.value",
        on(at("y", MATCH)).run((value, ctx) -> {}, at("x", ALLSMALLER).each()));
    build(copy(at("x", MATCH), OUT));
    build(on(at("x", MATCH), at("x", ALLSMALLER).each()).set(at("y", MATCH), (v, all, ctx) -> v));
  }

  @Test
  void severalComponentsAreNotOneValue() {
    refuses(
        "callback 1 reads {\"i\":[\"ALL\"],\"type\":\"x\"}.value as one value; say each()",
        on(at("x", ALL).optional()).run((value, ctx) -> {}));
    refuses(
        "callback 1 sets {\"i\":[\"ALL\"],\"type\":\"x\"}.value as one value; say each()",
        copy(A, at("x", ALL)));
    assertThatThrownBy(() -> at("x", MATCH).each())
        .hasMessage(
            "{\"i\":[\"MATCH\"],\"type\":\"x\"}.value has neither ALL nor ALLSMALLER in its id");
  }

  @Test
  void callbacksDoNotCallEachOtherInACircle() {
    refuses("callbacks [1, 2] call each other in a circle", copy(A, B), copy(B, A));
    refuses(
        "callbacks [1, 2] call each other in a circle",
        on(at("x", ALL).each()).set(A, (values, ctx) -> 1),
        copy(A, at("x", 7)));
    build(on(A).set(A, (value, ctx) -> value));
    build(copy(A, B), on(B).notAtStart().set(A.shared(), (value, ctx) -> value));
  }

  @Test
  void aPatternIsNoIdOfAComponent() {
    assertThatThrownBy(() -> App.named("sales").layout(new Box().id(at("x", ALL).id())).build())
        .hasMessageContaining("is a pattern for callbacks and cannot be the id of a component");
  }

  @Test
  void rulesOfACallbackAreItsOwnAndElseTheApps() {
    Callback.OnError own = (e, ctx) -> {};
    Callback.OnError apps = (e, ctx) -> {};
    App app =
        App.named("sales")
            .layout(new Box())
            .onError(apps)
            .callback(copy(A, B).onError(own).allow("lead").hidden().optional(), copy(A, OUT))
            .build();
    Callback.Rules rules = app.callbacks().getFirst().rules();
    assertThat(rules.onError()).isSameAs(own);
    assertThat(rules.roles()).containsExactly("lead");
    assertThat(rules.hidden() && rules.optional()).isTrue();
    assertThat(app.callbacks().getLast().rules().onError()).isSameAs(apps);
    assertThat(app.callbacks().getLast().rules().roles()).isEqualTo(java.util.Set.of());
    assertThat(List.of(app.callbacks().getLast().rules().hidden())).containsExactly(false);
  }
}
