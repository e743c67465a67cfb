package org.verdash.runtime.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.verdash.app.Callback;
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
 * @param outputId Dash's name for the outputs, without id scope
 */
public record CallbackSpec(
    Callback callback,
    List<Prop<?>> inputs,
    List<Prop<?>> states,
    List<Prop<?>> outputs,
    String outputId) {
  /** The wire form of a callback; does not fail for one of a built app. */
  public static CallbackSpec of(Callback callback) {
    List<Prop<?>> inputs = once(callback.signature().inputProps(), List.of());
    List<Prop<?>> states = once(callback.signature().stateProps(), inputs);
    List<Prop<?>> outputs = callback.outputs().stream().<Prop<?>>map(CallbackSpec::prop).toList();
    return new CallbackSpec(callback, inputs, states, outputs, outputId(outputs, inputs, ""));
  }

  /** The name of the outputs inside an id scope; hashes stay over the unscoped ids. */
  public String outputId(String scope) {
    return scope.isEmpty() ? outputId : outputId(outputs, inputs, scope);
  }

  /** Whether the callback only has side effects. */
  public boolean silent() {
    return outputs.isEmpty();
  }

  private static Prop<?> prop(Out<?> out) {
    return switch (out) {
      case Prop<?> prop -> prop;
    };
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

  private static String outputId(List<Prop<?>> outputs, List<Prop<?>> inputs, String scope) {
    return switch (outputs.size()) {
      case 0 -> (scope.isEmpty() ? "" : scope + '~') + hash(inputs);
      case 1 -> name(outputs.get(0), scope);
      default ->
          outputs.stream()
              .map(out -> name(out, scope))
              .collect(Collectors.joining("...", "..", ".."));
    };
  }

  private static String name(Prop<?> prop, String scope) {
    return prop.id().text(scope) + '.' + prop.name();
  }

  private static String hash(List<Prop<?>> inputs) {
    String all = inputs.stream().map(Prop::toString).collect(Collectors.joining("."));
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK has SHA-256.
    }
  }
}
