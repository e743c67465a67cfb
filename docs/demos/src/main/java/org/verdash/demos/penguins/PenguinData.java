package org.verdash.demos.penguins;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.verdash.app.Type;
import org.verdash.demos.data.DataFile;
import org.verdash.json.JsonReader;

/**
 * Penguins that somebody caught, measured and let go. Immutable.
 *
 * @param all every one that was measured
 */
record PenguinData(List<Penguin> all) {
  /**
   * One penguin.
   *
   * @param species its kind
   * @param island where it breeds
   * @param bill length of its bill in millimetres
   * @param flipper length of its flippers in millimetres
   * @param mass grams
   */
  record Penguin(Species species, String island, double bill, double flipper, double mass) {
    // Two escaped before they were measured.
    private static Optional<Penguin> read(Map<?, ?> json) {
      return json.get("Body Mass (g)") == null
          ? Optional.empty()
          : Optional.of(
              new Penguin(
                  Species.of(Type.TEXT.read(json.get("Species"))),
                  Type.TEXT.read(json.get("Island")),
                  Type.NUMBER.read(json.get("Beak Length (mm)")),
                  Type.NUMBER.read(json.get("Flipper Length (mm)")),
                  Type.NUMBER.read(json.get("Body Mass (g)"))));
    }
  }

  PenguinData {
    all = List.copyOf(all);
  }

  static PenguinData read() {
    Buffer text = Buffer.buffer(DataFile.read(Penguins.class, "penguins.json"));
    List<?> rows = (List<?>) Objects.requireNonNull(JsonReader.read(text));
    return new PenguinData(
        rows.stream().flatMap(row -> Penguin.read((Map<?, ?>) row).stream()).toList());
  }

  List<String> islands() {
    return all.stream().map(Penguin::island).distinct().sorted().toList();
  }

  /** The penguins of some kinds, of one island or of all. */
  PenguinData where(List<Species> species, String island) {
    return new PenguinData(
        all.stream()
            .filter(penguin -> species.contains(penguin.species()))
            .filter(penguin -> island.equals(Penguins.ALL) || penguin.island().equals(island))
            .toList());
  }

  PenguinData of(Species species) {
    return where(List.of(species), Penguins.ALL);
  }

  /** The mean; not a number when there are no penguins. */
  double mean(ToDoubleFunction<Penguin> value) {
    return all.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
