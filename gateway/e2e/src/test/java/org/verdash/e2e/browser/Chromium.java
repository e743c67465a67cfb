package org.verdash.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The running browser, headless, with a profile that lives as long as it does. Starting fails with
 * Playwright's own exception, which quotes what the browser said.
 */
final class Chromium implements AutoCloseable {
  /** Nothing but this machine can be reached, so a page that asks the world fails its test. */
  private static final List<String> FLAGS =
      List.of(
          "--no-proxy-server",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
          "--disable-background-networking",
          "--disable-component-update",
          "--no-first-run",
          "--force-color-profile=srgb",
          "--font-render-hinting=none",
          "--enable-unsafe-swiftshader");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    BrowserFacts facts = BrowserFacts.read();
    PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE_MILLIS);
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(driver(facts)));
    browser = playwright.chromium().launch(launch(facts));
  }

  Visit visit(String name) {
    return new Visit(browser, name);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** The machine's own Node runs Playwright's driver: its bundled ones weigh 200 MB. */
  private static Map<String, String> driver(BrowserFacts facts) {
    return Map.of(
        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", facts.node().toString());
  }

  private static LaunchOptions launch(BrowserFacts facts) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(facts.environment());
    return new LaunchOptions()
        .setExecutablePath(facts.executable())
        .setArgs(FLAGS)
        .setEnv(environment)
        .setTimeout(60_000);
  }
}
