package org.verdash.generator.writer;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verdash.generator.names.Known;

/** One Java file while it is written. Not thread-safe. */
final class Source {
  private static final Pattern NAME = Pattern.compile("(?<![\\w.\"])([A-Z]\\w*)");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  private final String packageName;
  private final Map<String, String> more;
  private final StringBuilder text = new StringBuilder();
  private final SortedSet<String> named = new TreeSet<>();
  private int depth;

  /**
   * An empty file.
   *
   * @param more full names of further types that it may use, by simple name
   */
  Source(String packageName, Map<String, String> more) {
    this.packageName = packageName;
    this.more = Map.copyOf(more);
  }

  /** Writes a line of code; a line that ends in an opening brace indents what follows. */
  Source line(String code) {
    if (code.startsWith("}")) {
      depth--;
      if (text.length() > 1 && text.charAt(text.length() - 2) == '\n') {
        text.setLength(text.length() - 1);
      }
    }
    text.append(code.isEmpty() ? "" : "  ".repeat(depth)).append(code).append('\n');
    if (code.endsWith("{")) {
      depth++;
    }
    Matcher names = NAME.matcher(STRING.matcher(code).replaceAll("\"\""));
    while (names.find()) {
      named.add(names.group(1));
    }
    return this;
  }

  /** Writes a method of one statement. */
  Source method(String head, String statement) {
    return line(head + " {").line(statement).line("}").line("");
  }

  /** Writes a comment. */
  Source doc(String... paragraphs) {
    Javadoc.lines(2 * depth, paragraphs).forEach(l -> raw(l));
    return this;
  }

  private void raw(String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  /** The whole file. */
  String text() {
    StringBuilder all = new StringBuilder("package " + packageName + ";\n\n");
    SortedSet<String> imports = new TreeSet<>();
    for (String name : named) {
      String full = more.getOrDefault(name, Known.TYPES.get(name));
      if (full != null && !full.equals(packageName + '.' + name) && !isDeclared(name)) {
        imports.add(full);
      }
    }
    imports.forEach(name -> all.append("import ").append(name).append(";\n"));
    return all.append(imports.isEmpty() ? "" : "\n").append(text).toString();
  }

  private boolean isDeclared(String name) {
    return Pattern.compile("\\b(class|enum|record|interface) " + name + "\\b").matcher(text).find();
  }
}
