package org.verdash.wire;

import io.vertx.core.eventbus.EventBus;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** Messages that a bus learns together. Thread-safe. */
public final class WireFamily {
  private final List<WireCodec<?>> codecs;

  /** Buses that know the codecs; a bus cannot be asked. Guarded by itself. */
  private final Set<EventBus> knowing = Collections.newSetFromMap(new WeakHashMap<>());

  private WireFamily(List<WireCodec<?>> codecs) {
    this.codecs = List.copyOf(codecs);
  }

  /** The family of these codecs. */
  public static WireFamily of(List<WireCodec<?>> codecs) {
    return new WireFamily(codecs);
  }

  /**
   * Makes the bus carry every message of the family; a bus that already does is left alone.
   *
   * @throws IllegalStateException when somebody else has taken a codec's name or type on this bus
   */
  public void register(EventBus bus) {
    synchronized (knowing) {
      if (!knowing.contains(bus)) {
        codecs.forEach(codec -> register(bus, codec));
        knowing.add(bus);
      }
    }
  }

  private static <T> void register(EventBus bus, WireCodec<T> codec) {
    bus.registerDefaultCodec(codec.type(), codec);
  }
}
