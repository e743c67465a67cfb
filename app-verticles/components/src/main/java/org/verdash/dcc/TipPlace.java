package org.verdash.dcc;

import org.verdash.app.Type;
import org.verdash.component.Keyword;

/** On which side of a handle a tip stands. */
public enum TipPlace implements Keyword {
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

  /** How it reads. */
  public static final Type<TipPlace> TYPE = Keyword.type(TipPlace.class);

  private final String wire;

  TipPlace(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
