package org.verdash.e2e.stage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.ComponentId;
import org.verdash.e2e.browser.Dash;
import org.verdash.e2e.browser.Trouble;
import org.verdash.e2e.browser.Visit;

/**
 * The page of one case's app, in a tab of its own. Whatever is waited for comes within twenty
 * seconds, or else an {@link AssertionError} or Playwright's own exception tells what was there
 * instead. Selectors are of CSS.
 */
public final class DashPage {
  private static final double PATIENCE_MILLIS = 20_000;
  private static final Page.WaitForConditionOptions PATIENTLY =
      new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS);
  private static final String IDLE =
      """
      () => {
        const state = window.store?.getState();
        return Boolean(state) && state.appLifecycle === 'HYDRATED' && !state.isLoading;
      }
      """;

  private final CaseHouse house;
  private final Visit visit;
  private final String name;
  private final Page page;
  private final List<String> deployments = new ArrayList<>();

  DashPage(CaseHouse house, Visit visit, String test) {
    this.house = house;
    this.visit = visit;
    this.name = nameOf(test) + house.next();
    this.page = visit.newTab();
    page.setDefaultTimeout(PATIENCE_MILLIS);
  }

  /** Begins the case's app, which is named as its test and open to everybody. */
  public App.Builder app() {
    return App.named(name).open();
  }

  /** Serves the app and opens its page; does not wait until anything is drawn. */
  public void start(App.Builder app) {
    serve(app.build());
    open("");
  }

  /** The same with what an app's author has: developer tools, checks, error cards. */
  public void startForDevelopers(App.Builder app) {
    deployments.add(house.serveForDevelopers(app.build()));
    open("");
  }

  /** Serves an app and opens nothing. */
  public void serve(App app) {
    deployments.add(house.serve(app));
  }

  /** Takes the case's app away, waits until it is gone, and serves it anew. */
  public void serveAgain(App app) {
    deployments.forEach(house::ended);
    deployments.clear();
    serve(app);
  }

  /** Opens, or loads again, a page of the case's app, such as {@code ""} or {@code "a/b?c=d"}. */
  public void open(String path) {
    page.navigate(at(path));
  }

  /** The address of a path of the case's app. */
  public String at(String path) {
    return house.at("/" + name + "/" + path);
  }

  /** The tab, for what is not offered here. */
  public Page page() {
    return page;
  }

  /** A further tab of the same person, on the case's app; the test closes it. */
  public Page newTab() {
    Page tab = visit.newTab();
    tab.setDefaultTimeout(PATIENCE_MILLIS);
    tab.navigate(at(""));
    return tab;
  }

  /** What the selector finds, now and whenever it is asked. */
  public Locator find(String selector) {
    return page.locator(selector);
  }

  /** The selector of a component, whose id may be a map. */
  public static String css(ComponentId id) {
    return "[id=\"" + id.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
  }

  /** Allows complaints of the page whose text or place contains the fragment. */
  public void expect(String fragment) {
    visit.expect(fragment);
  }

  /** Accepts the page when it has not complained up to now, but for what was expected. */
  public void quiet() {
    assertThat(visit.unexpected()).isEmpty();
  }

  /** What the page has complained of up to now, expected or not. */
  public List<String> complaints() {
    return visit.troubles().stream().map(Trouble::text).toList();
  }

  /** Waits until the element shows this text and nothing else; runs of spaces count as one. */
  public void textIs(String selector, String text) {
    assertThat(find(selector))
        .hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Waits until the elements that the selector finds show these texts, in this order. */
  public void textsAre(String selector, String... texts) {
    assertThat(find(selector))
        .hasText(texts, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Waits until the element's text contains this. */
  public void textHas(String selector, String text) {
    assertThat(find(selector))
        .containsText(
            text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Waits until the text of a control is this. */
  public void valueIs(String selector, String value) {
    assertThat(find(selector))
        .hasValue(value, new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Waits until an attribute of the element has this value. */
  public void attributeIs(String selector, String attribute, String value) {
    assertThat(find(selector))
        .hasAttribute(
            attribute,
            value,
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Waits until the element looks so, as the browser computes it: {@code rgb(0, 0, 255)}. */
  public void styleIs(String selector, String property, String value) {
    assertThat(find(selector))
        .hasCSS(property, value, new LocatorAssertions.HasCSSOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Waits until the element has the class, maybe among others. */
  public void classHas(String selector, String className) {
    Pattern among = Pattern.compile("(^|\\s)" + className + "(\\s|$)");
    assertThat(find(selector))
        .hasClass(among, new LocatorAssertions.HasClassOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Waits until the page has so many of these. */
  public void countIs(String selector, int count) {
    assertThat(find(selector))
        .hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Waits until the page has it, whether or not one can see it. */
  public void has(String selector) {
    assertThat(find(selector).first())
        .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Waits until the page has none of these. */
  public void lacks(String selector) {
    countIs(selector, 0);
  }

  /** Clicks once the element can be clicked. */
  public void click(String selector) {
    find(selector).click();
  }

  /** Clicks so often. */
  public void click(String selector, int times) {
    for (int i = 0; i < times; i++) {
      click(selector);
    }
  }

  /** Types key by key, behind what is in the control. */
  public void type(String selector, String text) {
    Locator control = find(selector);
    control.press("End");
    control.pressSequentially(text);
  }

  /** Opens a dropdown and chooses an option. */
  public void choose(String selector, String option) {
    click(selector);
    Dash.option(page, option).click();
  }

  /** Empties a control as a person does, in one step. */
  public void clear(String selector) {
    find(selector).press("ControlOrMeta+a");
    find(selector).press("Backspace");
  }

  /** Presses a key on what has the focus. */
  public void press(String key) {
    page.keyboard().press(key);
  }

  /** Waits until the page is drawn, and nothing that it asked the app is under way. */
  public void idle() {
    page.waitForFunction(IDLE);
  }

  /** Waits until something is true; the page goes on meanwhile. */
  public void until(BooleanSupplier condition) {
    page.waitForCondition(condition, PATIENTLY);
  }

  /** Waits until a count of calls is reached and the page is idle, and sees it stay at that. */
  public void calls(IntSupplier counter, int count) {
    until(() -> counter.getAsInt() >= count);
    idle();
    assertThat(counter.getAsInt()).as("calls").isEqualTo(count);
  }

  /** What a function or expression in the page gives, as Playwright turns it into Java. */
  public @Nullable Object js(String expression) {
    return page.evaluate(expression);
  }

  /** Where the components whose ids are names stand in the page's tree, as the renderer has it. */
  @SuppressWarnings("unchecked") // the renderer's own structure
  public Map<String, List<Object>> paths() {
    return (Map<String, List<Object>>) js("window.store.getState().paths.strs");
  }

  /** Closes the tabs, and leaves neither storage nor cookies nor apps to the next case. */
  void leave() {
    if (page.url().startsWith("http")) {
      page.evaluate("localStorage.clear()");
    }
    List.copyOf(visit.context().pages()).forEach(Page::close);
    visit.context().clearCookies();
    deployments.forEach(house::end);
  }

  // A test is named by an id, an underscore and words; an app by small letters and hyphens.
  private static String nameOf(String test) {
    String small = test.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return small.substring(0, Math.min(small.length(), 56)).replaceAll("-$", "");
  }
}
