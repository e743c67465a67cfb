package org.verdash.e2e.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;

/** How a person looks at a page: on a phone, enlarged, in the dark. */
public final class Viewing {
  /** Charts follow the size of their place a moment later. */
  private static final Page.WaitForConditionOptions SETTLED =
      new Page.WaitForConditionOptions().setTimeout(3_000);

  private static final String OVERFLOW =
      """
      () => {
        const root = document.scrollingElement;
        const over = root.scrollWidth - root.clientWidth;
        if (over <= 0) return '';
        const scrolls = (element) => element && element !== document.body
          && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
        const wide = [...document.body.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
          .filter((element) => !scrolls(element.parentElement))
          .slice(-3).map((element) => element.outerHTML.slice(0, 120));
        return over + ' px too wide, because of ' + wide.join(' and ');
      }
      """;

  private Viewing() {}

  /** A small phone, 360 px wide. */
  public static void onPhone(Page page) {
    page.setViewportSize(360, 740);
  }

  /** A desktop window of 1280 by 800 px. */
  public static void onDesktop(Page page) {
    page.setViewportSize(1280, 800);
  }

  /**
   * A desktop window zoomed to 200 %: half as many CSS pixels, each twice as large. Lasts until the
   * page's size is set again.
   */
  public static void zoomedTwice(Page page) {
    JsonObject metrics = new JsonObject();
    Map.of("width", 640, "height", 400, "deviceScaleFactor", 2).forEach(metrics::addProperty);
    metrics.addProperty("mobile", false);
    CDPSession session = page.context().newCDPSession(page);
    session.send("Emulation.setDeviceMetricsOverride", metrics);
  }

  // Without motion: a colour on its way to another is measured as neither.
  private static void look(Page page, ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setReducedMotion(ReducedMotion.REDUCE)
            .setColorScheme(scheme));
  }

  /** Prefers dark. */
  public static void inTheDark(Page page) {
    look(page, ColorScheme.DARK);
  }

  /** Prefers light. */
  public static void inTheLight(Page page) {
    look(page, ColorScheme.LIGHT);
  }

  /**
   * Accepts the page when, as soon as it has settled, nothing has to be scrolled sideways.
   *
   * @throws AssertionError telling by how much, and some elements that stick out
   */
  public static void assertNoSidewaysScroll(Page page) {
    try {
      page.waitForCondition(() -> overflow(page).isEmpty(), SETTLED);
    } catch (TimeoutError e) {
      throw new AssertionError(page.url() + " is " + overflow(page), e);
    }
  }

  private static String overflow(Page page) {
    return (String) page.evaluate(OVERFLOW);
  }
}
