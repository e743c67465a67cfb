package org.verdash.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.disabled;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Caller;
import org.verdash.app.Group;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.app.UserMessage;
import org.verdash.dcc.Input;
import org.verdash.testing.AppTester;

/** What the page "Callbacks" says, done. */
class CallbacksPageTest {
  private static final Prop<String> NAME = Input.value("name");
  private static final Prop<Integer> AMOUNT = Input.value("amount", Type.INT);
  private static final Prop<Integer> SAVE = clicks("save");
  private static final Prop<Integer> UNDO = clicks("undo");
  private static final Prop<String> SAID = text("said");
  private static final Prop<String> TOTAL = text("total");

  // tag::group[]
  record Order(String name, int amount) {}

  static final Group<Order> ORDER =
      Group.of(in -> new Order(in.get(NAME.orElse("")), in.get(AMOUNT.orElse(0))), NAME, AMOUNT);

  // end::group[]

  // tag::save[]
  static Callback save() {
    return on(SAVE)
        .state(ORDER)
        .notAtStart()
        .running(disabled("save"), true, false)
        .run(
            (n, order, ctx) -> {
              if (order.name().isBlank()) {
                throw new UserMessage("Who orders?");
              }
              NumberFormat numbers = NumberFormat.getInstance(ctx.caller().locale());
              ctx.set(TOTAL, numbers.format(order.amount() * 1_000L));
              ctx.set(SAID, "Saved for " + order.name());
            },
            TOTAL,
            SAID)
        .deadline(Duration.ofSeconds(5));
  }

  // end::save[]

  // tag::shared[]
  static Callback undo() {
    return on(UNDO).notAtStart().set(SAID.shared(), (n, ctx) -> "Undone");
  }

  // end::shared[]

  // tag::context[]
  static Callback which() {
    return on(NAME, AMOUNT)
        .set(
            SAID,
            (name, amount, ctx) -> {
              if (ctx.initial()) {
                return "Nothing has changed yet";
              }
              String changed = ctx.triggers().getFirst().prop().toString();
              return changed + " by " + ctx.request().header("x-tenant").orElse("nobody");
            });
  }

  static App.Builder app() {
    return App.named("orders").readsHeaders("X-Tenant").readsCookies("theme");
  }

  // end::context[]

  private static AppTester.Page open(Callback... callbacks) {
    App app =
        app()
            .layout(
                div(
                    Input.of(NAME),
                    Input.of(AMOUNT),
                    button("Save").id("save"),
                    button("Undo").id("undo"),
                    div().id("said"),
                    div().id("total")))
            .callback(callbacks)
            .build();
    return AppTester.open(app, Caller.of("ada").in(Locale.GERMANY, java.time.ZoneOffset.UTC));
  }

  @Test
  void anOrderIsSavedAndUndone() {
    AppTester.Page page = open(save(), undo());
    assertThat(page.click(SAVE).message()).isEqualTo("Who orders?");
    page.set(NAME, "Ada").set(AMOUNT, 3).click(SAVE);
    assertThat(page.get(TOTAL)).isEqualTo("3.000");
    assertThat(page.get(SAID)).isEqualTo("Saved for Ada");
    assertThat(page.click(UNDO).get(SAID)).isEqualTo("Undone");
  }

  @Test
  void theContextSaysWhatHasChanged() {
    AppTester.Page page = open(which());
    assertThat(page.get(SAID)).isEqualTo("Nothing has changed yet");
    assertThat(page.set(AMOUNT, 7).get(SAID)).isEqualTo("amount.value by nobody");
  }
}
