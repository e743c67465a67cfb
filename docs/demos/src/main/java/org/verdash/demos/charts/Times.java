package org.verdash.demos.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.verdash.figure.BarPolar;
import org.verdash.figure.Candlestick;
import org.verdash.figure.Data;
import org.verdash.figure.Direction;
import org.verdash.figure.Figure;
import org.verdash.figure.express.Express;
import org.verdash.figure.express.Table;

/** What happened when. */
final class Times {
  /** A house in space. */
  record Station(String name, String builder, LocalDate start, LocalDate end) {
    Station(String name, String builder, String start, String end) {
      this(name, builder, LocalDate.parse(start), LocalDate.parse(end));
    }
  }

  private static final List<Station> STATIONS =
      List.of(
          new Station("Salyut 1", "Soviet Union", "1971-04-19", "1971-10-11"),
          new Station("Skylab", "United States", "1973-05-14", "1979-07-11"),
          new Station("Salyut 3", "Soviet Union", "1974-06-25", "1975-01-24"),
          new Station("Salyut 4", "Soviet Union", "1974-12-26", "1977-02-03"),
          new Station("Salyut 5", "Soviet Union", "1976-06-22", "1977-08-08"),
          new Station("Salyut 6", "Soviet Union", "1977-09-29", "1982-07-29"),
          new Station("Salyut 7", "Soviet Union", "1982-04-19", "1991-02-07"),
          new Station("Mir", "Soviet Union", "1986-02-19", "2001-03-23"),
          new Station("ISS", "Many together", "1998-11-20", "2026-01-01"),
          new Station("Tiangong-1", "China", "2011-09-29", "2018-04-02"),
          new Station("Tiangong-2", "China", "2016-09-15", "2019-07-19"),
          new Station("Tiangong", "China", "2021-04-29", "2026-01-01"));

  private Times() {}

  static Figure lines(Samples data) {
    return Express.line(data.warming(), e -> e.x("year").y("temp").label("temp", "°C above usual"))
        .layout(l -> l.xAxis(a -> a.title("")));
  }

  static Figure area(Samples data) {
    return Express.area(
            data.electricity(),
            e ->
                e.x("year")
                    .y("net_generation")
                    .color("source")
                    .label("net_generation", "Thousand MWh")
                    .label("source", "")
                    .label("year", ""))
        .layout(l -> l.legend(legend -> legend.above()));
  }

  static Figure timeline(Samples data) {
    return Express.timeline(
            Table.records(STATIONS),
            e ->
                e.start("start")
                    .end("end")
                    .y("name")
                    .color("builder")
                    .label("builder", "")
                    .label("name", ""))
        .layout(l -> l.yAxis(a -> a.order(order())).legend(legend -> legend.above()));
  }

  // The first on top.
  private static List<String> order() {
    return STATIONS.stream().map(Station::name).toList().reversed();
  }

  static Figure candlestick(Samples data) {
    List<Object> high = data.weather().values("temp_max");
    List<Object> low = data.weather().values("temp_min");
    List<Object> day = data.weather().values("date");
    List<List<Object>> candles = List.of(list(), list(), list(), list(), list());
    for (int week = 0; week < 52; week++) {
      int monday = 1 + week * 7; // 2012-01-02
      candles.get(0).add(day.get(monday));
      candles.get(1).add(mean(high, low, monday));
      candles.get(2).add(extreme(high, monday, 1));
      candles.get(3).add(extreme(low, monday, -1));
      candles.get(4).add(mean(high, low, monday + 6));
    }
    return Figure.of(
            Candlestick.of(
                candles.get(0), candles.get(1), candles.get(2), candles.get(3), candles.get(4)))
        .layout(l -> l.yAxis(a -> a.title("°C")).xAxis(a -> a.rangeSlider(false)));
  }

  private static List<Object> list() {
    return new ArrayList<>();
  }

  private static double mean(List<Object> high, List<Object> low, int day) {
    return (number(high, day) + number(low, day)) / 2;
  }

  private static double extreme(List<Object> values, int from, int sign) {
    return sign
        * values.subList(from, from + 7).stream()
            .mapToDouble(value -> sign * ((Number) value).doubleValue())
            .max()
            .orElseThrow();
  }

  private static double number(List<Object> values, int at) {
    return ((Number) values.get(at)).doubleValue();
  }

  static Figure bars(Samples data) {
    return Express.histogram(
            data.weather(),
            e ->
                e.x("month")
                    .y("precipitation")
                    .color("year")
                    .mode("group")
                    .label("precipitation", "mm")
                    .label("year", "")
                    .label("month", ""))
        .layout(l -> l.yAxis(a -> a.title("Rain, mm")).legend(legend -> legend.above()));
  }

  static Figure polar(Samples data) {
    List<Object> months = data.weather().values("month");
    List<Object> all = data.weather().values("precipitation");
    double[] rain = new double[12];
    for (int i = 0; i < data.weather().rows(); i++) {
      rain[Samples.MONTHS.indexOf(months.get(i))] += number(all, i) / 4;
    }
    return Figure.of(
            BarPolar.of(Data.of(rain), Data.of(Samples.MONTHS))
                .hoverTemplate("%{theta}: %{r:.0f} mm<extra></extra>"))
        .layout(
            l ->
                l.margin(40, 16, 40, 16)
                    .polar(
                        p ->
                            p.angularAxis(a -> a.rotation(90).direction(Direction.CLOCKWISE))
                                .radialAxis(a -> a.tickSuffix(" mm").angle(90).tickAngle(90))));
  }
}
