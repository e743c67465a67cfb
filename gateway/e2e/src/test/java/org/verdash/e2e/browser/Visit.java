package org.verdash.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person with one browser profile: cookies and storage of their own, as many tabs as they open.
 * A test gets one per parameter of this type and need not close it. When the test ends, every
 * {@link Trouble} that it did not {@link #expect} fails it.
 */
public final class Visit implements AutoCloseable {
  static final double PATIENCE_MILLIS = 60_000;

  private final BrowserContext context;
  private final Watch watch;
  private final String name;
  private @Nullable Page page;

  Visit(Browser browser, String name) {
    this.name = name;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setTimezoneId("UTC"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    watch = new Watch(context);
  }

  /** The first tab, opened when it is first asked for. */
  public Page page() {
    if (page == null) {
      page = context.newPage();
    }
    return page;
  }

  /** A further tab of the same person. */
  public Page newTab() {
    return context.newPage();
  }

  /** The profile: its cookies, its network switch, routes in front of its requests. */
  public BrowserContext context() {
    return context;
  }

  /** Allows troubles whose text or place contains the fragment, those already seen included. */
  public void expect(String fragment) {
    watch.expect(fragment);
  }

  /** All troubles up to now, expected or not, in the order they came. */
  public List<Trouble> troubles() {
    hearOut();
    return watch.troubles();
  }

  /** The troubles up to now that were not expected. */
  public List<Trouble> unexpected() {
    hearOut();
    return watch.unexpected();
  }

  /** Forgets all troubles, what was expected of them, and what the console said. */
  public void forget() {
    watch.forget();
  }

  void save(Path folder) {
    save(folder, name);
  }

  /**
   * Leaves a picture of each tab and everything the console said.
   *
   * @param files what their names begin with
   */
  public void save(Path folder, String files) {
    try {
      Files.createDirectories(folder);
      for (int tab = 0; tab < context.pages().size(); tab++) {
        String file = files + (tab == 0 ? "" : "-" + tab) + ".png";
        picture(context.pages().get(tab), folder.resolve(file));
      }
      Files.write(folder.resolve(files + ".log"), watch.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  /** Events arrive only while Playwright is asked something: asks every tab one question. */
  private void hearOut() {
    for (Page tab : context.pages()) {
      try {
        tab.evaluate("1");
      } catch (PlaywrightException e) {
        watch.note("could not be asked any more: " + e.getMessage());
      }
    }
  }

  private void picture(Page tab, Path file) {
    try {
      tab.screenshot(new Page.ScreenshotOptions().setPath(file));
    } catch (PlaywrightException e) {
      watch.note("no picture: " + e.getMessage());
    }
  }
}
