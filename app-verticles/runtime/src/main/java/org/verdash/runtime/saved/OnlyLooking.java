package org.verdash.runtime.saved;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Prop;
import org.verdash.json.JsonReader;
import org.verdash.runtime.protocol.CallbackRequest;

/**
 * What somebody may ask who may only look: what a page asks when it opens, with the values that it
 * was told. Immutable.
 */
public final class OnlyLooking {
  private final Tracked tracked;
  private final SavedValues values;

  /** A look at what an instance remembers. */
  public OnlyLooking(Tracked tracked, SavedValues values) {
    this.tracked = tracked;
    this.values = values;
  }

  /** Whether these are values of a page on which nobody has changed anything. */
  public boolean admits(List<CallbackRequest.Sent> sent) {
    return sent.stream().allMatch(this::admits);
  }

  private boolean admits(CallbackRequest.Sent sent) {
    Prop<?> prop = sent.prop();
    if (prop.isEvent()) {
      return isAtRest(prop.name(), sent.json());
    }
    byte[] saved = tracked.has(prop) ? values.of(prop.id(), prop.name()) : null;
    return saved == null || same(JsonReader.read(Buffer.buffer(saved)), sent.json());
  }

  // A page opens with no clicks, or none yet; its clocks and what tables derive tell of nobody.
  private static boolean isAtRest(String event, @Nullable Object json) {
    return json == null
        || event.endsWith("_timestamp")
        || event.startsWith("derived_")
        || (json instanceof Number number && number.doubleValue() <= 0);
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number one && b instanceof Number other) {
      // As a browser has them, which knows doubles only.
      return one.doubleValue() == other.doubleValue();
    }
    if (a instanceof List<?> list && b instanceof List<?> others) {
      return list.size() == others.size() && sameItems(list, others);
    }
    if (a instanceof Map<?, ?> map && b instanceof Map<?, ?> other) {
      return map.keySet().equals(other.keySet())
          && map.entrySet().stream().allMatch(e -> same(e.getValue(), other.get(e.getKey())));
    }
    return Objects.equals(a, b);
  }

  private static boolean sameItems(List<?> list, List<?> others) {
    for (int i = 0; i < list.size(); i++) {
      if (!same(list.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
