package org.verdash.generator.plan;

/**
 * How values of a type look in Java. Immutable.
 *
 * @param argument what a setter takes
 * @param boxed the same inside brackets; {@code ?} for anything
 * @param value what is read
 * @param type how it is read
 * @param open whether the author must say what it is
 */
record JavaForm(String argument, String boxed, String value, String type, boolean open) {
  static final JavaForm TEXT = closed("String", "String", "Type.TEXT");
  static final JavaForm NUMBER = new JavaForm("Number", "Number", "Double", "Type.NUMBER", false);
  static final JavaForm WHOLE = new JavaForm("int", "Integer", "Integer", "Type.INT", false);
  static final JavaForm STAMP = new JavaForm("long", "Long", "Long", "Type.LONG", false);
  static final JavaForm TRUTH =
      new JavaForm("boolean", "Boolean", "Boolean", "Type.BOOLEAN", false);
  static final JavaForm ANY = new JavaForm("@Nullable Object", "?", "Object", "Type.ANY", true);
  static final JavaForm OBJECT = closed("Map<String, ?>", "Json", "Json.TYPE");
  static final JavaForm STYLE =
      closed("Map<String, ?>", "Map<String, Object>", "PlainTypes.OBJECT");
  static final JavaForm NODE =
      new JavaForm("Component", "Component", "List<Component>", "Children.TYPE", false);

  static JavaForm closed(String argument, String value, String type) {
    return new JavaForm(argument, argument, value, type, false);
  }

  static JavaForm nested(String name) {
    return closed(name, name, name + ".TYPE");
  }

  JavaForm list() {
    String argument = boxed.equals("?") ? "List<?>" : "List<? extends " + boxed + ">";
    return closed(argument, "List<" + value + ">", type + ".list()");
  }

  JavaForm map() {
    String argument = boxed.equals("?") ? "Map<String, ?>" : "Map<String, ? extends " + boxed + ">";
    return closed(argument, "Map<String, " + value + ">", "PlainTypes.mapOf(" + type + ")");
  }
}
