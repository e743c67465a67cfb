package org.verdash.runtime.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page of ours says of a call beside what Dash says; it is only believed where a lie would
 * save less, not more.
 *
 * @param said whether it says anything
 * @param initial whether only the opening of the page has caused the call
 * @param repeats names of values that the page was told and that nobody has changed since
 * @param call its number among the calls of the page, from 1; 0 when the page does not say
 */
public record PageWord(boolean said, boolean initial, Set<String> repeats, long call) {
  private static final PageWord SILENCE = new PageWord(false, false, Set.of(), 0);

  /** Reads the member of a body. */
  static PageWord of(@Nullable Object verdash) {
    if (verdash == null) {
      return SILENCE;
    }
    if (!(verdash instanceof Map<?, ?> word)) {
      throw new BadCallException("field verdash must be an object");
    }
    return new PageWord(
        true, initial(word.get("initial")), repeats(word.get("repeats")), number(word.get("call")));
  }

  private static long number(@Nullable Object call) {
    return switch (call) {
      case null -> 0;
      case Long number when number > 0 -> number;
      case Integer number when number > 0 -> number;
      default -> throw new BadCallException("field verdash.call must be a whole number from 1 on");
    };
  }

  private static boolean initial(@Nullable Object initial) {
    return switch (initial) {
      case null -> false;
      case Boolean truth -> truth;
      default -> throw new BadCallException("field verdash.initial must be true or false");
    };
  }

  private static Set<String> repeats(@Nullable Object repeats) {
    if (repeats == null) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    if (repeats instanceof List<?> list && list.size() <= CallbackRequest.MOST_COMPONENTS) {
      for (Object name : list) {
        if (name instanceof String text) {
          names.add(text);
        }
      }
      if (names.size() == list.size()) {
        return names;
      }
    }
    throw new BadCallException("field verdash.repeats must be a list of different names");
  }
}
