package org.verdash.runtime.protocol;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;

/** The checked values of one call. Used by the callback's thread. */
public final class CallValues implements Group.Values {
  private final CallbackSpec spec;
  private final @Nullable Object[] values;
  private final Set<String> changed;

  CallValues(CallbackSpec spec, @Nullable Object[] values, Set<String> changed) {
    this.spec = spec;
    this.values = values;
    this.changed = changed;
  }

  /** Whether nothing on the page has changed: the call that a page makes when it opens. */
  public boolean initial() {
    return changed.isEmpty();
  }

  /** Whether one of the input's properties has changed. */
  public boolean changed(In<?> in) {
    return in.props().stream().anyMatch(prop -> changed.contains(prop.toString()));
  }

  @Override
  public <V> @Nullable V get(In<V> in) {
    return in instanceof Prop<V> prop ? value(prop) : in.read(this);
  }

  @SuppressWarnings("unchecked") // what stands at a property's place was read by its type
  private <V> @Nullable V value(Prop<V> prop) {
    int inputs = spec.inputs().size();
    for (int i = 0; i < values.length; i++) {
      Prop<?> known = i < inputs ? spec.inputs().get(i) : spec.states().get(i - inputs);
      if (known.equals(prop)) {
        return (V) values[i];
      }
    }
    throw new IllegalArgumentException(
        prop + " is neither input nor state of the callback of " + spec.outputId());
  }
}
