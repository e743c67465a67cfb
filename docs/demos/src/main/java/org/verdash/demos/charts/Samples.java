package org.verdash.demos.charts;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.verdash.app.Type;
import org.verdash.demos.data.Csv;
import org.verdash.demos.data.DataFile;
import org.verdash.figure.express.Table;
import org.verdash.json.JsonReader;

/**
 * The tables of the charts. Immutable.
 *
 * @param world countries every five years
 * @param health of nearly all countries
 * @param penguins what 344 of them measure
 * @param warming how much warmer each year was than usual
 * @param electricity what Iowa made of what
 * @param weather every day of four years in Seattle
 * @param earthquakes a week of them
 * @param hours the usual temperature, an hour in each row, a week in each column
 * @param rain the rain of a year, by latitude and longitude
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares samples, nobody writes to them
record Samples(
    Table world,
    Table health,
    Table penguins,
    Table warming,
    Table electricity,
    Table weather,
    Table earthquakes,
    double[][] hours,
    double[][] rain) {
  private static final List<String> REGIONS =
      List.of(
          "South Asia", "Europe and Central Asia", "Africa", "America", "East Asia", "Middle East");

  static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  static Samples read() {
    return new Samples(
        regions(Table.json(text("gapminder.json"))),
        Table.csv(text("gapminder-health-income.csv")),
        Table.json(text("penguins.json").replace("\".\"", "null")),
        Table.csv(text("global-temp.csv")),
        Table.csv(text("iowa-electricity.csv")),
        months(Table.csv(text("seattle-weather.csv"))),
        Table.csv(text("earthquakes.csv")),
        readHours(),
        readRain());
  }

  private static String text(String file) {
    return new String(DataFile.read(Charts.class, file), StandardCharsets.UTF_8);
  }

  private static Table regions(Table world) {
    List<String> regions =
        world.values("cluster").stream().map(number -> REGIONS.get(Type.INT.read(number))).toList();
    return world.with("region", regions);
  }

  private static Table months(Table weather) {
    List<String> days = weather.values("date").stream().map(String::valueOf).toList();
    return weather
        .with("year", days.stream().map(day -> day.substring(0, 4)).toList())
        .with(
            "month",
            days.stream().map(day -> MONTHS.get(Integer.parseInt(day, 5, 7, 10) - 1)).toList());
  }

  private static double[][] readHours() {
    double[] all =
        Csv.read(
                Charts.class,
                "seattle-weather-hourly-normals.csv",
                row -> row.number("temperature"))
            .stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    double[][] hours = new double[24][52];
    for (int hour = 0; hour < 24; hour++) {
      for (int week = 0; week < 52; week++) {
        // The file begins at one in the morning, and ends with midnight.
        hours[hour][week] = all[week * 7 * 24 + (hour + 23) % 24];
      }
    }
    return hours;
  }

  private static double[][] readRain() {
    Map<?, ?> grid = (Map<?, ?>) JsonReader.read(Buffer.buffer(text("annual-precip.json")));
    List<?> values = (List<?>) grid.get("values");
    int width = Type.INT.read(grid.get("width"));
    return IntStream.range(0, values.size() / width)
        .mapToObj(row -> row(values.subList(row * width, (row + 1) * width)))
        .toArray(double[][]::new);
  }

  // Rain grows by factors, not by steps, hence the logarithm.
  private static double[] row(List<?> values) {
    return values.stream().mapToDouble(v -> Math.log10(1 + Type.NUMBER.read(v))).toArray();
  }
}
