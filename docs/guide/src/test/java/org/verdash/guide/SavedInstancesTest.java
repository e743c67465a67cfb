package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.main;
import static org.verdash.html.Html.text;

import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Prop;
import org.verdash.app.Rows;
import org.verdash.app.Type;
import org.verdash.dcc.Dropdown;
import org.verdash.dcc.Input;
import org.verdash.html.Html;

/** What the page "Instances" says, done. */
class SavedInstancesTest {
  static final Prop<Integer> YEAR = Dropdown.value("year", Type.INT);
  static final Prop<String> TITLE = text("title");

  // tag::track[]
  static App app() {
    return App.named("report")
        .layout(main(Dropdown.of(YEAR).options(2024, 2025).value(2025), Html.h1().id("title")))
        .callback(TITLE, YEAR, (year, ctx) -> "The year " + year)
        .track(YEAR)
        .build();
  }

  // end::track[]

  @Test
  void theAppRemembersWhatItTracks() {
    assertThat(app().tracked()).containsExactly(YEAR);
  }

  // tag::rows[]
  static final Rows<Integer> STEPS = Rows.ints("steps");
  static final Rows.Part<Integer, String> STEP = STEPS.part("text", id -> Input.value(id));

  static App recipe() {
    return App.named("recipe")
        .layout(main(div(Input.of(STEP.at(1)), Input.of(STEP.at(2))), Html.p().id("title")))
        .callback(Callback.on(STEP.all()).set(TITLE, (steps, ctx) -> steps.size() + " steps"))
        .track(STEP)
        .build();
  }

  // end::rows[]

  @Test
  void everyRowIsRememberedByItsKey() {
    assertThat(recipe().tracked()).containsExactly(STEP.each().prop());
  }

  @Test
  void someOfEverythingCanBeLeftOut() {
    // tag::but[]
    App app =
        App.named("report")
            .layout(main(Dropdown.of(YEAR).options(2024, 2025).value(2025), Html.h1().id("title")))
            .callback(TITLE, YEAR, (year, ctx) -> "The year " + year)
            .trackAll()
            .doNotTrack(TITLE)
            .schemaVersion(2)
            .build();
    // end::but[]
    assertThat(app.tracked()).containsExactly(YEAR);
    assertThat(app.memory().schemaVersion()).isEqualTo(2);
  }

  @Test
  void anEventCannotBeTracked() {
    // tag::event[]
    Prop<Integer> clicks = Prop.of("go", "n_clicks", Type.INT);
    App.Builder app = App.named("report").layout(main(button("Go").id("go"))).track(clicks);
    assertThatThrownBy(app::build)
        .hasMessage("app report: go.n_clicks is an event, which cannot be tracked");
    // end::event[]
  }
}
