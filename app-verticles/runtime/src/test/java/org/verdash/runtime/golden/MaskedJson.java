package org.verdash.runtime.golden;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON as JavaScript sees it: the order of keys and how a number is written do not matter,
 * an absent key and a null do. What is new in every run (endId, end_id) and plotly's default look
 * of a figure (template) are taken as equal.
 */
public final class MaskedJson {
  private static final Set<String> MASKED_KEYS = Set.of("endId", "end_id", "template");
  private static final Pattern MASKED_TEXT = Pattern.compile("(endId|end_id)=[^&'\"\\s]*");

  /** Stands where one side has nothing. */
  private enum Nothing {
    ABSENT;

    @Override
    public String toString() {
      return "absent";
    }
  }

  private final List<String> differences = new ArrayList<>();

  private MaskedJson() {}

  /** One line for each place that differs, such as {@code response.m1.children: ...}. */
  public static List<String> differences(@Nullable Object expected, @Nullable Object actual) {
    MaskedJson comparison = new MaskedJson();
    comparison.compare("", expected, actual);
    return comparison.differences;
  }

  private void compare(String place, @Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof JsonObject wanted && actual instanceof JsonObject given) {
      compareObjects(place, wanted, given);
    } else if (expected instanceof JsonArray wanted && actual instanceof JsonArray given) {
      compareArrays(place, wanted, given);
    } else if (!Objects.equals(masked(expected), masked(actual))) {
      String where = place.isEmpty() ? "the whole" : place;
      differences.add(where + ": expected " + shown(expected) + ", was " + shown(actual));
    }
  }

  private void compareObjects(String place, JsonObject expected, JsonObject actual) {
    Set<String> keys = new LinkedHashSet<>(expected.fieldNames());
    keys.addAll(actual.fieldNames());
    for (String key : keys) {
      boolean bothThere = expected.containsKey(key) && actual.containsKey(key);
      if (!(bothThere && MASKED_KEYS.contains(key))) {
        String inside = place.isEmpty() ? key : place + "." + key;
        compare(inside, value(expected, key), value(actual, key));
      }
    }
  }

  private void compareArrays(String place, JsonArray expected, JsonArray actual) {
    for (int at = 0; at < Math.max(expected.size(), actual.size()); at++) {
      compare(place + "[" + at + "]", value(expected, at), value(actual, at));
    }
  }

  private static @Nullable Object value(JsonObject object, String key) {
    return object.containsKey(key) ? object.getValue(key) : Nothing.ABSENT;
  }

  private static @Nullable Object value(JsonArray array, int at) {
    return at < array.size() ? array.getValue(at) : Nothing.ABSENT;
  }

  private static @Nullable Object masked(@Nullable Object value) {
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).stripTrailingZeros();
    } else if (value instanceof String text) {
      return MASKED_TEXT.matcher(text).replaceAll("$1=masked");
    }
    return value;
  }

  private static String shown(@Nullable Object value) {
    return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
  }
}
