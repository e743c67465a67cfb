package org.verdash.demos.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verdash.app.UserMessage;
import org.verdash.demos.page.Page;
import org.verdash.demos.weather.WeatherData.Day;
import org.verdash.demos.weather.WeatherFacts.Fact;

class WeatherTest {
  private static final WeatherData DATA = WeatherData.read();

  private static Day day(int number, double low, double high, double rain) {
    return new Day(LocalDate.of(2020, 1, number), rain > 0 ? "rain" : "sun", high, low, rain);
  }

  @Test
  void fourYearsAreReadDayByDay() {
    assertThat(DATA.years()).containsExactly(2012, 2013, 2014, 2015);
    assertThat(DATA.all()).hasSize(1461);
    assertThat(DATA.days(2012)).hasSize(366).first().isEqualTo(DATA.all().get(0));
    assertThat(DATA.all().get(1))
        .isEqualTo(new Day(LocalDate.of(2012, 1, 2), "rain", 10.6, 2.8, 10.9));
    assertThat(DATA.all())
        .extracting(Day::weather)
        .containsOnly("drizzle", "fog", "rain", "snow", "sun");
  }

  @Test
  void oneYearSetsEverythingOnThePage() throws Exception {
    Page page = Page.of(Weather.app(DATA)).change(Weather.YEAR, 2012);
    assertThat(page.traces(Weather.CHART)).extracting(t -> t.get("name")).hasSize(3);
    assertThat(page.traces(Weather.KINDS))
        .extracting(trace -> trace.get("name"))
        .containsExactlyElementsOf(WeatherFacts.KINDS);
    assertThat(page.list(Weather.FACTS)).hasSize(4);
    assertThat(page.list(Weather.DAYS)).hasSize(366);
    assertThat(page.json(Weather.COUNTS))
        .isEqualTo("Of 366 days: sun on 118, fog on 5, drizzle on 31, rain on 191, snow on 21.");
  }

  @Test
  void aYearWithoutDataIsToldInASentence() {
    assertThatThrownBy(() -> Page.of(Weather.app(DATA)).change(Weather.YEAR, 1812))
        .isInstanceOf(UserMessage.class)
        .hasMessage("Nobody measured the weather of that year.");
  }

  @Test
  void factsNameTheDaysTheyComeFrom() {
    List<Day> days = List.of(day(1, -4.25, 3, 0), day(2, 1, 12.5, 800), day(3, 2, 8, 434.5));
    assertThat(WeatherFacts.of(days))
        .containsExactly(
            new Fact("Hottest day", "12.5 °C", "on 2 January"),
            new Fact("Coldest night", "−4.3 °C", "on 1 January"),
            new Fact("Rain and snow", "1,235 mm", "on 2 days"),
            new Fact("Longest dry spell", "1 day", "without a drop"));
  }

  @Test
  void aDrySpellMayReachTheEndsOfTheYear() {
    assertThat(WeatherFacts.longestDrySpell(List.of())).isZero();
    assertThat(WeatherFacts.longestDrySpell(List.of(day(1, 0, 1, 2)))).isZero();
    List<Day> days = List.of(day(1, 0, 1, 0), day(2, 0, 1, 5), day(3, 0, 1, 0), day(4, 0, 1, 0));
    assertThat(WeatherFacts.longestDrySpell(days)).isEqualTo(2);
  }

  @Test
  void aWeeksMeanHasFewerDaysAtTheEnds() {
    double[] mean = WeatherCharts.weekly(IntStream.range(0, 10).asDoubleStream().toArray());
    assertThat(mean[0]).isCloseTo(1.5, within(1e-9));
    assertThat(mean[5]).isCloseTo(5, within(1e-9));
    assertThat(mean[9]).isCloseTo(7.5, within(1e-9));
  }

  @Test
  void everyDayOfAYearHasOneKindOfWeather() {
    long all =
        WeatherFacts.KINDS.stream()
            .flatMap(kind -> WeatherCharts.perMonth(DATA.days(2013), kind).stream())
            .mapToLong(Long::longValue)
            .sum();
    assertThat(all).isEqualTo(365);
  }
}
