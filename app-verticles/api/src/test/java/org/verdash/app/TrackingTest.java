package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTest {
  private static final Prop<Integer> A = Prop.of("a", "value", Type.INT);
  private static final Prop<Integer> B = Prop.of("b", "value", Type.INT);
  private static final Prop<String> OUT = Prop.of("out", "children", Type.TEXT);
  private static final Rows<Integer> ROWS = Rows.ints("todo");
  private static final Rows.Part<Integer, String> TEXT =
      ROWS.part("text", id -> new Prop<>(id, "value", Type.TEXT));

  private static App.Builder app() {
    return App.named("sales").layout(new Box());
  }

  private static Callback textOf(Prop<?> in, Prop<String> out) {
    return Callback.on(in).set(out, (value, ctx) -> "" + value);
  }

  private static void refuses(App.Builder app, String sentence) {
    assertThatThrownBy(app::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("app sales: " + sentence);
  }

  @Test
  void whatIsTrackedIsKeptInOrder() {
    App app = app().callback(textOf(A, OUT)).track(OUT, A).build();
    assertThat(app.tracked()).containsExactly(OUT, A);
    assertThat(app().build().tracked()).isEmpty();
  }

  @Test
  void everythingButEventsCanBeTrackedAtOnce() {
    Prop<Integer> clicks = Prop.of("go", "n_clicks", Type.INT);
    App app =
        app()
            .callback(Callback.on(clicks, A).state(B).set(OUT, (n, a, b, ctx) -> ""))
            .track(A)
            .trackAll()
            .build();
    assertThat(app.tracked()).containsExactly(A, B, OUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n_clicks",
        "n_submit",
        "n_intervals",
        "modified_timestamp",
        "clickData",
        "hoverData",
        "contents",
        "derived_viewport_data"
      })
  void refusesToTrackAnEvent(String name) {
    refuses(
        app().track(Prop.of("a", name, Type.ANY)),
        "a." + name + " is an event, which cannot be tracked");
  }

  @Test
  void refusesToTrackWhatIsNotThereOrTwice() {
    refuses(
        app().track(A), "tracked a.value is neither in the layout nor read or set by a callback");
    refuses(app().callback(textOf(A, OUT)).track(A, A), "a.value is tracked twice");
  }

  @Test
  void someOfEverythingCanBeLeftOut() {
    App app =
        app()
            .callback(Callback.on(A, TEXT.all()).state(B).set(OUT, (a, rows, b, ctx) -> ""))
            .trackAll()
            .doNotTrack(B)
            .doNotTrack(TEXT)
            .build();
    assertThat(app.tracked()).containsExactly(A, OUT);
  }

  @Test
  void refusesToLeaveOutWhatIsNotThereOrOfNothing() {
    refuses(
        app().callback(textOf(A, OUT)).trackAll().doNotTrack(B),
        "b.value is not to be tracked, but no callback reads or sets it");
    refuses(
        app().callback(textOf(A, OUT)).doNotTrack(A), "doNotTrack(...) leaves out of trackAll()");
  }

  @Test
  void whereSomebodyIsIsNotTrackedByItself() {
    Prop<String> path = Prop.of("url", "pathname", Type.TEXT);
    assertThat(app().callback(textOf(path, OUT)).trackAll().build().tracked()).containsExactly(OUT);
    assertThat(app().callback(textOf(path, OUT)).track(path).build().tracked())
        .containsExactly(path);
  }

  @Test
  void aPartOfEveryRowIsTrackedOnceWhateverItsPatterns() {
    Callback each = Callback.on(TEXT.match()).set(A, (text, ctx) -> 1);
    App app =
        app().callback(Callback.on(TEXT.all()).set(OUT, (r, ctx) -> ""), each).trackAll().build();
    assertThat(app.tracked()).hasToString("[" + TEXT.each().prop() + ", out.children, a.value]");
    assertThat(app().callback(each).track(TEXT).build().tracked()).hasSize(1);
    refuses(
        app().callback(each).track(TEXT).track(TEXT.match()), TEXT.match() + " is tracked twice");
  }

  @Test
  void oneRowOfAPatternIsThere() {
    Callback all = Callback.on(TEXT.all()).set(OUT, (rows, ctx) -> "");
    assertThat(app().callback(all).track(TEXT.at(7)).build().tracked()).containsExactly(TEXT.at(7));
    refuses(
        app().callback(all).track(Rows.ints("other").part("x", TEXT.prop())),
        "tracked {\"key\":[\"ALL\"],\"part\":\"x\",\"rows\":\"other\"}.value is neither in the"
            + " layout nor read or set by a callback");
  }

  @Test
  void theSchemaVersionIsOneUnlessTheAppSaysOtherwise() {
    assertThat(app().build().memory().schemaVersion()).isEqualTo(1);
    assertThat(app().schemaVersion(3).build().memory().schemaVersion()).isEqualTo(3);
    refuses(app().schemaVersion(0), "schema version 0 is none");
  }
}
