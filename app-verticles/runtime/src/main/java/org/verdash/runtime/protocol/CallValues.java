package org.verdash.runtime.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.app.Found;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Rows;

/** The checked values of one call. Used by the callback's thread. */
public final class CallValues implements Group.Values {
  private final CallbackSpec spec;
  private final @Nullable Object[] values;
  private final SequencedMap<String, Prop<?>> changed;
  private final Matches matches;

  CallValues(
      CallbackSpec spec,
      @Nullable Object[] values,
      SequencedMap<String, Prop<?>> changed,
      Matches matches) {
    this.spec = spec;
    this.values = values;
    this.changed = changed;
    this.matches = matches;
  }

  /** Whether nothing on the page has changed: the call that a page makes when it opens. */
  public boolean initial() {
    return changed.isEmpty();
  }

  /** Whether this very property of this very component has changed. */
  public boolean hasChanged(Prop<?> prop) {
    return changed.containsKey(prop.toString());
  }

  /** Whether one of the input's properties has changed. */
  public boolean changed(In<?> in) {
    return in.props().stream().anyMatch(this::holdsChange);
  }

  private boolean holdsChange(Prop<?> prop) {
    return changed.containsKey(prop.toString())
        || (spec.shape().patterned() && matches.hasChanged(prop));
  }

  /** The component whose change started the call. */
  public Optional<ComponentId> changedId() {
    return changed.values().stream().<ComponentId>map(Prop::id).findFirst();
  }

  /** What has changed, by name, in the browser's order; no id is a pattern. */
  SequencedMap<String, Prop<?>> changed() {
    return changed;
  }

  /** The callback. */
  CallbackSpec spec() {
    return spec;
  }

  /**
   * The row whose part has changed. One that just came has not: a button of a new row counts as
   * changed for the browser, but has no clicks.
   */
  public <K> Optional<K> changedKey(Rows.Part<K, ?> part) {
    return Stream.of(part.each().prop(), part.match())
        .flatMap(
            pattern ->
                matches.changedIds(pattern).stream()
                    .flatMap(id -> Stream.ofNullable(part.rows().keyOf(id)))
                    .filter(key -> hasValue(pattern, part.rows(), key)))
        .findFirst();
  }

  private <K> boolean hasValue(Prop<?> pattern, Rows<K> rows, K key) {
    for (int i = 0; i < spec.inputs().size(); i++) {
      if (spec.inputs().get(i).sameAs(pattern)) {
        Object value = values[i];
        boolean many = pattern.id().isMany();
        return many
            ? value instanceof List<?> all
                && all.stream().anyMatch(f -> isOf((Found<?>) f, rows, key))
            : value != null;
      }
    }
    return false;
  }

  private static <K> boolean isOf(Found<?> found, Rows<K> rows, K key) {
    return found.value() != null && key.equals(rows.keyOf(found.id()));
  }

  /**
   * The row that the call is for.
   *
   * @throws IllegalArgumentException when the callback has no part that matches
   */
  public <K> K key(Rows<K> rows) {
    return rows.keyOf(matches.matched());
  }

  /** What the patterns stand for. */
  Matches matches() {
    return matches;
  }

  @Override
  public <V> @Nullable V get(In<V> in) {
    return in instanceof Prop<V> prop ? value(prop) : in.read(this);
  }

  @Override
  @SuppressWarnings("unchecked") // what stands at a pattern's place was found by it
  public <V> List<Found<V>> found(Prop<V> pattern) {
    for (int i = 0; i < values.length; i++) {
      // The types of two equal patterns may have different keys to read, not different ones.
      if (known(i).sameAs(pattern) && values[i] instanceof List<?> list) {
        return (List<Found<V>>) list;
      }
    }
    throw unknown(pattern);
  }

  /** What stands at the place of a property, whatever its type: a list for a pattern of many. */
  @Nullable Object raw(Prop<?> prop) {
    for (int i = 0; i < values.length; i++) {
      if (known(i).sameAs(prop)) {
        return values[i];
      }
    }
    throw unknown(prop);
  }

  @SuppressWarnings("unchecked") // what stands at a property's place was read by its type
  private <V> @Nullable V value(Prop<V> prop) {
    for (int i = 0; i < values.length; i++) {
      if (known(i).equals(prop)) {
        return (V) values[i];
      }
    }
    throw unknown(prop);
  }

  private Prop<?> known(int i) {
    int inputs = spec.inputs().size();
    return i < inputs ? spec.inputs().get(i) : spec.states().get(i - inputs);
  }

  private IllegalArgumentException unknown(Prop<?> prop) {
    return new IllegalArgumentException(
        prop + " is neither input nor state of the callback of " + spec.outputId());
  }

  /** The concrete property of a component that a pattern has found. */
  static Prop<?> at(Prop<?> pattern, Map<?, ?> id) {
    return new Prop<>(Found.idOf(id), pattern.name(), pattern.type());
  }
}
