package org.verdash.html;

import org.verdash.app.Component;

/** Tables and their parts. */
abstract class Tables {

  /** A table. */
  public static Table table(Component... children) {
    return new Table().children(children);
  }

  /** A table, with text. */
  public static Table table(String text) {
    return new Table().children(text);
  }

  /** The title of a table. */
  public static Caption caption(Component... children) {
    return new Caption().children(children);
  }

  /** The title of a table, with text. */
  public static Caption caption(String text) {
    return new Caption().children(text);
  }

  /** The head rows of a table. */
  public static Thead thead(Component... children) {
    return new Thead().children(children);
  }

  /** The head rows of a table, with text. */
  public static Thead thead(String text) {
    return new Thead().children(text);
  }

  /** The body rows of a table. */
  public static Tbody tbody(Component... children) {
    return new Tbody().children(children);
  }

  /** The body rows of a table, with text. */
  public static Tbody tbody(String text) {
    return new Tbody().children(text);
  }

  /** The foot rows of a table. */
  public static Tfoot tfoot(Component... children) {
    return new Tfoot().children(children);
  }

  /** The foot rows of a table, with text. */
  public static Tfoot tfoot(String text) {
    return new Tfoot().children(text);
  }

  /** A row of a table. */
  public static Tr tr(Component... children) {
    return new Tr().children(children);
  }

  /** A row of a table, with text. */
  public static Tr tr(String text) {
    return new Tr().children(text);
  }

  /** A head cell of a table. */
  public static Th th(Component... children) {
    return new Th().children(children);
  }

  /** A head cell of a table, with text. */
  public static Th th(String text) {
    return new Th().children(text);
  }

  /** A cell of a table. */
  public static Td td(Component... children) {
    return new Td().children(children);
  }

  /** A cell of a table, with text. */
  public static Td td(String text) {
    return new Td().children(text);
  }
}
