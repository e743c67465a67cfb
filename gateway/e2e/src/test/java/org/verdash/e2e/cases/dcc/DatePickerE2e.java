package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.app.Callback.on;
import static org.verdash.html.Html.button;
import static org.verdash.html.Html.children;
import static org.verdash.html.Html.clicks;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.label;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Callback;
import org.verdash.app.Component;
import org.verdash.app.Prop;
import org.verdash.dcc.DatePickerSingle;
import org.verdash.dcc.Storage;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of picking one day. */
@ExtendWith(Stage.class)
final class DatePickerE2e {
  private static final Prop<LocalDate> DAY = DatePickerSingle.date("day");
  private static final Prop<Integer> GO = clicks("go");
  private static final Prop<String> SAID = text("said");

  @Test
  void a11y001_label_focuses_date_picker(DashPage dash) {
    Page page = Hand.open(dash, label(p("Click me").id("label"), picker().month(jan(2021, 1))));
    assertThat(page.locator("#day")).isVisible();
    page.locator("#label").click();
    assertThat(page.locator("#day")).isFocused();
  }

  @Test
  void a11y002_label_with_htmlFor_can_focus_date_picker(DashPage dash) {
    Component layout = div(label("Click me").forId("day").id("label"), picker());
    Page page = Hand.open(dash, layout);
    page.locator("#label").click();
    assertThat(page.locator("#day")).isFocused();
  }

  @Test
  void dtps001_aClickOnADayPicksIt(DashPage dash) {
    Page page = open(dash, picker().min(jan(2010, 1)).month(jan(2021, 1)));
    assertThat(page.locator("#day")).hasValue("");
    page.locator("#day").click();
    day(page, 14).click();
    assertThat(page.locator("#day")).hasValue("2021-01-14");
    assertThat(page.locator("#said")).hasText("\"2021-01-14\"");
  }

  @Test
  void dtps010_aDayIsKeptInTheBrowserOrInTheTab(DashPage dash) {
    Prop<LocalDate> other = DatePickerSingle.date("other");
    Page page =
        Hand.open(
            dash,
            div(
                picker().month(jan(2021, 1)).persistence(true),
                DatePickerSingle.of(other)
                    .month(jan(2021, 1))
                    .persistence(true)
                    .persistedIn(Storage.SESSION)));
    page.locator("#day").click();
    day(page, 4).click();
    assertThat(page.locator("#day")).hasValue("2021-01-04");
    page.locator("#other").click();
    day(page, 5).click();
    assertThat(page.locator("#other")).hasValue("2021-01-05");
    page.reload();
    assertThat(page.locator("#day")).hasValue("2021-01-04");
    assertThat(page.locator("#other")).hasValue("2021-01-05");
  }

  @Test
  void dtps011_aDayIsKeptOnThePageOrNot(DashPage dash) {
    Prop<LocalDate> other = DatePickerSingle.date("other");
    Component made =
        div(
            picker().month(jan(2021, 1)).persistence(true).persistedIn(Storage.MEMORY),
            DatePickerSingle.of(other).month(jan(2021, 1)));
    Page page =
        Hand.open(
            dash,
            div(button("Switch").id("go"), div().id("out")),
            on(GO.orElse(0))
                .set(
                    children("out"),
                    (n, ctx) -> List.of(n % 2 == 1 ? made : Component.text("switched"))));
    page.locator("#go").click();
    page.locator("#day").click();
    day(page, 4).click();
    page.locator("#other").click();
    day(page, 11).click();
    assertThat(page.locator("#other")).hasValue("2021-01-11");
    page.locator("#go").click();
    assertThat(page.locator("#out")).hasText("switched");
    page.locator("#go").click();
    assertThat(page.locator("#day")).hasValue("2021-01-04");
    assertThat(page.locator("#other")).hasValue("");
  }

  @Test
  void dtps012_theMonthThatIsSaidShowsFirst(DashPage dash) {
    Page page = open(dash, picker().date(LocalDate.of(2020, 6, 15)).month(jan(2010, 1)));
    page.locator("#day").click();
    assertMonth(page, "January", "2010");
  }

  @Test
  void dtps013_onlyDaysWithinBoundsArePicked(DashPage dash) {
    Page page = open(dash, picker().min(jan(2021, 5)).max(jan(2021, 25)).month(jan(2021, 1)));
    assertThat(page.locator("#said")).hasText("null");
    page.locator("#day").click();
    assertCannotBePicked(day(page, 3));
    assertCannotBePicked(day(page, 28));
    day(page, 10).click();
    assertThat(page.locator("#said")).hasText("\"2021-01-10\"");
  }

  @Test
  void dtps014_daysThatAreOffAreNotPicked(DashPage dash) {
    Page page = open(dash, picker().month(jan(2021, 1)).disabledDays(jan(2021, 10)));
    page.locator("#day").click();
    assertCannotBePicked(day(page, 10));
    day(page, 1).click();
    assertThat(page.locator("#said")).hasText("\"2021-01-01\"");
  }

  @Test
  void dtps0014_thousandsOfDaysThatAreOffDoNotHoldThePageUp(DashPage dash) {
    LocalDate first = jan(2010, 1);
    List<LocalDate> off =
        first.datesUntil(jan(2060, 1)).filter(day -> day.getDayOfMonth() != 1).toList();
    Page page = open(dash, picker().min(first).max(jan(2060, 1)).disabledDays(off));
    page.locator("#day").click();
    assertThat(page.locator(".dash-datepicker-calendar-container")).isVisible();
    assertCannotBePicked(day(page, 2));
  }

  @Test
  void dtps020_aPickerIsDrawn(DashPage dash) {
    Page page = open(dash, picker());
    assertThat(page.locator(".dash-datepicker")).isVisible();
    assertThat(page.locator(".dash-datepicker-input")).isVisible();
  }

