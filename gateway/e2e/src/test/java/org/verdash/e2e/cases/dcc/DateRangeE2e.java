package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.dcc.DatePickerRange;
import org.verdash.dcc.DatePickerSingle;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of picking a first and a last day. */
@ExtendWith(Stage.class)
final class DateRangeE2e {
  private static final Prop<LocalDate> FIRST = DatePickerRange.startDate("days");
  private static final Prop<LocalDate> LAST = DatePickerRange.endDate("days");
  private static final Prop<Integer> GO = clicks("go");
  private static final Prop<String> SAID = text("said");

  @Test
  void dtpr001_theMonthThatIsSaidShowsFirst(DashPage dash) {
    Page page =
        Hand.open(dash, picker().min(LocalDate.of(2010, 1, 1)).month(LocalDate.of(2019, 10, 28)));
    page.locator("#days").click();
    assertMonth(page, "October", "2019");
  }

  @Test
  void dtpr002_theMonthOfTheFirstDayThatMayBePickedShowsFirst(DashPage dash) {
    Page page = Hand.open(dash, picker().min(jan(2010, 1)).max(jan(2099, 31)));
    page.locator("#days").click();
    assertMonth(page, "January", "2010");
  }

  @Test
  void dtpr003_theMonthOfTheFirstDayThatIsPickedShowsFirst(DashPage dash) {
    Page page = Hand.open(dash, picker().startDate(LocalDate.of(2019, 8, 13)).max(jan(2099, 31)));
    page.locator("#days").click();
    assertMonth(page, "August", "2019");
  }

  @Test
  void dtpr004_theBoundsThemselvesArePicked(DashPage dash) {
    Page page =
        open(
            dash,
            picker()
                .displayFormat("MM/DD/YYYY")
                .dates(jan(2021, 11), jan(2021, 19))
                .min(jan(2021, 10))
                .max(jan(2021, 20)));
    pick(page, 10, 20);
    assertShows(page, "01/10/2021", "01/20/2021");
    assertThat(page.locator("#said")).hasText("2021-01-10 2021-01-20");
  }

  @Test
  void dtpr005_daysThatAreOffAreNotPicked(DashPage dash) {
    Page page = open(dash, january().disabledDays(jan(2021, 10), jan(2021, 11)));
    page.locator("#days").click();
    assertCannotBePicked(day(page, 10));
    assertCannotBePicked(day(page, 11));
    page.keyboard().press("Escape");
    pick(page, 1, 2);
    assertThat(page.locator("#said")).hasText("2021-01-01 2021-01-02");
  }

  @Test
  void dtpr006_aRangeHasAsManyNightsAsItMust(DashPage dash) {
    Page page = open(dash, january().minimumNights(3).displayFormat("MM/DD/YYYY"));
    page.locator("#days").click();
    day(page, 10).click();
    assertCannotBePicked(day(page, 11));
    assertCannotBePicked(day(page, 12));
    day(page, 13).click();
    assertShows(page, "01/10/2021", "01/13/2021");
  }

  @Test
  void dtpr007_aRangeHasAsManyNightsBackwardsToo(DashPage dash) {
    Page page = open(dash, january().minimumNights(2).displayFormat("MM/DD/YYYY"));
    page.locator("#days").click();
    day(page, 15).click();
    assertCannotBePicked(day(page, 14));
    day(page, 13).click();
    assertShows(page, "01/13/2021", "01/15/2021");
  }

  @Test
  void dtpr008_aClickInEitherFieldKeepsTheCalendarOpen(DashPage dash) {
    Page page =
        open(dash, picker().dates(jan(2025, 10), jan(2025, 15)).displayFormat("MM/DD/YYYY"));
    Locator calendar = page.locator(".dash-datepicker-calendar").first();
    Locator first = page.locator(".dash-datepicker-start-date");
    Locator last = page.locator(".dash-datepicker-end-date");
    first.click();
    assertThat(calendar).isVisible();
    assertThat(first).isFocused();
    last.click();
    assertThat(calendar).isVisible();
    assertThat(last).isFocused();
    last.click();
    last.press("ControlOrMeta+a");
    last.pressSequentially("08/20/2026");
    assertThat(calendar).isVisible();
    last.press("Tab");
    assertThat(last).hasValue("08/20/2026");
    assertMonth(page, "August", "2026");
  }

  @Test
  void dtpr009_oneDayIsARangeWithoutNights(DashPage dash) {
    Page page = open(dash, january().minimumNights(0).displayFormat("MM/DD/YYYY"));
    pick(page, 10, 10);
    assertShows(page, "01/10/2021", "01/10/2021");
    assertThat(page.locator("#said")).hasText("2021-01-10 2021-01-10");
  }

  @Test
  void dtpr010_anotherFirstDayForgetsTheLastOne(DashPage dash) {
    Page page = open(dash, january().minimumNights(0));
    pick(page, 2, 11);
    assertThat(page.locator("#said")).hasText("2021-01-02 2021-01-11");
    page.locator("#days").click();
    day(page, 4).click();
    assertThat(page.locator("#said")).hasText("2021-01-04 null");
  }

