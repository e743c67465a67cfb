package org.verdash.runtime.dispatch;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Lets those who read a thing and then write it come one after the other. Thread-safe. */
final class Turns {
  private final Map<String, Future<?>> last = new HashMap<>();

  /** Does the work when everybody who came before for the same thing is done, well or not. */
  <T> Future<T> take(String thing, Supplier<Future<T>> work) {
    Future<T> mine;
    synchronized (last) {
      Future<?> before = last.get(thing);
      mine = before == null ? work.get() : before.transform(over -> work.get());
      last.put(thing, mine);
    }
    return mine.onComplete(over -> leave(thing, mine));
  }

  private void leave(String thing, Future<?> mine) {
    synchronized (last) {
      last.remove(thing, mine);
    }
  }
}
