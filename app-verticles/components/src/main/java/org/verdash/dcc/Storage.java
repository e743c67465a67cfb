package org.verdash.dcc;

import java.util.Locale;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** Where the browser keeps something. */
public enum Storage implements JsonValue {
  /** On the page; gone when it is loaded again. */
  MEMORY,
  /** In the tab; gone when it is closed. */
  SESSION,
  /** In the browser, until it is cleared. */
  LOCAL;

  @Override
  public void write(JsonWriter out) {
    out.text(name().toLowerCase(Locale.ROOT));
  }
}