  @Test
  void dtpr030_daysThatACallbackSetsStay(DashPage dash) {
    Page page =
        open(
            dash,
            picker().dates(jan(2024, 1), LocalDate.of(2024, 12, 31)),
            on(GO)
                .notAtStart()
                .run(
                    (n, ctx) -> ctx.set(FIRST, jan(2021, 6)).set(LAST, jan(2021, 30)),
                    FIRST,
                    LAST));
    assertThat(page.locator("#said")).hasText("2024-01-01 2024-12-31");
    assertShows(page, "2024-01-01", "2024-12-31");
    page.locator("#go").click();
    assertThat(page.locator("#said")).hasText("2021-01-06 2021-01-30");
    dash.idle();
    assertShows(page, "2021-01-06", "2021-01-30");
    assertThat(page.locator("#said")).hasText("2021-01-06 2021-01-30");
  }

  @Test
  void dtpr031_halfARangeIsNotToldWhereBothAreWanted(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            around(january().minimumNights(0).updateMode(DatePickerRange.Updatemode.BOTHDATES)),
            on(FIRST, LAST)
                .state(SAID)
                .notAtStart()
                .set(
                    SAID,
                    (a, b, before, ctx) -> (before == null ? "" : before) + a + " " + b + ";"));
    pick(page, 2, 11);
    assertThat(page.locator("#said")).hasText("2021-01-02 2021-01-11;");
    page.locator("#days").click();
    day(page, 4).click();
    day(page, 6).click();
    assertThat(page.locator("#said")).hasText("2021-01-02 2021-01-11;2021-01-04 2021-01-06;");
  }

  @Test
  void cdpr001_pickedDaysAreCleared(DashPage dash) {
    Prop<LocalDate> one = DatePickerSingle.date("one");
    Page page =
        Hand.open(
            dash,
            div(
                january().clearable(true),
                DatePickerSingle.of(one).month(jan(2021, 1)).clearable(true),
                p().id("said"),
                p().id("one-said")),
            says(),
            Hand.shows(text("one-said"), one));
    pick(page, 1, 28);
    assertThat(page.locator("#said")).hasText("2021-01-01 2021-01-28");
    page.locator("#days-wrapper .dash-datepicker-clear").click();
    assertThat(page.locator("#said")).hasText("null null");
    page.keyboard().press("Escape");
    page.locator("#one").click();
    day(page, 1).click();
    assertThat(page.locator("#one-said")).hasText("\"2021-01-01\"");
    page.locator("#one-wrapper .dash-datepicker-clear").click();
    assertThat(page.locator("#one-said")).hasText("null");
    assertThat(page.locator("#one")).hasValue("");
  }

  @Test
  void cdpr002_bothDaysAreToldAtOnce(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            around(
                january()
                    .startDateId("first")
                    .endDateId("last")
                    .placeholders("Select a start", "Select an end")
                    .updateMode(DatePickerRange.Updatemode.BOTHDATES)),
            Hand.remembers(SAID, FIRST));
    assertThat(page.locator("#said")).hasText("null");
    assertThat(page.locator("#first")).hasAttribute("placeholder", "Select a start");
    page.locator("#first").click();
    page.locator("#last").click();
    page.locator("#first").click();
    day(page, 5).click();
    day(page, 25).click();
    assertThat(page.locator("#said")).hasText("null \"2021-01-05\"");
    assertThat(page.locator("#last")).hasValue("2021-01-25");
  }

  private static void assertMonth(Page page, String month, String year) {
    assertThat(page.locator(".dash-datepicker-controls .dash-dropdown").first()).hasText(month);
    assertThat(page.locator(".dash-datepicker-controls input:not([aria-hidden])").first())
        .hasValue(year);
  }

  private static void assertShows(Page page, String first, String last) {
    assertThat(page.locator(".dash-datepicker-start-date")).hasValue(first);
    assertThat(page.locator(".dash-datepicker-end-date")).hasValue(last);
  }

  private static void assertCannotBePicked(Locator day) {
    assertThat(day).hasCSS("pointer-events", "none");
  }

  private static void pick(Page page, int first, int last) {
    page.locator("#days").click();
    day(page, first).click();
    day(page, last).click();
  }

  private static Locator day(Page page, int number) {
    return page.locator(".dash-datepicker-calendar-date-inside")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + number + "$")))
        .first();
  }

  private static LocalDate jan(int year, int day) {
    return LocalDate.of(year, 1, day);
  }

  private static DatePickerRange.Builder picker() {
    return DatePickerRange.of(FIRST, LAST);
  }

  private static DatePickerRange.Builder january() {
    return picker().min(jan(2021, 1)).max(jan(2021, 31)).month(jan(2021, 1));
  }

  private static Callback says() {
    return on(FIRST, LAST).set(SAID, (first, last, ctx) -> first + " " + last);
  }

  private static Component around(Component picker) {
    return div(button("Go").id("go"), picker, p().id("said"));
  }

  private static Page open(DashPage dash, Component picker, Callback... more) {
    Callback[] all = new Callback[more.length + 1];
    System.arraycopy(more, 0, all, 1, more.length);
    all[0] = says();
    return Hand.open(dash, around(picker), all);
  }
}