  @Test
  void dtps022_aDayIsWrittenAsItShall(DashPage dash) {
    Page page = open(dash, picker().displayFormat("MM/DD/YYYY").date(LocalDate.of(2025, 10, 17)));
    assertThat(page.locator("#day")).hasValue("10/17/2025");
  }

  @Test
  void dtps023_howADayIsWrittenCanChange(DashPage dash) {
    Page page =
        open(
            dash,
            picker().date(jan(2025, 10)),
            on(GO)
                .notAtStart()
                .set(DatePickerSingle.displayFormat("day"), (n, ctx) -> "DD/MM/YYYY"));
    assertThat(page.locator("#day")).hasValue("2025-01-10");
    page.locator("#go").click();
    assertThat(page.locator("#day")).hasValue("10/01/2025");
  }

  @Test
  void dtps023b_aTypedDayIsReadWhenTheFieldIsLeft(DashPage dash) {
    Page page = open(dash, picker().displayFormat("MM/DD/YYYY"));
    assertThat(page.locator("#said")).hasText("null");
    type(page, "01/15/2025");
    assertThat(page.locator("#said")).hasText("\"2025-01-15\"");
    assertThat(page.locator("#day")).hasValue("01/15/2025");
    type(page, "invalid");
    assertThat(page.locator("#day")).hasValue("01/15/2025");
    assertThat(page.locator("#said")).hasText("\"2025-01-15\"");
  }

  @Test
  void dtps024_aPickerMayRunFromTheRight(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            div(picker().rightToLeft(true), DatePickerSingle.of(DatePickerSingle.date("ltr"))));
    assertThat(page.locator("#day")).hasAttribute("dir", "rtl");
    assertThat(page.locator("#ltr")).hasAttribute("dir", "ltr");
    page.locator("#day").click();
    Locator calendar = page.locator(".dash-datepicker-calendar-container");
    assertThat(calendar).hasAttribute("dir", "rtl");
    page.keyboard().press("Escape");
    assertThat(calendar).hasCount(0);
    page.locator("#ltr").click();
    assertThat(calendar).hasAttribute("dir", "ltr");
  }

  @Test
  void dtps025_aTypedDayThatIsOffIsNotTold(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            around(
                picker()
                    .date(jan(2025, 10))
                    .displayFormat("MM/DD/YYYY")
                    .disabledDays(jan(2025, 15))),
            Hand.remembers(SAID, DAY));
    assertThat(page.locator("#said")).hasText("\"2025-01-10\"");
    type(page, "01/15/2025");
    assertThat(page.locator("#day")).hasValue("01/10/2025");
    type(page, "01/16/2025");
    assertThat(page.locator("#said")).hasText("\"2025-01-10\" \"2025-01-16\"");
  }

  @Test
  void dtps026_aClickInTheFieldOpensTheCalendarAndLetsSomebodyType(DashPage dash) {
    Page page = open(dash, picker().date(jan(2025, 10)).displayFormat("MM/DD/YYYY"));
    Locator calendar = page.locator(".dash-datepicker-calendar");
    assertThat(calendar).hasCount(0);
    page.locator("#day").click();
    assertThat(calendar).isVisible();
    assertThat(page.locator("#day")).isFocused();
    page.locator("#day").click();
    assertThat(page.locator("#day")).isFocused();
    type(page, "06/15/2026");
    assertThat(calendar).isVisible();
    assertThat(page.locator("#day")).hasValue("06/15/2026");
    assertMonth(page, "June", "2026");
  }

  @Test
  void dtps030_external_date_update(DashPage dash) {
    Page page =
        Hand.open(
            dash,
            around(picker().date(LocalDate.of(2024, 11, 25))),
            Hand.remembers(SAID, DAY),
            on(GO).notAtStart().set(DAY, (n, ctx) -> LocalDate.of(2021, 6, 23)));
    assertThat(page.locator("#said")).hasText("\"2024-11-25\"");
    assertThat(page.locator("#day")).hasValue("2024-11-25");
    page.locator("#go").click();
    assertThat(page.locator("#said")).hasText("\"2024-11-25\" \"2021-06-23\"");
    assertThat(page.locator("#day")).hasValue("2021-06-23");
    dash.idle();
    assertThat(page.locator("#said")).hasText("\"2024-11-25\" \"2021-06-23\"");
  }

  private static void assertMonth(Page page, String month, String year) {
    assertThat(page.locator(".dash-datepicker-controls .dash-dropdown")).hasText(month);
    assertThat(page.locator(".dash-datepicker-controls input:not([aria-hidden])")).hasValue(year);
  }

  private static void assertCannotBePicked(Locator day) {
    assertThat(day).hasClass(Pattern.compile(".*disabled.*"));
    assertThat(day).hasCSS("pointer-events", "none");
  }

  private static void type(Page page, String text) {
    page.locator("#day").press("ControlOrMeta+a");
    page.locator("#day").pressSequentially(text);
    page.locator("#day").press("Tab");
  }

  private static Locator day(Page page, int number) {
    return page.locator(".dash-datepicker-calendar-date-inside")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + number + "$")));
  }

  private static LocalDate jan(int year, int day) {
    return LocalDate.of(year, 1, day);
  }

  private static DatePickerSingle.Builder picker() {
    return DatePickerSingle.of(DAY);
  }

  private static Component around(Component picker) {
    return div(button("Go").id("go"), picker, p().id("said"));
  }

  private static Page open(DashPage dash, Component picker, Callback... more) {
    Callback[] all = new Callback[more.length + 1];
    System.arraycopy(more, 0, all, 1, more.length);
    all[0] = Hand.shows(SAID, DAY);
    return Hand.open(dash, around(picker), all);
  }
}
