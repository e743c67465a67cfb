package org.verdash.generator.writer;

import java.util.ArrayList;
import java.util.List;

/** Turns a package's own descriptions into comments that cannot break the code around them. */
final class Javadoc {
  private static final int WIDTH = 100;

  private Javadoc() {}

  /** The lines of a comment; blank paragraphs are left out. */
  static List<String> lines(int indent, String... paragraphs) {
    List<String> body = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (!paragraph.isBlank()) {
        if (!body.isEmpty()) {
          body.add("");
        }
        boolean further = !body.isEmpty() && !paragraph.startsWith("@");
        wrap((further ? "<p>" : "") + paragraph.strip(), WIDTH - indent - 4, body);
      }
    }
    if (body.size() == 1 && body.get(0).length() + indent + 7 <= WIDTH) {
      return List.of("/** " + body.get(0) + " */");
    }
    List<String> lines = new ArrayList<>(List.of("/**"));
    body.forEach(line -> lines.add(line.isEmpty() ? " *" : " * " + line));
    lines.add(" */");
    return lines;
  }

  private static void wrap(String text, int width, List<String> to) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + word.length() >= width) {
        to.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    to.add(line.toString());
  }

  /** Somebody else's text, so that nothing in it means anything to Java or its documentation. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '@' -> out.append("&#64;");
        case '\\' -> out.append("&#92;");
        case '{' -> out.append("&#123;");
        case '}' -> out.append("&#125;");
        case '/' -> out.append(i > 0 && text.charAt(i - 1) == '*' ? "&#47;" : "/");
        default -> out.append(c < 32 ? " " : c < 127 ? String.valueOf(c) : "&#" + (int) c + ";");
      }
    }
    return out.toString().strip();
  }
}
