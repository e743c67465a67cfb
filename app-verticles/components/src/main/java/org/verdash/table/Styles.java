package org.verdash.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * Inline styles in the order they were set.
 *
 * @param values values by name as React spells it
 */
record Styles(Map<String, Object> values) implements JsonValue {
  static final Styles NONE = new Styles(Map.of());

  /** Text and dates stand left, where dash-table would put everything right. */
  static final List<Map<String, Object>> TEXT_LEFT = List.of(left("text"), left("datetime"));

  private static Map<String, Object> left(String type) {
    SequencedMap<String, Object> rule = new LinkedHashMap<>();
    rule.put("if", Map.of("column_type", type));
    rule.put("textAlign", "left");
    return Collections.unmodifiableSequencedMap(rule);
  }

  Styles with(String name, Object value) {
    SequencedMap<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Styles(Collections.unmodifiableSequencedMap(more));
  }

  @Override
  public void write(JsonWriter out) {
    out.value(values);
  }
}
