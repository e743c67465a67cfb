package org.verdash.html;

import org.verdash.app.Component;

/** Headings, text and what stands inside text. */
abstract class Phrases extends Tables {

  /** A heading of the page. */
  public static H1 h1(Component... children) {
    return new H1().children(children);
  }

  /** A heading of the page, with text. */
  public static H1 h1(String text) {
    return new H1().children(text);
  }

  /** A heading of the second level. */
  public static H2 h2(Component... children) {
    return new H2().children(children);
  }

  /** A heading of the second level, with text. */
  public static H2 h2(String text) {
    return new H2().children(text);
  }

  /** A heading of the third level. */
  public static H3 h3(Component... children) {
    return new H3().children(children);
  }

  /** A heading of the third level, with text. */
  public static H3 h3(String text) {
    return new H3().children(text);
  }

  /** A heading of the fourth level. */
  public static H4 h4(Component... children) {
    return new H4().children(children);
  }

  /** A heading of the fourth level, with text. */
  public static H4 h4(String text) {
    return new H4().children(text);
  }

  /** A heading of the fifth level. */
  public static H5 h5(Component... children) {
    return new H5().children(children);
  }

  /** A heading of the fifth level, with text. */
  public static H5 h5(String text) {
    return new H5().children(text);
  }

  /** A heading of the sixth level. */
  public static H6 h6(Component... children) {
    return new H6().children(children);
  }

  /** A heading of the sixth level, with text. */
  public static H6 h6(String text) {
    return new H6().children(text);
  }

  /** A paragraph. */
  public static P p(Component... children) {
    return new P().children(children);
  }

  /** A paragraph, with text. */
  public static P p(String text) {
    return new P().children(text);
  }

  /** A piece of text without meaning. */
  public static Span span(Component... children) {
    return new Span().children(children);
  }

  /** A piece of text without meaning, with text. */
  public static Span span(String text) {
    return new Span().children(text);
  }

  /** A link. */
  public static A a(Component... children) {
    return new A().children(children);
  }

  /** A link, with text. */
  public static A a(String text) {
    return new A().children(text);
  }

  /** Text that stands out. */
  public static B b(Component... children) {
    return new B().children(children);
  }

  /** Text that stands out, with text. */
  public static B b(String text) {
    return new B().children(text);
  }

  /** Text that matters. */
  public static Strong strong(Component... children) {
    return new Strong().children(children);
  }

  /** Text that matters, with text. */
  public static Strong strong(String text) {
    return new Strong().children(text);
  }

  /** Stressed text. */
  public static Em em(Component... children) {
    return new Em().children(children);
  }

  /** Stressed text, with text. */
  public static Em em(String text) {
    return new Em().children(text);
  }

  /** Text in another voice. */
  public static I i(Component... children) {
    return new I().children(children);
  }

  /** Text in another voice, with text. */
  public static I i(String text) {
    return new I().children(text);
  }

  /** Small print. */
  public static Small small(Component... children) {
    return new Small().children(children);
  }

  /** Small print, with text. */
  public static Small small(String text) {
    return new Small().children(text);
  }

  /** Lowered text. */
  public static Sub sub(Component... children) {
    return new Sub().children(children);
  }

  /** Lowered text, with text. */
  public static Sub sub(String text) {
    return new Sub().children(text);
  }

  /** Raised text. */
  public static Sup sup(Component... children) {
    return new Sup().children(children);
  }

  /** Raised text, with text. */
  public static Sup sup(String text) {
    return new Sup().children(text);
  }

  /** A piece of code. */
  public static Code code(Component... children) {
    return new Code().children(children);
  }

  /** A piece of code, with text. */
  public static Code code(String text) {
    return new Code().children(text);
  }

  /** A key to press. */
  public static Kbd kbd(Component... children) {
    return new Kbd().children(children);
  }

  /** A key to press, with text. */
  public static Kbd kbd(String text) {
    return new Kbd().children(text);
  }

  /** A point in time. */
  public static Time time(Component... children) {
    return new Time().children(children);
  }

  /** A point in time, with text. */
  public static Time time(String text) {
    return new Time().children(text);
  }

  /** A button. */
  public static Button button(Component... children) {
    return new Button().children(children);
  }

  /** A button, with text. */
  public static Button button(String text) {
    return new Button().children(text);
  }

  /** The name of a control. */
  public static Label label(Component... children) {
    return new Label().children(children);
  }

  /** The name of a control, with text. */
  public static Label label(String text) {
    return new Label().children(text);
  }

  /** A bar of progress. */
  public static Progress progress(Component... children) {
    return new Progress().children(children);
  }

  /** A bar of progress, with text. */
  public static Progress progress(String text) {
    return new Progress().children(text);
  }

  /** A line break. */
  public static Br br() {
    return new Br();
  }

  /** A picture; {@code alt} says what it shows, empty for decoration. */
  public static Img img(String src, String alt) {
    return new Img().src(src).alt(alt);
  }
}
