package org.verdash.html;

import org.verdash.app.Component;

/** Blocks and lists. */
abstract class Blocks extends Phrases {

  /** A block without meaning. */
  public static Div div(Component... children) {
    return new Div().children(children);
  }

  /** A block without meaning, with text. */
  public static Div div(String text) {
    return new Div().children(text);
  }

  /** A section. */
  public static Section section(Component... children) {
    return new Section().children(children);
  }

  /** A section, with text. */
  public static Section section(String text) {
    return new Section().children(text);
  }

  /** A header. */
  public static Header header(Component... children) {
    return new Header().children(children);
  }

  /** A header, with text. */
  public static Header header(String text) {
    return new Header().children(text);
  }

  /** A footer. */
  public static Footer footer(Component... children) {
    return new Footer().children(children);
  }

  /** A footer, with text. */
  public static Footer footer(String text) {
    return new Footer().children(text);
  }

  /** The main part of a page. */
  public static Main main(Component... children) {
    return new Main().children(children);
  }

  /** The main part of a page, with text. */
  public static Main main(String text) {
    return new Main().children(text);
  }

  /** Navigation. */
  public static Nav nav(Component... children) {
    return new Nav().children(children);
  }

  /** Navigation, with text. */
  public static Nav nav(String text) {
    return new Nav().children(text);
  }

  /** An article. */
  public static Article article(Component... children) {
    return new Article().children(children);
  }

  /** An article, with text. */
  public static Article article(String text) {
    return new Article().children(text);
  }

  /** Something beside the main part. */
  public static Aside aside(Component... children) {
    return new Aside().children(children);
  }

  /** Something beside the main part, with text. */
  public static Aside aside(String text) {
    return new Aside().children(text);
  }

  /** A form. */
  public static Form form(Component... children) {
    return new Form().children(children);
  }

  /** A form, with text. */
  public static Form form(String text) {
    return new Form().children(text);
  }

  /** A group of fields. */
  public static Fieldset fieldset(Component... children) {
    return new Fieldset().children(children);
  }

  /** A group of fields, with text. */
  public static Fieldset fieldset(String text) {
    return new Fieldset().children(text);
  }

  /** The name of a group of fields. */
  public static Legend legend(Component... children) {
    return new Legend().children(children);
  }

  /** The name of a group of fields, with text. */
  public static Legend legend(String text) {
    return new Legend().children(text);
  }

  /** Details that open below a summary. */
  public static Details details(Component... children) {
    return new Details().children(children);
  }

  /** Details that open below a summary, with text. */
  public static Details details(String text) {
    return new Details().children(text);
  }

  /** The line that opens details. */
  public static Summary summary(Component... children) {
    return new Summary().children(children);
  }

  /** The line that opens details, with text. */
  public static Summary summary(String text) {
    return new Summary().children(text);
  }

  /** A picture with its caption. */
  public static Figure figure(Component... children) {
    return new Figure().children(children);
  }

  /** A picture with its caption, with text. */
  public static Figure figure(String text) {
    return new Figure().children(text);
  }

  /** The caption of a figure. */
  public static Figcaption figcaption(Component... children) {
    return new Figcaption().children(children);
  }

  /** The caption of a figure, with text. */
  public static Figcaption figcaption(String text) {
    return new Figcaption().children(text);
  }

  /** A long quotation. */
  public static Blockquote blockquote(Component... children) {
    return new Blockquote().children(children);
  }

  /** A long quotation, with text. */
  public static Blockquote blockquote(String text) {
    return new Blockquote().children(text);
  }

  /** Text with its own line breaks. */
  public static Pre pre(Component... children) {
    return new Pre().children(children);
  }

  /** Text with its own line breaks, with text. */
  public static Pre pre(String text) {
    return new Pre().children(text);
  }

  /** A list. */
  public static Ul ul(Component... children) {
    return new Ul().children(children);
  }

  /** A list, with text. */
  public static Ul ul(String text) {
    return new Ul().children(text);
  }

  /** A numbered list. */
  public static Ol ol(Component... children) {
    return new Ol().children(children);
  }

  /** A numbered list, with text. */
  public static Ol ol(String text) {
    return new Ol().children(text);
  }

  /** An item of a list. */
  public static Li li(Component... children) {
    return new Li().children(children);
  }

  /** An item of a list, with text. */
  public static Li li(String text) {
    return new Li().children(text);
  }

  /** A list of terms. */
  public static Dl dl(Component... children) {
    return new Dl().children(children);
  }

  /** A list of terms, with text. */
  public static Dl dl(String text) {
    return new Dl().children(text);
  }

  /** A term. */
  public static Dt dt(Component... children) {
    return new Dt().children(children);
  }

  /** A term, with text. */
  public static Dt dt(String text) {
    return new Dt().children(text);
  }

  /** What a term means. */
  public static Dd dd(Component... children) {
    return new Dd().children(children);
  }

  /** What a term means, with text. */
  public static Dd dd(String text) {
    return new Dd().children(text);
  }

  /** A line across. */
  public static Hr hr() {
    return new Hr();
  }
}
