package org.verdash.app;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A JavaScript function that runs in the browser in place of a callback's body: it gets the values
 * of inputs and states in order and gives back the output, or a list of several. Its author is the
 * app's author; never make one of what a person has entered. Immutable.
 *
 * @param namespace under which {@code window.dash_clientside} has it
 * @param name its name there
 * @param source its source, which Verdash serves as a file of the app; empty when a script among
 *     the app's assets defines it
 */
public record ClientsideFunction(String namespace, String name, String source) {
  private static final String INLINE = "_dashprivate_clientside_funcs";
  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  /** What {@code window.dash_clientside} has of Dash itself. */
  private static final Set<String> TAKEN =
      Set.of(
          "PreventUpdate",
          "Patch",
          "callback_context",
          "clean_url",
          "no_update",
          "set_props",
          "__proto__",
          "constructor",
          "prototype");

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException when one is no name of JavaScript or is taken by Dash
   */
  public ClientsideFunction {
    boolean own = !source.isEmpty();
    if (!own && (namespace.startsWith("_dashprivate_") || TAKEN.contains(namespace))) {
      throw new IllegalArgumentException("the namespace '" + namespace + "' is Dash's own");
    }
    if (!WORD.matcher(namespace).matches() || !(own || WORD.matcher(name).matches())) {
      throw new IllegalArgumentException(
          "'%s.%s' is no name of a function".formatted(namespace, name));
    }
  }

  /**
   * A function that a script among the app's assets defines as {@code
   * window.dash_clientside.<namespace>.<name>}.
   *
   * @throws IllegalArgumentException when a name is no name of JavaScript or is taken by Dash
   */
  public static ClientsideFunction named(String namespace, String name) {
    return new ClientsideFunction(namespace, name, "");
  }

  /**
   * A function by its source, such as {@code n => n + 1}: one expression of JavaScript. What is
   * wrong with it is told by the browser's console.
   *
   * @throws IllegalArgumentException when it is blank
   */
  public static ClientsideFunction inline(String source) {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a clientside function needs a source");
    }
    byte[] hash = Assets.sha256().digest(source.getBytes(StandardCharsets.UTF_8));
    return new ClientsideFunction(INLINE, HexFormat.of().formatHex(hash), source);
  }

  /** Whether Verdash serves its source. */
  public boolean isInline() {
    return !source.isEmpty();
  }

  /** {@code namespace.name}, as Dash's messages have it. */
  @Override
  public String toString() {
    return namespace + '.' + name;
  }
}
