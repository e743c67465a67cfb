package org.verdash.demos.components;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * What each component shows at first.
 *
 * @param values values by property, by the component's key
 */
record Examples(Map<?, ?> values) {
  static Examples read() {
    try (InputStream in = Examples.class.getResourceAsStream("examples.json")) {
      return new Examples((Map<?, ?>) Catalogue.json(Objects.requireNonNull(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Values by property; an element of which nothing is said holds a few words, if it may. */
  Map<?, ?> of(Entry entry) {
    Object said = values.get(entry.key());
    Map<?, ?> few = entry.container() ? Map.of("children", "A few words") : Map.of();
    return said instanceof Map<?, ?> map ? map : few;
  }
}
