package org.verdash.schema;

import java.util.ArrayList;
import java.util.List;

/** Writes the schema's texts as comments. */
final class Javadoc {
  private static final int WIDTH = 100;

  private Javadoc() {}

  /** A comment of paragraphs; empty ones are left out. */
  static String of(String indent, String... paragraphs) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (!paragraph.isBlank()) {
        String start = lines.isEmpty() ? "" : "<p>";
        if (!lines.isEmpty()) {
          lines.add("");
        }
        wrap(lines, start + paragraph, WIDTH - indent.length() - 3);
      }
    }
    if (lines.size() == 1 && lines.get(0).length() < WIDTH - indent.length() - 7) {
      return indent + "/** " + lines.get(0) + " */\n";
    }
    StringBuilder comment = new StringBuilder(indent + "/**\n");
    lines.forEach(line -> comment.append((indent + " * " + line).stripTrailing()).append('\n'));
    return comment.append(indent).append(" */\n").toString();
  }

  /** Text that HTML and the compiler leave as it is. */
  static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;")
        .strip();
  }

  private static void wrap(List<String> lines, String text, int width) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (line.length() + word.length() > width && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }
}
