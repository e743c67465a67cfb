package org.verdash.runtime.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Callback;
import org.verdash.app.In;
import org.verdash.app.Out;
import org.verdash.app.Prop;

/**
 * A callback as the wire knows it: flat lists of properties and the name of its outputs
 * (dash-protocol 2.4). Immutable.
 *
 * @param callback the author's callback
 * @param inputs every input property once
 * @param states every state property that is no input, once
 * @param outputs every declared output
 * @param shape what is special about them
 * @param outputId Dash's name for the outputs, without id scope
 */
public record CallbackSpec(
    Callback callback,
    List<Prop<?>> inputs,
    List<Prop<?>> states,
    List<Prop<?>> outputs,
    Shape shape,
    String outputId) {
  /**
   * What is special about a callback's properties.
   *
   * @param patterned whether any id is a pattern; without one nothing of this record is asked
   * @param inputPatterns the patterns of the inputs; null where the id is that of a component
   * @param statePatterns the same of the states
   * @param outputPatterns the same of the outputs
   * @param suffixes what stands behind the name of each output; empty but for shared ones
   * @param optional inputs and states that may be missing on the page
   */
  public record Shape(
      boolean patterned,
      List<@Nullable IdPattern> inputPatterns,
      List<@Nullable IdPattern> statePatterns,
      List<@Nullable IdPattern> outputPatterns,
      List<String> suffixes,
      Set<String> optional) {}

  /** The wire form of a callback; does not fail for one of a built app. */
  public static CallbackSpec of(Callback callback) {
    return of(callback, 0);
  }

  /**
   * The wire form of the callback that has this place in its app; does not fail for one of a built
   * app.
   */
  public static CallbackSpec of(Callback callback, int place) {
    Callback.Signature signature = callback.signature();
    List<Prop<?>> inputs = once(signature.inputProps(), List.of());
    List<Prop<?>> states = once(signature.stateProps(), inputs);
    List<Prop<?>> outputs = callback.outputs().stream().<Prop<?>>map(Out::prop).toList();
    Shape shape = shape(callback, inputs, states, outputs);
    String id = outputId(new Named(outputs, shape.suffixes(), inputs, place), "");
    return new CallbackSpec(callback, inputs, states, outputs, shape, id);
  }

  /** All callbacks of an app. */
  public static List<CallbackSpec> all(List<Callback> callbacks) {
    List<CallbackSpec> specs = new ArrayList<>();
    callbacks.forEach(callback -> specs.add(of(callback, specs.size())));
    return List.copyOf(specs);
  }

  private static Shape shape(
      Callback callback, List<Prop<?>> inputs, List<Prop<?>> states, List<Prop<?>> outputs) {
    boolean patterned =
        Stream.of(inputs, states, outputs)
            .flatMap(List::stream)
            .anyMatch(prop -> prop.id().isPattern());
    String hash = hash(joined(inputs));
    List<String> suffixes =
        callback.outputs().stream().map(out -> out.isShared() ? '@' + hash : "").toList();
    return new Shape(
        patterned,
        patterns(inputs),
        patterns(states),
        patterns(outputs),
        suffixes,
        optional(callback.signature()));
  }

  private static List<@Nullable IdPattern> patterns(List<Prop<?>> props) {
    List<@Nullable IdPattern> patterns = new ArrayList<>();
    props.forEach(prop -> patterns.add(IdPattern.of(prop.id())));
    return patterns;
  }

  private static Set<String> optional(Callback.Signature signature) {
    List<In<?>> all =
        Stream.concat(signature.inputs().stream(), signature.states().stream()).toList();
    Set<String> required =
        all.stream()
            .<Prop<?>>flatMap(in -> in.required().stream())
            .map(Prop::toString)
            .collect(Collectors.toSet());
    return all.stream()
        .<Prop<?>>flatMap(in -> in.props().stream())
        .map(Prop::toString)
        .filter(name -> !required.contains(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The name of the outputs inside an id scope; hashes stay over the unscoped ids. */
  public String outputId(String scope) {
    if (scope.isEmpty()) {
      return outputId;
    }
    return silent()
        ? scope + '~' + outputId
        : outputId(new Named(outputs, shape.suffixes(), inputs, 0), scope);
  }

  /** The name of an output as the wire has it. */
  public String outputProperty(int place) {
    return outputs.get(place).name() + shape.suffixes().get(place);
  }

  /** Whether the callback only has side effects. */
  public boolean silent() {
    return outputs.isEmpty();
  }

  /** Whether an input or state may be missing on the page. */
  public boolean isOptional(Prop<?> prop) {
    return shape.optional().contains(prop.toString());
  }

  private static List<Prop<?>> once(List<Prop<?>> props, List<Prop<?>> but) {
    List<Prop<?>> kept = new ArrayList<>();
    for (Prop<?> prop : props) {
      if (kept.stream().noneMatch(prop::sameAs) && but.stream().noneMatch(prop::sameAs)) {
        kept.add(prop);
      }
    }
    return List.copyOf(kept);
  }

  /** What the name of a callback's outputs is made of. */
  private record Named(
      List<Prop<?>> outputs, List<String> suffixes, List<Prop<?>> inputs, int place) {
    String name(int i, String scope) {
      Prop<?> out = outputs.get(i);
      return out.id().text(scope) + '.' + out.name() + suffixes.get(i);
    }
  }

  private static String outputId(Named named, String scope) {
    int size = named.outputs().size();
    if (size == 0) {
      boolean alone = named.inputs().isEmpty();
      return hash(alone ? "callback " + named.place() : joined(named.inputs()));
    }
    if (size == 1) {
      return named.name(0, scope);
    }
    StringBuilder id = new StringBuilder("..");
    for (int i = 0; i < size; i++) {
      id.append(i == 0 ? "" : "...").append(named.name(i, scope));
    }
    return id.append("..").toString();
  }

  private static String joined(List<Prop<?>> inputs) {
    return inputs.stream().map(Prop::toString).collect(Collectors.joining("."));
  }

  private static String hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has SHA-256.
    }
  }
}
