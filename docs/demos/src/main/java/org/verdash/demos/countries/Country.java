package org.verdash.demos.countries;

import static java.util.Comparator.comparingInt;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verdash.app.Type;
import org.verdash.demos.data.DataFile;
import org.verdash.demos.gapminder.Gapminder;
import org.verdash.json.JsonReader;

/**
 * A country in all years that are known of it, the first first.
 *
 * @param name its name
 * @param region where it lies
 * @param years at least one
 */
record Country(String name, int region, List<Year> years) {
  private static final List<String> REGIONS =
      List.of(
          "South Asia",
          "Europe and Central Asia",
          "Sub-Saharan Africa",
          "America",
          "East Asia and Pacific",
          "Middle East and North Africa");

  /**
   * What is known of a year.
   *
   * @param year the year
   * @param people how many live there
   * @param life years that a newborn will live
   * @param children that a woman has
   */
  record Year(int year, long people, double life, double children) {
    private static Year read(Map<?, ?> json) {
      return new Year(
          Type.INT.read(json.get("year")),
          Type.LONG.read(json.get("pop")),
          Type.NUMBER.read(json.get("life_expect")),
          Type.NUMBER.read(json.get("fertility")));
    }
  }

  /** All of them, by name. */
  static List<Country> read() {
    Buffer text = Buffer.buffer(DataFile.read(Gapminder.class, "gapminder.json"));
    Map<String, List<Map<?, ?>>> byName = new TreeMap<>();
    for (Object row : (List<?>) JsonReader.read(text)) {
      Map<?, ?> json = (Map<?, ?>) row;
      String name = Type.TEXT.read(json.get("country"));
      byName.computeIfAbsent(name, fresh -> new ArrayList<>()).add(json);
    }
    return byName.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static Country of(String name, List<Map<?, ?>> rows) {
    Comparator<Year> byYear = comparingInt(Year::year);
    List<Year> years = rows.stream().map(Year::read).sorted(byYear).toList();
    return new Country(name, Type.INT.read(rows.getFirst().get("cluster")), years);
  }

  String regionName() {
    return REGIONS.get(region);
  }

  Year first() {
    return years.getFirst();
  }

  Year last() {
    return years.getLast();
  }
}
