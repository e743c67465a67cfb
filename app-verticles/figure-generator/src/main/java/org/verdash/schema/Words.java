package org.verdash.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Finds the words in plotly's names, which are written together, and spells them as Java does. */
final class Words {
  private static final Set<String> TAKEN =
      Set.of("Number", "Object", "String", "Character", "Record", "Map", "List", "Data", "Part");

  private final Set<String> known;

  Words(List<String> known) {
    this.known = Set.copyOf(known);
  }

  /** {@code hovertemplate} as {@code hoverTemplate}. */
  String method(String name) {
    List<String> words = words(name);
    StringBuilder method = new StringBuilder(words.get(0));
    words.stream().skip(1).forEach(word -> method.append(capital(word)));
    return SourceVersion.isKeyword(method) ? method + "Value" : method.toString();
  }

  /** {@code tickfont} as {@code TickFont}. */
  String type(String name) {
    StringBuilder type = new StringBuilder();
    words(name).forEach(word -> type.append(capital(word)));
    return TAKEN.contains(type.toString()) ? type + "Part" : type.toString();
  }

  // A dimension may stand before or behind: xanchor, sizex.
  private boolean word(String text, int start, int end) {
    String part = text.substring(start, end);
    return known.contains(part)
        || (start == 0 && part.matches("[abcnruvwxyz]"))
        || (end == text.length() && start > 0 && part.matches("[xyz]"));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String part : name.split("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])", -1)) {
      if (!part.isEmpty()) {
        words.addAll(split(part.toLowerCase(Locale.ROOT)));
      }
    }
    return words;
  }

  // As few words as can be; a name that is not made of known words stays whole.
  private List<String> split(String text) {
    List<List<String>> best = new ArrayList<>();
    best.add(List.of());
    for (int end = 1; end <= text.length(); end++) {
      List<String> shortest = null;
      for (int start = 0; start < end; start++) {
        List<String> before = best.get(start);
        boolean reached = start == 0 || !before.isEmpty();
        if (reached
            && word(text, start, end)
            && (shortest == null || before.size() + 1 < shortest.size())) {
          shortest = new ArrayList<>(before);
          shortest.add(text.substring(start, end));
        }
      }
      best.add(shortest == null ? List.of() : shortest);
    }
    List<String> words = best.get(text.length());
    return words.isEmpty() ? List.of(text) : words;
  }
}
