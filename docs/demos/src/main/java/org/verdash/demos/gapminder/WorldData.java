package org.verdash.demos.gapminder;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import org.verdash.app.Type;
import org.verdash.app.UserMessage;
import org.verdash.demos.data.DataFile;
import org.verdash.json.JsonReader;

/**
 * Countries every five years. Immutable.
 *
 * @param all every country and year
 */
record WorldData(List<Country> all) {
  /**
   * One country in one year.
   *
   * @param year the year
   * @param name its name
   * @param region where it lies
   * @param population how many people live there
   * @param life years that a newborn will live
   * @param children that a woman has
   */
  record Country(
      int year, String name, Region region, long population, double life, double children) {
    private static Country read(Map<?, ?> json) {
      return new Country(
          Type.INT.read(json.get("year")),
          Type.TEXT.read(json.get("country")),
          Region.of(Type.INT.read(json.get("cluster"))),
          Type.LONG.read(json.get("pop")),
          Type.NUMBER.read(json.get("life_expect")),
          Type.NUMBER.read(json.get("fertility")));
    }
  }

  WorldData {
    all = List.copyOf(all);
  }

  static WorldData read() {
    Buffer text = Buffer.buffer(DataFile.read(Gapminder.class, "gapminder.json"));
    List<?> rows = (List<?>) JsonReader.read(text);
    return new WorldData(rows.stream().map(row -> Country.read((Map<?, ?>) row)).toList());
  }

  List<Integer> years() {
    return all.stream().map(Country::year).distinct().sorted().toList();
  }

  List<String> names() {
    return all.stream().map(Country::name).distinct().sorted().toList();
  }

  /** The countries of some regions in a year, by name. */
  List<Country> in(int year, List<Region> regions) {
    return all.stream()
        .filter(country -> country.year() == year && regions.contains(country.region()))
        .sorted(comparing(Country::name))
        .toList();
  }

  /** One country in all years; the person is told when there is none of this name. */
  List<Country> of(String name) {
    List<Country> years =
        all.stream()
            .filter(country -> country.name().equals(name))
            .sorted(comparingInt(Country::year))
            .toList();
    if (years.isEmpty()) {
      throw new UserMessage("There is no country of this name.");
    }
    return years;
  }

  /** Years that a newborn of a region will live, each country counting as it has people. */
  double life(Region region, int year) {
    List<Country> countries = in(year, List.of(region));
    double people = countries.stream().mapToDouble(Country::population).sum();
    return countries.stream().mapToDouble(c -> c.life() * c.population()).sum() / people;
  }
}
