package org.verdash.generator.plan;

import java.util.List;

/**
 * The classes of a package. Immutable.
 *
 * @param packageName name of the Java package
 * @param namespace name of the package in the browser
 * @param doc one sentence
 * @param components in the order of the metadata
 * @param elements one class that makes all components; its name is empty when each makes itself
 */
public record JavaLibrary(
    String packageName,
    String namespace,
    String doc,
    List<JavaComponent> components,
    Elements elements) {
  public JavaLibrary {
    components = List.copyOf(components);
  }

  /**
   * How the components of a package are made when one class makes them all, as {@code Html} does.
   *
   * @param className the class that makes them; empty for none
   * @param base the hand-written class that it extends; empty for none
   * @param shared the class of what all components have
   * @param container the hand-written class of those that hold others
   * @param common what all components have
   * @param attributes the class of all properties
   * @param all every property of any component, once
   */
  public record Elements(
      String className,
      String base,
      String shared,
      String container,
      List<JavaProp> common,
      String attributes,
      List<JavaProp> all) {
    static final Elements NONE = new Elements("", "", "", "", List.of(), "", List.of());

    public Elements {
      common = List.copyOf(common);
      all = List.copyOf(all);
    }
  }
}
