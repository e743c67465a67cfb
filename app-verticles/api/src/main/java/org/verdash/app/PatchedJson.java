package org.verdash.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/** Does to plain JSON values what the renderer does to a property (dash-protocol 3.3). */
final class PatchedJson {
  private static final int LONGEST_GAP = 10_000;

  private PatchedJson() {}

  static @Nullable Object after(PatchStep step, @Nullable Object json, String idScope) {
    List<Object> location = step.location();
    if (step.kind() == PatchStep.Kind.DELETE) {
      Object last = location.getLast();
      List<Object> parent = location.subList(0, location.size() - 1);
      return exists(json, parent) ? changed(json, parent, at -> without(at, last)) : json;
    }
    Object value = plain(step.value(), idScope);
    return changed(json, location, at -> change(step, at, value));
  }

  // Whatever Java object stands in the patch, as the browser would have got it.
  private static @Nullable Object plain(@Nullable Object value, String idScope) {
    return JsonReader.read(new JsonWriter(idScope).value(value).toBuffer());
  }

  private static @Nullable Object change(
      PatchStep step, @Nullable Object at, @Nullable Object value) {
    return switch (step.kind()) {
      case ASSIGN -> value;
      case MERGE -> merged(at, value);
      case APPEND -> with(at, items(at).size(), value);
      case PREPEND -> with(at, 0, value);
      case INSERT -> with(at, place(step.index(), items(at).size()), value);
      case EXTEND -> extended(at, value);
      case CLEAR -> empty(at);
      case REVERSE -> items(at).reversed();
      case REMOVE -> items(at).stream().filter(item -> !same(item, value)).toList();
      case ADD, SUB, MUL, DIV -> computed(step.kind(), at, value);
      case DELETE -> throw new IllegalStateException("a deletion changes the parent");
    };
  }

  private static @Nullable Object changed(
      @Nullable Object json, List<Object> location, UnaryOperator<@Nullable Object> change) {
    if (location.isEmpty()) {
      return change.apply(json);
    }
    List<Object> rest = location.subList(1, location.size());
    if (location.getFirst() instanceof Integer index && !(json instanceof Map<?, ?>)) {
      return changedItem(json, index, rest, change);
    }
    Map<String, @Nullable Object> entries = json instanceof Map<?, ?> map ? copy(map) : copy();
    String name = String.valueOf(location.getFirst());
    entries.put(name, changed(entries.get(name), rest, change));
    return entries;
  }

  private static List<@Nullable Object> changedItem(
      @Nullable Object json, int at, List<Object> rest, UnaryOperator<@Nullable Object> change) {
    List<@Nullable Object> items = json instanceof List<?> list ? new ArrayList<>(list) : items();
    int index = at < 0 ? items.size() + at : at;
    if (index < 0 || index > items.size() + LONGEST_GAP) {
      throw new IllegalArgumentException(
          "a list of %d has no place %d".formatted(items.size(), at));
    }
    items.addAll(Collections.nCopies(Math.max(0, index + 1 - items.size()), null));
    items.set(index, changed(items.get(index), rest, change));
    return items;
  }

  private static Map<String, @Nullable Object> copy() {
    return new LinkedHashMap<>();
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }

  private static List<@Nullable Object> items() {
    return new ArrayList<>();
  }

  private static boolean exists(@Nullable Object json, List<Object> location) {
    Object at = json;
    for (Object key : location) {
      at = part(at, key);
    }
    return at != null;
  }

  private static @Nullable Object part(@Nullable Object json, Object key) {
    if (json instanceof List<?> list && key instanceof Integer index) {
      int place = index < 0 ? list.size() + index : index;
      return place >= 0 && place < list.size() ? list.get(place) : null;
    }
    return json instanceof Map<?, ?> map ? map.get(String.valueOf(key)) : null;
  }

  private static @Nullable Object without(@Nullable Object json, Object key) {
    if (json instanceof List<?> list && key instanceof Integer index) {
      List<@Nullable Object> items = new ArrayList<>(list);
      int place = index < 0 ? list.size() + index : index;
      if (place >= 0 && place < items.size()) {
        items.remove(place);
      }
      return items;
    }
    if (json instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> entries = copy(map);
      entries.remove(String.valueOf(key));
      return entries;
    }
    return json;
  }

  // Nothing counts as an empty list, as in the renderer: so children can be added where none are.
  private static List<? extends @Nullable Object> items(@Nullable Object json) {
    if (json == null) {
      return List.of();
    }
    if (json instanceof List<?> list) {
      return list;
    }
    throw Types.refusal("a list to patch", json);
  }

  private static List<@Nullable Object> with(
      @Nullable Object json, int index, @Nullable Object value) {
    List<@Nullable Object> items = new ArrayList<>(items(json));
    items.add(index, value);
    return items;
  }

  // An index that is too large or too small means the end, as in the renderer.
  private static int place(int index, int size) {
    int place = index < 0 ? size + index : index;
    return place >= 0 && place < size ? place : size;
  }

  private static List<@Nullable Object> extended(@Nullable Object json, @Nullable Object more) {
    List<@Nullable Object> items = new ArrayList<>(items(json));
    items.addAll(items(more));
    return items;
  }

  private static Map<String, @Nullable Object> merged(
      @Nullable Object json, @Nullable Object more) {
    if (json != null && !(json instanceof Map<?, ?>)) {
      throw Types.refusal("an object to patch", json);
    }
    Map<String, @Nullable Object> entries = json instanceof Map<?, ?> map ? copy(map) : copy();
    entries.putAll(copy((Map<?, ?>) Objects.requireNonNull(more)));
    return entries;
  }

  private static Object empty(@Nullable Object json) {
    return switch (json) {
      case List<?> list -> items();
      case Map<?, ?> map -> copy();
      case String text -> "";
      case null -> throw new IllegalArgumentException("there is nothing to clear");
      default -> throw Types.refusal("a list, object or text to patch", json);
    };
  }

  private static Object computed(PatchStep.Kind kind, @Nullable Object at, @Nullable Object by) {
    if (kind == PatchStep.Kind.ADD && at instanceof String text) {
      return text + by;
    }
    if (!(at instanceof Number a && by instanceof Number b)) {
      throw new IllegalArgumentException("wanted a number to patch but got " + at);
    }
    double result =
        switch (kind) {
          case ADD -> a.doubleValue() + b.doubleValue();
          case SUB -> a.doubleValue() - b.doubleValue();
          case MUL -> a.doubleValue() * b.doubleValue();
          case DIV -> a.doubleValue() / b.doubleValue();
          default -> throw new IllegalStateException(kind + " computes nothing");
        };
    return whole(result);
  }

  // JavaScript has one kind of number; written, a whole one has no point.
  private static Object whole(double number) {
    boolean exact = number == Math.rint(number) && Math.abs(number) <= 1L << 53;
    return exact ? (Object) (long) number : (Object) number;
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return new BigDecimal(x.toString()).compareTo(new BigDecimal(y.toString())) == 0;
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      return x.size() == y.size() && sameItems(x, y);
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return x.keySet().equals(y.keySet())
          && x.keySet().stream().allMatch(name -> same(x.get(name), y.get(name)));
    }
    return Objects.equals(a, b);
  }

  private static boolean sameItems(List<?> a, List<?> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }
}
