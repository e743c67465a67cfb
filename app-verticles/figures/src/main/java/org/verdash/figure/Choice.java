package org.verdash.figure;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** One of the values that plotly knows for an attribute. */
public interface Choice extends JsonValue {
  /** The value as JSON text. */
  String json();

  @Override
  default void write(JsonWriter out) {
    out.literal(json());
  }

  /** Several that hold together, as plotly writes them: {@code x+y+name}. */
  static JsonValue joined(Choice... parts) {
    String json =
        Arrays.stream(parts)
            .map(part -> part.json().replace("\"", ""))
            .collect(Collectors.joining("+", "\"", "\""));
    return parts.length == 1 ? parts[0] : out -> out.literal(json);
  }
}
