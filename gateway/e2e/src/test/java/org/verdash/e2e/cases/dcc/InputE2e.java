package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Input;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of fields of text. */
@ExtendWith(Stage.class)
final class InputE2e {
  private static final Prop<String> TEXT = Input.value("input");
  private static final Prop<String> STATE = Input.value("state");
  private static final Prop<String> SAID = text("said");

  @ParameterizedTest
  @EnumSource(
      value = Input.Kind.class,
      names = {"TEXT", "NUMBER"})
  void a11y001_label_focuses_input(Input.Kind kind, DashPage dash) {
    Page page = Hand.open(dash, label(p("Click me").id("label"), Input.of(TEXT).type(kind)));
    page.locator("#label").click();
    assertThat(page.locator("#input")).isFocused();
  }

  @ParameterizedTest
  @EnumSource(
      value = Input.Kind.class,
      names = {"TEXT", "NUMBER"})
  void a11y002_label_with_htmlFor_can_focus_input(Input.Kind kind, DashPage dash) {
    Component layout = div(label("Click me").forId("input").id("label"), Input.of(TEXT).type(kind));
    Page page = Hand.open(dash, layout);
    page.locator("#label").click();
    assertThat(page.locator("#input")).isFocused();
  }

  @Test
  void debounce_text_by_time_theAppHearsATextWhenTheTypingRests(DashPage dash) {
    Prop<String> slow = Input.value("slow");
    Page page =
        Hand.open(
            dash,
            div(
                Input.of(slow).debounce(Duration.ofSeconds(1)),
                p().id("slow-said"),
                Input.of(TEXT).debounce(Duration.ofMillis(50)),
                p().id("said")),
            Hand.remembers(text("slow-said"), slow),
            Hand.remembers(SAID, TEXT));
    assertThat(page.locator("#slow-said")).hasText("null");
    assertThat(page.locator("#said")).hasText("null");
    page.locator("#slow").pressSequentially("slow");
    page.locator("#input").pressSequentially("fast");
    assertThat(page.locator("#said")).containsText("\"fast\"");
    assertThat(page.locator("#slow-said")).hasText("null \"slow\"");
  }

  @Test
  void state_and_inputs_onlyAnInputCalls(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(
                Input.of(TEXT).value("Initial Input"),
                Input.of(STATE).value("Initial State"),
                p().id("said")),
            on(TEXT)
                .state(STATE, SAID)
                .set(SAID, (in, state, before, ctx) -> before(before) + in + "," + state));
    assertThat(page.locator("#said")).hasText("Initial Input,Initial State");
    page.locator("#input").press("End");
    page.locator("#input").pressSequentially("x");
    assertThat(page.locator("#said"))
        .hasText("Initial Input,Initial State Initial Inputx,Initial State");
    page.locator("#state").press("End");
    page.locator("#state").pressSequentially("x");
    page.locator("#input").press("End");
    page.locator("#input").pressSequentially("y");
    assertThat(page.locator("#said"))
        .hasText(
            "Initial Input,Initial State Initial Inputx,Initial State"
                + " Initial Inputxy,Initial Statex");
  }

  @Test
  void inbs001_everyKindOfFieldTakesWhatIsTyped(DashPage dash) {
    List<Input.Kind> kinds =
        Arrays.stream(Input.Kind.values()).filter(kind -> kind != Input.Kind.HIDDEN).toList();
    Component[] fields =
        Arrays.stream(Input.Kind.values())
            .map(kind -> Input.of(field(kind)).type(kind))
            .toArray(Component[]::new);
    Page page =
        Hand.open(
            dash,
            div(div(fields), p().id("said")),
            on(field(Input.Kind.SEARCH), field(Input.Kind.URL), field(Input.Kind.NUMBER))
                .set(SAID, (a, b, c, ctx) -> Hand.json(Arrays.asList(a, b, c))));
    assertThat(page.locator("#HIDDEN")).hasAttribute("type", "hidden");
    for (Input.Kind kind : kinds) {
      if (kind != Input.Kind.RANGE) {
        page.locator("#" + kind.name()).pressSequentially("42");
      }
    }
    assertThat(page.locator("#said")).hasText("[\"42\",\"42\",42]");
    assertThat(page.locator("#HIDDEN")).isHidden();
  }

  @ParameterizedTest
  @CsvSource({"ab|cdddef,/", "ab|cdef,$", "abc|def,$", "abcd|ef,A"})
  void inbs004_theCaretStaysWhereSomebodyTypes(String start, String key, DashPage dash) {
    int at = start.indexOf('|');
    Page page = Hand.open(dash, Input.of(TEXT).pattern("[a-zA-Z_][a-zA-Z0-9_]*"));
    page.locator("#input").pressSequentially(start.replace("|", ""));
    page.locator("#input").evaluate("(field, at) => field.setSelectionRange(at, at)", at);
    page.keyboard().press(key);
    assertThat(page.locator("#input")).hasValue(start.replace("|", key));
    assertThat(page.locator("#input").evaluate("field => field.selectionStart")).isEqualTo(at + 1);
  }

  private static Prop<Object> field(Input.Kind kind) {
    return Input.value(kind.name(), Type.ANY);
  }

  private static String before(String text) {
    return text == null ? "" : text + ' ';
  }
}
