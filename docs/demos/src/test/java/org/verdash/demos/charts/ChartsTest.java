package org.verdash.demos.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verdash.demos.page.Page;

class ChartsTest {
  private static final Samples DATA = Samples.read();

  @ParameterizedTest
  @EnumSource
  void eachChartIsDrawnFromItsAddressBesideTheCodeThatMakesIt(Chart chart) throws Exception {
    Page page =
        Page.of(Charts.app(DATA))
            .with(Charts.LOOK, Look.PAGE)
            .change(Charts.PLACE, chart.address());
    assertThat(page.traces(Charts.CHART)).isNotEmpty();
    assertThat(page.json(Charts.TITLE)).isEqualTo(chart.title());
    assertThat(page.json(Charts.CODE).toString())
        .startsWith("static Figure " + chart.method() + "(Samples data) {\n  ")
        .endsWith(";\n}")
        .doesNotContain("\n}\n");
  }

  @Test
  void anAddressThatNamesNoChartShowsTheFirst() {
    assertThat(Chart.at("?chart=unknown")).isEqualTo(Chart.BUBBLES);
    assertThat(Chart.at("")).isEqualTo(Chart.BUBBLES);
  }

  @Test
  void theHoursOfAYearAreWarmestOnSummerAfternoons() {
    double[][] hours = DATA.hours();
    assertThat(hours[16][30]).isGreaterThan(hours[4][30]).isGreaterThan(hours[16][1]);
  }
}
