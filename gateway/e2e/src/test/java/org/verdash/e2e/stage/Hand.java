package org.verdash.e2e.stage;

import static org.verdash.app.Callback.on;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.json.JsonWriter;

/** What the cases of components do again and again. */
public final class Hand {
  private Hand() {}

  /** Serves an app that is no more than this, and opens its page. */
  public static Page open(DashPage dash, Component layout, Callback... callbacks) {
    dash.start(dash.app().layout(layout).callback(callbacks));
    return dash.page();
  }

  /** A callback that shows a value as JSON. */
  public static Callback shows(Prop<String> out, In<?> in) {
    return on(in).set(out, (value, ctx) -> json(value));
  }

  /** A callback that shows every value that it ever got, so that one too many is seen. */
  public static Callback remembers(Prop<String> out, In<?> in) {
    return on(in)
        .state(out)
        .set(
            out, (value, before, ctx) -> before == null ? json(value) : before + ' ' + json(value));
  }

  /** A value as JSON, with slashes and whole numbers as the browser writes them. */
  public static String json(@Nullable Object value) {
    String json = new JsonWriter().value(value).toString();
    return json.replace("\\u002f", "/").replaceAll("(?<=\\d)\\.0(?!\\d)", "");
  }

  /** Clicks at fractions of an element's width and height. */
  public static void clickAt(Locator element, double x, double y) {
    BoundingBox box = element.boundingBox();
    element.click(new Locator.ClickOptions().setPosition(box.width * x, box.height * y));
  }

  /** Moves the mouse to fractions of an element's width and height. */
  public static void moveTo(Locator element, double x, double y) {
    BoundingBox box = element.boundingBox();
    element.page().mouse().move(box.x + box.width * x, box.y + box.height * y);
  }

  /** Presses keys one after the other, wherever the focus is. */
  public static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }
}
