package org.verdash.runtime.page;

import java.util.Map;

/** Text as HTML has it. */
final class Html {
  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** One element without content, with its attributes in order. */
  static String element(String name, Map<String, String> attributes) {
    StringBuilder html = new StringBuilder("<").append(name);
    attributes.forEach(
        (key, value) ->
            html.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    return html.append(">\n").toString();
  }

  static String style(String href) {
    return "<link rel=\"stylesheet\" href=\"" + escape(href) + "\">\n";
  }

  /**
   * A script of an address.
   *
   * @param attributes further attributes as they are, with a space before each
   */
  static String script(String src, String attributes) {
    return "<script src=\"" + escape(src) + '"' + attributes + "></script>\n";
  }

  static boolean isStyle(String path) {
    return path.endsWith(".css");
  }
}
