package org.verdash.runtime.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Argument;
import org.verdash.app.Argument.Part;
import org.verdash.app.Found;
import org.verdash.app.In;
import org.verdash.app.Prop;

/** What a call's context tells of the call's values (dash-protocol 3.5). Used by one thread. */
public final class Arguments {
  private final CallValues values;
  private final CallbackSpec spec;

  /** Tells of these values. */
  public Arguments(CallValues values) {
    this.values = values;
    this.spec = values.spec();
  }

  /** What has changed, in the browser's order. */
  public List<Part> triggers() {
    Map<String, Part> known = new LinkedHashMap<>();
    spec.inputs().stream().flatMap(this::parts).forEach(part -> put(known, part));
    return values.changed().entrySet().stream().map(each -> changed(known, each)).toList();
  }

  // A browser may name a component that it did not send, which then has no value.
  private static Part changed(Map<String, Part> known, Map.Entry<String, Prop<?>> changed) {
    Part part = known.get(changed.getKey());
    return part == null ? new Part(changed.getValue(), null, true) : part;
  }

  /** Inputs before states, as they were declared. */
  public List<Argument> all() {
    var signature = spec.callback().signature();
    List<Argument> all = new ArrayList<>();
    signature.inputs().forEach(in -> all.add(argument(in, false)));
    signature.states().forEach(in -> all.add(argument(in, true)));
    return all;
  }

  private Argument argument(In<?> in, boolean state) {
    List<Part> parts = in.props().stream().flatMap(this::parts).toList();
    List<Argument> inside =
        in.inside().stream().<Argument>map(part -> argument(part, state)).toList();
    return new Argument(in, state, parts, inside);
  }

  /** Every input by its name. */
  public SequencedMap<String, @Nullable Object> inputs() {
    return byName(spec.inputs());
  }

  /** Every state by its name. */
  public SequencedMap<String, @Nullable Object> states() {
    return byName(spec.states());
  }

  private SequencedMap<String, @Nullable Object> byName(List<Prop<?>> props) {
    SequencedMap<String, @Nullable Object> byName = new LinkedHashMap<>();
    props.stream()
        .flatMap(this::parts)
        .forEach(part -> byName.put(part.prop().toString(), part.value()));
    return byName;
  }

  private static void put(Map<String, Part> known, Part part) {
    known.put(part.prop().toString(), part);
  }

  private Stream<Part> parts(Prop<?> prop) {
    Object value = values.raw(prop);
    if (prop.id().isMany()) {
      return ((List<?>) java.util.Objects.requireNonNull(value))
          .stream().map(each -> found(prop, (Found<?>) each));
    }
    Prop<?> own =
        prop.id().isPattern()
            ? new Prop<>(values.matches().resolved(prop.id()), prop.name(), prop.type())
            : prop;
    return Stream.of(part(own, value));
  }

  private Part found(Prop<?> pattern, Found<?> found) {
    return part(CallValues.at(pattern, found.parts()), found.value());
  }

  private Part part(Prop<?> prop, @Nullable Object value) {
    return new Part(prop, value, values.changed().containsKey(prop.toString()));
  }
}
