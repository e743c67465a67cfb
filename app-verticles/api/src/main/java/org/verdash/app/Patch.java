package org.verdash.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * Changes inside a property's value, made where the value is: in the browser. What does not change
 * need not travel, and nobody has to know the rest of the value. Made by one thread.
 *
 * <p>Every method changes what the patch stands at: the whole value, or with {@link #at} a part of
 * it. Changes happen in the order in which they were said. A negative index counts from the end at
 * that moment. What cannot be changed that way, such as appending to a number, is told by the
 * browser, and the property stays as it was.
 *
 * @param <T> type of the value that it stands at
 */
public final class Patch<T> implements JsonValue {
  private static final String MARK = "__dash_patch_update";

  private final List<PatchStep> steps;
  private final List<Object> place;

  private Patch(List<PatchStep> steps, List<Object> place) {
    this.steps = steps;
    this.place = place;
  }

  /** A patch that changes nothing yet. */
  public static <T> Patch<T> empty() {
    return new Patch<>(new ArrayList<>(), List.of());
  }

  /** Whether a JSON value is a patch as {@link #write} writes it. */
  public static boolean isPatch(@Nullable Object json) {
    return json instanceof Map<?, ?> map && map.containsKey(MARK);
  }

  /**
   * The patch that was written so.
   *
   * @param json as {@link org.verdash.json.JsonReader} gives it
   * @throws IllegalArgumentException when it is no patch
   */
  public static Patch<Object> read(@Nullable Object json) {
    if (json instanceof Map<?, ?> map && map.get("operations") instanceof List<?> operations) {
      List<PatchStep> steps = new ArrayList<>();
      operations.forEach(operation -> steps.add(PatchStep.read(operation)));
      return new Patch<>(steps, List.of());
    }
    throw new IllegalArgumentException("no patch");
  }

  /**
   * A part of the value; what is done to it is done within this patch.
   *
   * @param path names and indexes from here to the part
   * @throws IllegalArgumentException when one of them is neither text nor a whole number
   */
  public <V> Patch<V> at(Object... path) {
    return new Patch<>(steps, below(path));
  }

  private List<Object> below(Object... path) {
    for (Object key : path) {
      if (!(key instanceof String || key instanceof Integer)) {
        throw new IllegalArgumentException("a path in a patch is of text and int, not " + key);
      }
    }
    return Stream.concat(place.stream(), Arrays.stream(path)).toList();
  }

  /** Puts a value here; containers on the way to it that are missing are made. */
  public Patch<T> set(@Nullable T value) {
    return step(PatchStep.Kind.ASSIGN, value);
  }

  /** Adds the entries of a map to the object here, over those of the same name. */
  public Patch<T> merge(Map<String, ?> entries) {
    return step(PatchStep.Kind.MERGE, entries);
  }

  /**
   * Takes a part away; one that is not there is no mistake.
   *
   * @param path names and indexes from here to the part, at least one
   * @throws IllegalArgumentException when the path is empty or has other things in it
   */
  public Patch<T> delete(Object... path) {
    if (path.length == 0) {
      throw new IllegalArgumentException("a patch deletes a part, so it needs a path");
    }
    steps.add(new PatchStep(PatchStep.Kind.DELETE, below(path), null, 0));
    return this;
  }

  /** Takes an item out of the list here. */
  public Patch<T> removeAt(int index) {
    return delete(index);
  }

  /** Adds an item at the end of the list here. */
  public Patch<T> append(@Nullable Object item) {
    return step(PatchStep.Kind.APPEND, item);
  }

  /** Adds an item at the beginning of the list here. */
  public Patch<T> prepend(@Nullable Object item) {
    return step(PatchStep.Kind.PREPEND, item);
  }

  /** Adds an item to the list here, before the one that has the index now. */
  public Patch<T> insert(int index, @Nullable Object item) {
    steps.add(new PatchStep(PatchStep.Kind.INSERT, place, item, index));
    return this;
  }

  /** Adds items at the end of the list here. */
  public Patch<T> extend(Collection<?> items) {
    return step(PatchStep.Kind.EXTEND, items);
  }

  /** Takes every item out of the list here that equals this one as JSON. */
  public Patch<T> remove(@Nullable Object item) {
    return step(PatchStep.Kind.REMOVE, item);
  }

  /** Empties the list, object or text here. */
  public Patch<T> clear() {
    return step(PatchStep.Kind.CLEAR, null);
  }

  /** Turns the list here around. */
  public Patch<T> reverse() {
    return step(PatchStep.Kind.REVERSE, null);
  }

  /** Adds a number to the number here, or a text behind the text here. */
  public Patch<T> add(Object more) {
    return step(PatchStep.Kind.ADD, more);
  }

  /** Takes a number from the number here. */
  public Patch<T> subtract(Number less) {
    return step(PatchStep.Kind.SUB, less);
  }

  /** Multiplies the number here. */
  public Patch<T> multiply(Number by) {
    return step(PatchStep.Kind.MUL, by);
  }

  /** Divides the number here. */
  public Patch<T> divide(Number by) {
    return step(PatchStep.Kind.DIV, by);
  }

  private Patch<T> step(PatchStep.Kind kind, @Nullable Object value) {
    steps.add(new PatchStep(kind, place, value, 0));
    return this;
  }

  /**
   * A value after all of the patch's changes, as the browser would make them; for tests and for
   * values that are kept elsewhere. The value itself stays as it is.
   *
   * @param json as {@link org.verdash.json.JsonReader} gives it
   * @throws IllegalArgumentException when it cannot be changed that way
   * @throws org.verdash.json.UnwritableValueException when the patch holds what JSON cannot say
   */
  public @Nullable Object applyTo(@Nullable Object json) {
    return applyTo(json, "");
  }

  /** The same with the ids of components that the patch holds in a scope. */
  public @Nullable Object applyTo(@Nullable Object json, String idScope) {
    Object changed = json;
    for (PatchStep step : steps) {
      changed = PatchedJson.after(step, changed, idScope);
    }
    return changed;
  }

  /** Writes it as Dash's renderer reads it (dash-protocol 3.3). */
  @Override
  public void write(JsonWriter out) {
    out.object().name(MARK).text(MARK).name("operations").array();
    steps.forEach(step -> step.write(out));
    out.endArray().endObject();
  }
}
