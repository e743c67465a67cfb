package org.verdash.json;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Looks at the names of maps, without the iterator that the JVM would not always spare. */
final class MapNames implements BiConsumer<Object, @Nullable Object> {
  private boolean texts;

  boolean areTexts(Map<?, ?> map) {
    texts = true;
    map.forEach(this);
    return texts;
  }

  @Override
  public void accept(Object name, @Nullable Object value) {
    texts &= name instanceof String;
  }
}
