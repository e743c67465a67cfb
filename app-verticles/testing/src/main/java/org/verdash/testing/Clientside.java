package org.verdash.testing;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/** One call of a clientside function, as the renderer would make it of what it would have sent. */
final class Clientside {
  private final Map<?, ?> request;

  Clientside(Buffer body) {
    this.request = (Map<?, ?>) Objects.requireNonNull(JsonReader.read(body));
  }

  /** What it sets, by component and property. */
  Map<String, Map<String, @Nullable Object>> run(AppTester.Stand stand) {
    List<@Nullable Object> values = new ArrayList<>();
    list(request.get("inputs")).forEach(dep -> values.add(value(dep)));
    list(request.get("state")).forEach(dep -> values.add(value(dep)));
    Object result = json(stand.apply(values));
    Map<String, Map<String, @Nullable Object>> set = new LinkedHashMap<>();
    spread(set, request.get("outputs"), result);
    return set;
  }

  private static @Nullable Object value(@Nullable Object dep) {
    return dep instanceof Map<?, ?> one
        ? one.get("value")
        : list(dep).stream().map(Clientside::value).toList();
  }

  // Java's values as a browser would have them.
  private static @Nullable Object json(@Nullable Object result) {
    return JsonReader.read(new JsonWriter().value(result).toBuffer());
  }

  private static void spread(
      Map<String, Map<String, @Nullable Object>> set,
      @Nullable Object outputs,
      @Nullable Object result) {
    if (outputs instanceof Map<?, ?> one) {
      String id = ComponentId.textOf(one.get("id"));
      String property = String.valueOf(one.get("property"));
      set.computeIfAbsent(id, fresh -> new LinkedHashMap<>())
          .put(property.replaceFirst("@.*", ""), result);
      return;
    }
    List<?> several = list(outputs);
    List<?> results = list(result);
    if (!several.isEmpty() && several.size() != results.size()) {
      throw new AssertionError(
          "what stands for a clientside function gave %s for %d outputs"
              .formatted(result, several.size()));
    }
    for (int i = 0; i < several.size(); i++) {
      spread(set, several.get(i), results.get(i));
    }
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
