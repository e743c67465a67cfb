package org.verdash.runtime.golden;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes plain values as Python's {@code str} does, since recorded apps show them so. */
final class PythonText {
  private PythonText() {}

  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean truth -> truth ? "True" : "False";
      case String text -> '\'' + text + '\'';
      case List<?> list ->
          list.stream().map(PythonText::of).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> value.toString();
    };
  }
}
