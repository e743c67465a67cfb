package org.verdash.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.verdash.component.RecordField;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** A column of a table. Immutable: each setter gives a new column. */
public final class Column implements JsonValue {
  private static final Set<String> NUMERIC =
      Set.of(
          "B",
          "S",
          "I",
          "J",
          "F",
          "D",
          "Ljava/lang/Byte;",
          "Ljava/lang/Short;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Float;",
          "Ljava/lang/Double;",
          "Ljava/math/BigDecimal;",
          "Ljava/math/BigInteger;");
  private static final Set<String> TEMPORAL =
      Set.of("Ljava/time/LocalDate;", "Ljava/time/LocalDateTime;", "Ljava/time/Instant;");

  private final Map<String, Object> parts;

  private Column(Map<String, Object> parts) {
    this.parts = parts;
  }

  static Column of(String header, RecordField field) {
    SequencedMap<String, Object> parts = new LinkedHashMap<>();
    parts.put("name", header);
    parts.put("id", field.name());
    String type = type(field.descriptor());
    if (!type.isEmpty()) {
      parts.put("type", type);
    }
    return new Column(parts);
  }

  private static String type(String descriptor) {
    if (NUMERIC.contains(descriptor)) {
      return "numeric";
    }
    if (TEMPORAL.contains(descriptor)) {
      return "datetime";
    }
    return descriptor.equals("Ljava/lang/String;") ? "text" : "";
  }

  /** How numbers are written, as d3 says it: {@code ,.2f}. */
  public Column format(String d3) {
    return with("format", Map.of("specifier", d3));
  }

  /** Whether cells can be changed. */
  public Column editable(boolean value) {
    return with("editable", value);
  }

  /** Text is read as Markdown, so that it can hold links. */
  public Column markdown() {
    return with("presentation", "markdown");
  }

  /** Whether the person can hide it. */
  public Column hideable(boolean value) {
    return with("hideable", value);
  }

  private Column with(String name, Object value) {
    SequencedMap<String, Object> changed = new LinkedHashMap<>(parts);
    changed.put(name, value);
    return new Column(Collections.unmodifiableSequencedMap(changed));
  }

  @Override
  public void write(JsonWriter out) {
    out.value(parts);
  }
}
