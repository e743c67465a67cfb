package org.verdash.demos.components;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has made of a component: the editors, read.
 *
 * @param values JSON values by property, without those that are not set or wrong
 * @param complaints a sentence by property; empty where nothing is wrong
 */
record Draft(SequencedMap<String, Object> values, SequencedMap<String, String> complaints) {
  private static final String LEFT_OUT = " It is left out until then.";

  /**
   * Reads the editors of a component.
   *
   * @param given what each editor holds, by property
   */
  static Draft of(Entry entry, Map<String, ?> given, Check check) {
    Draft draft = new Draft(new LinkedHashMap<>(), new LinkedHashMap<>());
    given.forEach(
        (wire, text) ->
            entry.prop(wire).ifPresent(prop -> draft.read(prop, String.valueOf(text), check)));
    draft.refuseChildren(entry);
    return draft;
  }

  // Of elements that hold nothing, and of those that hold one component only, as the setters say.
  private void refuseChildren(Entry entry) {
    String only =
        entry.prop("children").stream()
            .flatMap(prop -> prop.setters().stream())
            .map(setter -> setter.parameters().get(0).type())
            .filter(type -> type.endsWith(".Builder..."))
            .map(type -> type.substring(0, type.indexOf('.')))
            .findFirst()
            .orElse("");
    Object held = values.get("children");
    if (held != null && !entry.container()) {
      refuse(entry.name() + " holds nothing.");
    } else if (held != null && !only.isEmpty() && !holdsOnly(only, held)) {
      refuse(entry.name() + " holds components " + only + " only.");
    }
  }

  private void refuse(String sentence) {
    values.remove("children");
    complaints.put("children", sentence + LEFT_OUT);
  }

  private static boolean holdsOnly(String type, Object held) {
    List<?> all = held instanceof List<?> list ? list : List.of(held);
    return all.stream()
        .allMatch(one -> one instanceof Map<?, ?> map && type.equals(map.get("type")));
  }

  private void read(Property prop, String text, Check check) {
    complaints.put(prop.wire(), "");
    if (text.isBlank() || text.equals("null")) {
      if (prop.required()) {
        complaints.put(prop.wire(), prop.wire() + " is required.");
      }
      return;
    }
    Object value = value(prop, text);
    Optional<String> wrong =
        value instanceof Unreadable unreadable
            ? Optional.of(unreadable.sentence())
            : check.wrong(prop.kind(), value, prop.wire());
    wrong.ifPresentOrElse(
        sentence -> complaints.put(prop.wire(), sentence + LEFT_OUT),
        () -> values.put(prop.wire(), value));
  }

  private record Unreadable(String sentence) {}

  // A text that takes any text is taken as it stands, unless it means to be something else.
  private static @Nullable Object value(Property prop, String text) {
    Kind kind = prop.kind();
    if (kind instanceof Kind.Choice || kind.equals(new Kind.Plain("text"))) {
      return text;
    }
    String bare = text.strip();
    boolean means = bare.startsWith("{") || bare.startsWith("[") || bare.startsWith("\"");
    try {
      Object json = Wire.value(bare);
      boolean scalar = !(json instanceof Map<?, ?>) && !(json instanceof List<?>);
      return scalar && kind.equals(new Kind.Plain("node")) ? text : json;
    } catch (IllegalArgumentException e) {
      return kind.takesText() && !means ? text : isWord(bare) ? bare : unreadable(prop, e);
    }
  }

  // Then the check says better what is wrong with it.
  private static boolean isWord(String text) {
    return text.matches("[^\\[{\"].*");
  }

  private static Unreadable unreadable(Property prop, IllegalArgumentException e) {
    // Where the parser stood is of use to whoever wrote the parser.
    String said = String.valueOf(e.getMessage()).replaceAll(" \\(for [^)]*\\)[^)]*\\]\\)", "");
    return new Unreadable(prop.wire() + " is " + said + '.');
  }
}
