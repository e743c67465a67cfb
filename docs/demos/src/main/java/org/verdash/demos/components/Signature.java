package org.verdash.demos.components;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method of Java: {@code of(Prop<T> value)}, {@code value(Type<T> type): T}.
 *
 * @param name its name
 * @param parameters what it takes
 * @param returns what it gives; empty when that is not said
 */
record Signature(String name, List<Parameter> parameters, String returns) {
  /**
   * A parameter.
   *
   * @param type its type, {@code String...} too
   * @param name its name
   */
  record Parameter(String type, String name) {}

  static Signature of(@Nullable Object said) {
    String text = String.valueOf(said);
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    String head = text.substring(0, open);
    int colon = text.indexOf(": ", close);
    return new Signature(
        head.substring(head.lastIndexOf(' ') + 1),
        parameters(text.substring(open + 1, close)),
        colon < 0 ? "" : text.substring(colon + 2));
  }

  private static List<Parameter> parameters(String text) {
    List<Parameter> all = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ',' : text.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0 && i > start) {
        String one = text.substring(start, i).strip();
        int space = one.lastIndexOf(' ');
        all.add(new Parameter(one.substring(0, space), one.substring(space + 1)));
        start = i + 1;
      }
    }
    return all;
  }
}
