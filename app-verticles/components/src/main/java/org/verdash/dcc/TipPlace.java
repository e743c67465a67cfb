package org.verdash.dcc;

import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/** On which side of a handle a tip stands. */
public enum TipPlace implements JsonValue {
  /** To the left. */
  LEFT("left"),
  /** To the right. */
  RIGHT("right"),
  /** Above. */
  TOP("top"),
  /** Below. */
  BOTTOM("bottom"),
  /** Above, to the left. */
  TOP_LEFT("topLeft"),
  /** Above, to the right. */
  TOP_RIGHT("topRight"),
  /** Below, to the left. */
  BOTTOM_LEFT("bottomLeft"),
  /** Below, to the right. */
  BOTTOM_RIGHT("bottomRight");

  private final String text;

  TipPlace(String text) {
    this.text = text;
  }

  @Override
  public void write(JsonWriter out) {
    out.text(text);
  }
}
