package org.verdash.benchmarks.calls;

import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.text;

import java.io.IOException;
import java.time.Duration;
import org.verdash.app.App;
import org.verdash.app.Caller;
import org.verdash.app.Prop;
import org.verdash.dcc.Input;
import org.verdash.testing.AppTester;

/** Tests of callbacks without a browser: each opens a page of its own, types, clicks and looks. */
public final class TesterSpeed {
  private static final Prop<String> NAME = Input.value("name");
  private static final Prop<Integer> SAVE = clicks("save");
  private static final Prop<String> SAID = text("said");
  private static final Prop<String> ECHO = text("echo");

  private final App app =
      App.named("greeter")
          .layout(
              div(
                  Input.of(NAME),
                  button("Save").id(SAVE.id()),
                  div().id(SAID.id()),
                  div().id(ECHO.id())))
          .callback(
              on(SAVE).state(NAME).notAtStart().set(SAID, (n, name, ctx) -> "Hello, " + name),
              on(SAID).notAtStart().set(ECHO, (said, ctx) -> said + '!'))
          .build();

  /** Tests; does not fail. */
  public TesterSpeed() {}

  /**
   * Tests a second on this thread.
   *
   * @throws IOException when one fails
   */
  public double tests(Duration warmUp, Duration time) throws IOException {
    rate(warmUp);
    return rate(time);
  }

  private double rate(Duration time) throws IOException {
    long start = System.nanoTime();
    int runs = 0;
    for (; System.nanoTime() - start < time.toNanos(); runs++) {
      AppTester.Page page = AppTester.open(app, Caller.of("ada")).set(NAME, "Ada").click(SAVE);
      if (!"Hello, Ada!".equals(page.get(ECHO))) {
        throw new IOException("the test failed");
      }
    }
    return runs / ((System.nanoTime() - start) / 1e9);
  }
}
