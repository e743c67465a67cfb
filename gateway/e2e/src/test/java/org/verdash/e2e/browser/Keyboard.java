package org.verdash.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Work without a mouse. */
public final class Keyboard {
  private static final int FAR_ENOUGH = 120;

  private static final String SHOWS_FOCUS =
      """
      (element) => [null, '::before', '::after'].some((part) => {
        const style = getComputedStyle(element, part);
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        return outlined || style.boxShadow !== 'none';
      })
      """;

  private Keyboard() {}

  /**
   * Presses Tab until the element, or something in it, has the focus.
   *
   * @throws AssertionError when a hundred and twenty presses do not get there
   */
  public static void tabTo(Page page, Locator target) {
    for (int presses = 0; presses < FAR_ENOUGH; presses++) {
      if (hasFocus(target)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The Tab key does not reach " + target + ".");
  }

  /** Waits until the element, or something in it, has the focus. */
  public static void awaitFocus(Page page, Locator target) {
    page.waitForCondition(() -> hasFocus(target));
  }

  /**
   * Accepts the element when one sees that it has the focus.
   *
   * @throws AssertionError when neither an outline nor a shadow of it or its ::before or ::after
   *     tells
   */
  public static void assertFocusShows(Locator focused) {
    if (!(Boolean) focused.evaluate(SHOWS_FOCUS)) {
      throw new AssertionError(focused + " does not show that it has the focus.");
    }
  }

  private static boolean hasFocus(Locator target) {
    // In a shadow tree the document only knows the host.
    return (Boolean)
        target.evaluate("(element) => element.contains(element.getRootNode().activeElement)");
  }
}
