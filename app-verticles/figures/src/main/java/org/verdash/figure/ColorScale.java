package org.verdash.figure;

import java.util.Map;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** Turns numbers into colours; all are even to the eye and safe for the colour-blind. */
public enum ColorScale implements JsonValue {
  /** Violet over green to yellow. */
  VIRIDIS("\"Viridis\""),
  /** Blue over grey to yellow. */
  CIVIDIS("\"Cividis\""),
  /** Blue over grey to red, for numbers on both sides of a middle. */
  DIVERGING("[[0,\"#1f5aa8\"],[0.5,\"#d9dbd8\"],[1,\"#b03a2e\"]]"),
  /** Pale to dark green. */
  GREENS("[[0,\"#d8f0e4\"],[0.5,\"#4fb286\"],[1,\"#0b5139\"]]");

  private final String json;

  ColorScale(String json) {
    this.json = json;
  }

  static Map<String, Object> bar(String title) {
    return Map.of("title", Map.of("text", title));
  }

  @Override
  public void write(JsonWriter out) {
    out.literal(json);
  }
}
