package org.verdash.e2e.cases.dcc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.p;
import static org.verdash.html.Html.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verdash.app.Prop;
import org.verdash.dcc.DatePickerSingle;
import org.verdash.e2e.stage.DashPage;
import org.verdash.e2e.stage.Hand;
import org.verdash.e2e.stage.Stage;

/** Dash's cases of calendars without a mouse, and of where they open. */
@ExtendWith(Stage.class)
final class CalendarKeysE2e {
  private static final Prop<LocalDate> DAY = DatePickerSingle.date("day");

  @Test
  void a11y003_keyboard_navigation_arrows(DashPage dash) {
    Page page = open(dash, january());
    down(page, "15");
    goes(page, "ArrowRight", "16");
    goes(page, "ArrowLeft", "15");
    goes(page, "ArrowDown", "22");
    goes(page, "ArrowUp", "15");
    page.keyboard().press("PageDown");
    assertThat(page.locator(".dash-datepicker-controls .dash-dropdown")).hasText("February");
    assertThat(focused(page)).hasText("15");
    page.keyboard().press("PageUp");
    assertThat(page.locator(".dash-datepicker-controls .dash-dropdown")).hasText("January");
    assertThat(focused(page)).hasText("15");
    page.keyboard().press("Enter");
    assertThat(calendar(page)).hasCount(0);
  }

  @Test
  void a11y004_keyboard_navigation_home_end(DashPage dash) {
    Page page = open(dash, january().firstDayOfWeek(DayOfWeek.SUNDAY));
    down(page, "15");
    goes(page, "Home", "10");
    goes(page, "End", "16");
    goes(page, "Home", "10");
  }

  @Test
  void a11y005_keyboard_navigation_home_end_monday_start(DashPage dash) {
    Page page = open(dash, january().firstDayOfWeek(DayOfWeek.MONDAY));
    down(page, "15");
    goes(page, "Home", "11");
    goes(page, "End", "17");
    goes(page, "Home", "11");
  }

  @Test
  void a11y006_keyboard_navigation_rtl(DashPage dash) {
    Page page = open(dash, january().rightToLeft(true));
    down(page, "15");
    goes(page, "ArrowRight", "14");
    goes(page, "ArrowLeft", "15");
    goes(page, "Home", "10");
    goes(page, "End", "16");
  }

  @Test
  void a11y009_keyboard_space_selects_date(DashPage dash) {
    Page page = open(dash, january());
    assertThat(page.locator("#said")).hasText("\"2021-01-15\"");
    down(page, "15");
    goes(page, "ArrowRight", "16");
    page.keyboard().press("Space");
    assertThat(calendar(page)).hasCount(0);
    assertThat(page.locator("#said")).hasText("\"2021-01-16\"");
  }

  @Test
  void dppt001_aCalendarMayOpenOverThePage(DashPage dash) {
    Page page = open(dash, january().portal(true).stayOpenOnSelect(true));
    page.locator("#day").click();
    assertThat(page.locator(".dash-datepicker-content")).isVisible();
    page.locator(".dash-datepicker-calendar-date-inside").getByText("20").click();
    assertThat(page.locator("#said")).hasText("\"2021-01-20\"");
    page.keyboard().press("Escape");
    assertThat(calendar(page)).hasCount(0);
  }

  private static void down(Page page, String day) {
    page.locator("#day").press("ArrowDown");
    assertThat(calendar(page)).isVisible();
    assertThat(focused(page)).hasText(day);
  }

  private static void goes(Page page, String key, String day) {
    page.keyboard().press(key);
    assertThat(focused(page)).hasText(day);
  }

  private static Locator calendar(Page page) {
    return page.locator(".dash-datepicker-calendar-container");
  }

  private static Locator focused(Page page) {
    return page.locator("td:focus");
  }

  private static DatePickerSingle.Builder january() {
    return DatePickerSingle.of(DAY).date(LocalDate.of(2021, 1, 15)).month(LocalDate.of(2021, 1, 1));
  }

  private static Page open(DashPage dash, DatePickerSingle.Builder picker) {
    return Hand.open(dash, div(picker, p().id("said")), Hand.shows(text("said"), DAY));
  }
}
