package org.verdash.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** Turns numbers into colours. The constants are even to the eye and safe for the colour-blind. */
public final class ColorScale implements JsonValue {
  /** Violet over green to yellow. */
  public static final ColorScale VIRIDIS = named("Viridis");

  /** Blue over grey to yellow. */
  public static final ColorScale CIVIDIS = named("Cividis");

  /** Blue over grey to red, for numbers on both sides of a middle. */
  public static final ColorScale DIVERGING = evenly("#1f5aa8", "#d9dbd8", "#b03a2e");

  /** Pale to dark green. */
  public static final ColorScale GREENS = evenly("#d8f0e4", "#4fb286", "#0b5139");

  private final Object json;

  private ColorScale(Object json) {
    this.json = json;
  }

  /** One that plotly knows by name, such as {@code YlGnBu}. */
  public static ColorScale named(String name) {
    return new ColorScale(name);
  }

  /**
   * Colours at even distances, from the lowest number to the highest, as CSS writes them.
   *
   * @throws IllegalArgumentException when there are fewer than two
   */
  public static ColorScale evenly(String... css) {
    if (css.length < 2) {
      throw new IllegalArgumentException("a color scale needs two colors or more");
    }
    List<List<Object>> stops = new ArrayList<>();
    for (int i = 0; i < css.length; i++) {
      stops.add(List.of((double) i / (css.length - 1), css[i]));
    }
    return new ColorScale(List.copyOf(stops));
  }

  /**
   * Colours at places from 0 to 1, in their order.
   *
   * @throws IllegalArgumentException when they do not go up from 0 to 1
   */
  public static ColorScale of(Stop... stops) {
    List<List<Object>> all = new ArrayList<>();
    double last = 0;
    for (Stop stop : stops) {
      if (stop.at() < last) {
        throw new IllegalArgumentException("the stops of a color scale must go up from 0 to 1");
      }
      last = stop.at();
      all.add(List.of(stop.at(), stop.css()));
    }
    if (stops.length < 2 || stops[0].at() != 0 || last != 1) {
      throw new IllegalArgumentException("a color scale starts with a stop at 0 and ends with 1");
    }
    return new ColorScale(List.copyOf(all));
  }

  /**
   * A colour at a place.
   *
   * @param at from 0 to 1
   * @param css as CSS writes it
   */
  public record Stop(double at, String css) {}

  static Map<String, Object> bar(String title) {
    return Map.of("title", Map.of("text", title));
  }

  @Override
  public void write(JsonWriter out) {
    out.value(json);
  }
}
