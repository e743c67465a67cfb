package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What holds of inputs in groups in groups. */
class AnyGroupTest {
  private static final List<Prop<String>> PROPS =
      List.of("a", "b", "c", "d", "e").stream().map(id -> Prop.of(id, "value", Type.TEXT)).toList();

  /** Every property's value is its own name. */
  private static final class Names implements Group.Values {
    @Override
    @SuppressWarnings("unchecked") // the properties are all of text
    public <V> @Nullable V get(In<V> in) {
      return in instanceof Prop<V> prop ? (V) prop.toString() : in.read(this);
    }
  }

  @Provide
  Arbitrary<In<?>> inputs() {
    return inputs(4);
  }

  private static Arbitrary<In<?>> inputs(int levels) {
    Arbitrary<In<?>> one = Arbitraries.of(PROPS).map(prop -> prop);
    if (levels == 0) {
      return one;
    }
    Arbitrary<In<?>> group =
        inputs(levels - 1).list().ofMaxSize(4).map(parts -> listed(List.copyOf(parts)));
    return Arbitraries.frequencyOf(Tuple.of(1, one), Tuple.of(2, group));
  }

  // A group whose value is the list of its parts' values.
  private static In<?> listed(List<In<?>> parts) {
    return new Group<>(
        in -> {
          List<@Nullable Object> values = new ArrayList<>();
          parts.forEach(part -> values.add(in.get(part)));
          return values;
        },
        parts);
  }

  private static void names(In<?> in, List<String> to) {
    if (in instanceof Prop<?> prop) {
      to.add(prop.toString());
    } else {
      in.inside().forEach(part -> names(part, to));
    }
  }

  private static void leaves(@Nullable Object value, List<String> to) {
    if (value instanceof List<?> list) {
      list.forEach(part -> leaves(part, to));
    } else {
      to.add(String.valueOf(value));
    }
  }

  @Property
  void everyValueArrivesAtItsPlace(@ForAll("inputs") In<?> in) {
    List<String> asked = new ArrayList<>();
    names(in, asked);
    List<String> read = new ArrayList<>();
    leaves(new Names().get(in), read);
    assertThat(read).isEqualTo(asked);
  }

  @Property
  void everyPropertyIsAskedForOnceInTheOrderOfItsFirstPlace(@ForAll("inputs") In<?> in) {
    List<String> asked = new ArrayList<>();
    names(in, asked);
    Set<String> once = new LinkedHashSet<>(asked);
    assertThat(in.props()).extracting(Prop::toString).containsExactlyElementsOf(once);
    assertThat(in.required()).containsExactlyInAnyOrderElementsOf(in.props());
    assertThat(in.optional().required()).isEmpty();
  }
}
