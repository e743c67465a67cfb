package org.verdash.generator.plan;

import java.util.List;

/**
 * What Java has of one property. Immutable.
 *
 * @param wire its name in the browser
 * @param doc its own description
 * @param required whether a component is wrong without it
 * @param deprecated whether it goes away
 * @param views how callbacks read and set it
 * @param setters how a layout sets it
 */
public record JavaProp(
    String wire,
    String doc,
    boolean required,
    boolean deprecated,
    List<View> views,
    List<Setter> setters) {
  public JavaProp {
    views = List.copyOf(views);
    setters = List.copyOf(setters);
  }

  /**
   * A method that gives the property of a component.
   *
   * @param parameters type parameters, such as {@code <T>}; mostly empty
   * @param name its name
   * @param arguments what it takes beside the id; mostly empty
   * @param value the Java type of the property
   * @param type how it is read
   */
  public record View(String parameters, String name, String arguments, String value, String type) {
    /** A view as the tables write it: {@code <T> value(Type<T> type): T = type}. */
    static View of(String text) {
      int open = text.indexOf('(');
      int close = Texts.close(text, open);
      String head = text.substring(0, open).strip();
      int space = head.startsWith("<") ? head.lastIndexOf(' ') : -1;
      int colon = text.indexOf(':', close);
      int equal = text.indexOf(" = ", colon);
      return new View(
          head.substring(0, Math.max(space, 0)),
          head.substring(space + 1),
          text.substring(open + 1, close),
          text.substring(colon + 1, equal).strip(),
          text.substring(equal + 3).strip());
    }
  }

  /**
   * A method of the builder.
   *
   * @param name its name
   * @param arguments what it takes
   * @param body the statement that it returns
   */
  public record Setter(String name, String arguments, String body) {
    /**
     * A setter as the tables write it: {@code every(Duration time) = time.toMillis()}, or with
     * {@code =>} before a whole statement.
     */
    static Setter of(String text, String wire) {
      int open = text.indexOf('(');
      int close = Texts.close(text, open);
      String arguments = text.substring(open + 1, close);
      String rest = text.substring(close + 1).strip();
      return new Setter(text.substring(0, open), arguments, body(rest, arguments, wire));
    }

    private static String body(String rest, String arguments, String wire) {
      if (rest.startsWith("=>")) {
        return rest.substring(2).strip();
      }
      String value = rest.startsWith("=") ? rest.substring(1).strip() : Texts.lastName(arguments);
      return "put(\"" + wire + "\", " + value + ")";
    }

    static Setter of(String name, String argument, String value, String wire) {
      return new Setter(name, argument, "put(\"" + wire + "\", " + value + ")");
    }

    /** What tells it apart from another of its name. */
    String erasure() {
      return name + '(' + Texts.erasure(arguments) + ')';
    }
  }
}
