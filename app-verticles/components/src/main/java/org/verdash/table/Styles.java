package org.verdash.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
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

  /**
   * dash-table's own colours, which were made for white, again for both colour schemes; and the
   * page's letters.
   */
  static final List<Map<String, Object>> PAGE_COLOURS =
      List.of(
          rule(
              "table",
              """
              font-family: inherit;
              --accent: light-dark(#0b6e4f, #5bd5a4);
              --border: rgb(117 125 134 / 35%);
              --text-color: light-dark(#16211c, #e7efeb);
              --hover: rgb(117 125 134 / 12%);
              --background-color-ellipses: transparent;
              --faded-text: light-dark(#55625b, #a3b2aa);
              --faded-text-header: light-dark(#55625b, #a3b2aa);
              --faded-dropdown: light-dark(#55625b, #a3b2aa);
              --muted: light-dark(#55625b, #a3b2aa);
              --selected-background: rgb(23 144 108 / 18%);
              """));

  private static Map<String, Object> rule(String selector, String declarations) {
    Map<String, Object> rule = new TreeMap<>();
    rule.put("selector", selector);
    rule.put("rule", declarations.replace('\n', ' ').strip());
    return Collections.unmodifiableMap(rule);
  }

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
