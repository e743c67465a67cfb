package org.verdash.dcc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What both sliders have.
 *
 * @param <S> the builder itself
 */
public abstract class SliderElement<S extends SliderElement<S>> extends Persisted<S> {
  SliderElement(String typeName) {
    super(typeName, false);
  }

  /** The least and the greatest number. */
  public S range(Number least, Number greatest) {
    return min(least).max(greatest);
  }

  /** The least number. */
  public S min(Number value) {
    return put("min", value);
  }

  /** The greatest number. */
  public S max(Number value) {
    return put("max", value);
  }

  /** Distance between the numbers. */
  public S step(Number value) {
    return put("step", value);
  }

  /** Only the numbers that have a mark. */
  public S onlyMarks() {
    return put("step", null);
  }

  /** Texts below numbers. The map is copied. */
  public S marks(Map<? extends Number, String> texts) {
    return put("marks", Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts)));
  }

  /** No texts below the numbers. */
  public S noMarks() {
    return put("marks", null);
  }

  /** The number shows in a tip, always or while the handle moves. */
  public S tooltip(TipPlace place, boolean always) {
    SequencedMap<String, Object> tip = new LinkedHashMap<>();
    tip.put("placement", place);
    tip.put("always_visible", always);
    return put("tooltip", Collections.unmodifiableSequencedMap(tip));
  }

  /** Whether numbers are sent while the handle moves; without it when it is let go. */
  public S whileDragging(boolean value) {
    return put("updatemode", value ? "drag" : "mouseup");
  }

  /** Whether fields to write the numbers show beside it; without it they do. */
  public S directInput(boolean value) {
    return put("allow_direct_input", value);
  }

  /** Whether each step has a dot. */
  public S dots(boolean value) {
    return put("dots", value);
  }

  /** Whether the part before the handle is coloured. */
  public S included(boolean value) {
    return put("included", value);
  }

  /** Whether it refuses input. */
  public S disabled(boolean value) {
    return put("disabled", value);
  }

  /** It stands, this many pixels high. */
  public S vertical(int pixels) {
    return put("vertical", true).put("verticalHeight", pixels);
  }
}
