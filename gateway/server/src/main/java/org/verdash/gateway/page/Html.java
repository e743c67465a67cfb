package org.verdash.gateway.page;

import java.util.List;

/** Markup that is safe to send: all text in it is escaped. Made by templates only. */
record Html(String markup) {

  static final Html NOTHING = new Html("");

  /** Returns the markup that shows {@code text} as it is, in content and in quoted attributes. */
  static Html escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return new Html(out.toString());
  }

  /** Returns the parts one after the other. */
  static Html joined(List<Html> parts) {
    StringBuilder out = new StringBuilder();
    parts.forEach(part -> out.append(part.markup));
    return new Html(out.toString());
  }
}
