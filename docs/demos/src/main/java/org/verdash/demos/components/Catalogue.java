package org.verdash.demos.components;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verdash.html.Html;
import org.verdash.json.JsonReader;

/**
 * Every component that the build made a class for, as the jar of the components tells it beside its
 * classes.
 *
 * @param entries core components, the table, then HTML's elements
 */
record Catalogue(List<Entry> entries) {
  private static final String PLACE = "/META-INF/verdash/components/";
  private static final Map<String, String> LIBRARIES =
      Map.of("dash_core_components", "dcc", "dash_table", "table", "dash_html_components", "html");

  /**
   * A library.
   *
   * @param namespace what the browser calls it
   * @param label what people call it
   * @param inPackage the package of its classes
   * @param elements the class that makes its components; empty when each makes itself
   * @param words enums beside its components: text by constant, by name
   */
  record Shelf(
      String namespace,
      String label,
      String inPackage,
      String elements,
      Map<String, Map<?, ?>> words) {}

  static Catalogue read() {
    List<Entry> all = new ArrayList<>();
    List.of("dash_core_components", "dash_table", "dash_html_components")
        .forEach(library -> all.addAll(library(library)));
    return new Catalogue(List.copyOf(all));
  }

  private static List<Entry> library(String name) {
    Map<?, ?> json = (Map<?, ?>) json(PLACE + name + ".json");
    Map<String, Map<?, ?>> words = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(json.get("words")))
        .forEach((word, texts) -> words.put(String.valueOf(word), (Map<?, ?>) texts));
    Shelf shelf =
        new Shelf(
            text(json, "namespace"),
            Objects.requireNonNull(LIBRARIES.get(name)),
            text(json, "package"),
            text(json, "elements"),
            words);
    return list(json, "components").stream()
        .map(component -> Entry.of(shelf, (Map<?, ?>) component))
        .sorted(Comparator.comparing(Entry::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  // Beside Html, as the components come from a jar of their own.
  static Object json(String resource) {
    try (InputStream in = Html.class.getResourceAsStream(resource)) {
      return json(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object json(InputStream in) throws IOException {
    return Objects.requireNonNull(JsonReader.read(Buffer.buffer(in.readAllBytes())));
  }

  /** The component of a key such as {@code dcc.Dropdown}. */
  Entry entry(String key) {
    return entries.stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no component " + key + "."));
  }

  /** The component that a JSON object names as Dash does: by type, and mostly by namespace. */
  Optional<Entry> named(Map<?, ?> json) {
    Object type = json.get("type");
    Object namespace = json.get("namespace");
    return entries.stream()
        .filter(entry -> entry.name().equals(type))
        .filter(entry -> namespace == null || entry.shelf().namespace().equals(namespace))
        .findFirst();
  }

  static String text(Map<?, ?> json, String name) {
    return json.get(name) instanceof String text ? text : "";
  }

  static List<?> list(Map<?, ?> json, @Nullable String name) {
    return json.get(name) instanceof List<?> list ? list : List.of();
  }
}
