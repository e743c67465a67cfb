package org.verdash.generator.plan;

import java.util.List;

/**
 * The class of one component. Immutable.
 *
 * @param name its name in the browser
 * @param className name of its class
 * @param factory name of the method that makes it, where one class makes all components
 * @param doc its own description
 * @param deprecated whether it goes away
 * @param container whether it holds others, so that {@code children} is always written
 * @param parameters its type parameters, such as {@code <T>}; mostly empty
 * @param base what its builder extends, with {@code S} for the builder itself
 * @param statics the hand-written class that its class extends; mostly empty
 * @param makes methods that make it
 * @param props its properties
 * @param variants its builders; there is at least one
 * @param nested its own enums and shapes
 */
public record JavaComponent(
    String name,
    String className,
    String factory,
    String doc,
    boolean deprecated,
    boolean container,
    String parameters,
    String base,
    String statics,
    List<Make> makes,
    List<JavaProp> props,
    List<Variant> variants,
    List<Nested> nested) {
  public JavaComponent {
    makes = List.copyOf(makes);
    props = List.copyOf(props);
    variants = List.copyOf(variants);
    nested = List.copyOf(nested);
  }

  /**
   * A method that makes the component.
   *
   * @param signature name and parameters, with type parameters before them
   * @param returns what it gives
   * @param body what it does
   */
  public record Make(String signature, String returns, String body) {}

  /**
   * One kind of builder.
   *
   * @param name its class
   * @param props what only this kind has
   */
  public record Variant(String name, List<JavaProp> props) {
    public Variant {
      props = List.copyOf(props);
    }
  }
}
