package org.verdash.html;

import java.util.Locale;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** A head cell of a table, {@code <th>}; made by {@link Html#th}. */
public final class Th extends HtmlContainer<Th> {
  Th() {
    super("Th");
  }

  /** Columns that it spans. */
  public Th colSpan(int value) {
    return put("colSpan", value);
  }

  /** Rows that it spans. */
  public Th rowSpan(int value) {
    return put("rowSpan", value);
  }

  /** The cells that it names. */
  public Th scope(Scope value) {
    return put("scope", value);
  }

  /** The cells that a head cell names. */
  public enum Scope implements JsonValue {
    /** Those of its column. */
    COL,
    /** Those of its row. */
    ROW,
    /** Those of its group of columns. */
    COLGROUP,
    /** Those of its group of rows. */
    ROWGROUP;

    @Override
    public void write(JsonWriter out) {
      out.text(name().toLowerCase(Locale.ROOT));
    }
  }
}
