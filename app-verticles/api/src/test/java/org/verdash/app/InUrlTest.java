package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InUrlTest {
  private static final Prop<Integer> YEAR = Prop.of("year", "value", Type.INT);

  private static App.Builder app() {
    return App.named("report").layout(new Box().id("year"));
  }

  private static void assertRefused(App.Builder app, String sentence) {
    assertThatThrownBy(app::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("app report: " + sentence);
  }

  @Test
  void anAppKnowsWhatStandsInItsAddress() {
    assertThat(app().inUrl(YEAR).build().memory().inUrl()).containsExactly(YEAR);
    assertThat(app().build().memory().inUrl()).isEmpty();
  }

  @Test
  void aPropertyThatTheAppDoesNotHaveIsRefused() {
    assertRefused(
        app().inUrl(Prop.of("yaer", "value", Type.INT)),
        "yaer.value is in the address, but neither in the layout nor read or set by a callback");
  }

  @Test
  void anEventAPatternAndARepeatAreRefused() {
    assertRefused(
        app().inUrl(Prop.of("year", "n_clicks", Type.INT)),
        "year.n_clicks is an event, which cannot be in the address");
    ComponentId all = ComponentId.of(Map.of("row", ComponentId.ALL));
    assertRefused(
        app().inUrl(new Prop<>(all, "value", Type.INT)),
        "{\"row\":[\"ALL\"]}.value is a pattern, which cannot be in the address");
    assertRefused(app().inUrl(YEAR, YEAR), "year.value is in the address twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"children", "srcDoc", "dangerously_allow_html", "href", "src", "style"})
  void whatWouldLetALinkMakeThePageIsRefused(String name) {
    assertRefused(
        app().inUrl(Prop.of("year", name, Type.ANY)),
        "year." + name + " cannot be in the address: whoever makes a link would make the page");
  }
}
