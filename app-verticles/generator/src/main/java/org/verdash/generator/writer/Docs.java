package org.verdash.generator.writer;

import org.verdash.generator.plan.JavaProp;

/** What the comments say. */
final class Docs {
  private Docs() {}

  /** The wire name beside what the package says of the property. */
  static String[] of(JavaProp prop) {
    String name = prop.wire().isEmpty() ? "" : "{@code " + prop.wire() + "}";
    String said = Javadoc.escape(prop.doc());
    String colon = name.isEmpty() ? "" : said.isEmpty() ? "." : ": ";
    return new String[] {
      name + colon + sentence(said),
      prop.required() ? "Required." : "",
      prop.deprecated() ? "@deprecated as the package itself says" : ""
    };
  }

  static String sentence(String text) {
    boolean ends = text.isEmpty() || text.endsWith(".") || text.endsWith("!") || text.endsWith(";");
    return ends ? text : text + ".";
  }

  static String[] first(JavaProp prop) {
    String[] all = of(prop);
    int end = all[0].indexOf(". ");
    return new String[] {end < 0 ? all[0] : all[0].substring(0, end + 1), all[2]};
  }
}
