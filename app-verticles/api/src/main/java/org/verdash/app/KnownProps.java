package org.verdash.app;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/**
 * Which properties components have, as far as their libraries tell: those that Verdash has made
 * builders of do. Used by one thread.
 */
final class KnownProps {
  private static final String PLACE = "/META-INF/verdash/components/";

  private final Map<String, List<?>> libraries = new HashMap<>();

  /** Whether the component surely has no such property. */
  boolean lacks(Component component, String property) {
    Map<?, ?> kind = kind(component);
    return kind != null
        && named(kind.get("props")).noneMatch(property::equals)
        && named(kind.get("wildcards")).noneMatch(property::startsWith)
        && !sets(component, property);
  }

  private @Nullable Map<?, ?> kind(Component component) {
    for (Object each : libraries.computeIfAbsent(component.namespace(), n -> library(component))) {
      if (each instanceof Map<?, ?> kind && component.typeName().equals(kind.get("name"))) {
        return kind;
      }
    }
    return null;
  }

  private static List<?> library(Component component) {
    String place = PLACE + component.namespace() + ".json";
    try (InputStream in = component.getClass().getResourceAsStream(place)) {
      boolean told = in != null && !component.namespace().isEmpty();
      Object json = told ? JsonReader.read(Buffer.buffer(in.readAllBytes())) : null;
      return json instanceof Map<?, ?> map && map.get("components") instanceof List<?> all
          ? all
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(place + " cannot be read", e);
    }
  }

  private static Stream<String> named(@Nullable Object props) {
    return props instanceof List<?> list
        ? list.stream()
            .map(prop -> prop instanceof Map<?, ?> map ? map.get("name") : prop)
            .map(Objects::toString)
        : Stream.empty();
  }

  // A library may have more than its builder knows.
  private static boolean sets(Component component, String property) {
    JsonWriter out = new JsonWriter();
    component.write(out);
    return JsonReader.read(out.toBuffer()) instanceof Map<?, ?> map
        && map.get("props") instanceof Map<?, ?> props
        && props.containsKey(property);
  }
}
