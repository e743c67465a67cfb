package org.verdash.contract;

import io.vertx.core.eventbus.EventBus;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** The codecs of all messages of the contract. */
public final class WireCodecs {
  static final List<WireCodec<?>> ALL =
      List.of(
          new WireCodec<>(AppCall.class, CallShapes.CALL),
          new WireCodec<>(FileRequest.class, CallShapes.FILE_REQUEST),
          new WireCodec<>(StreamRequest.class, CallShapes.STREAM_REQUEST),
          new WireCodec<>(AppReply.Answer.class, ReplyShapes.ANSWER),
          new WireCodec<>(AppReply.Problem.class, ReplyShapes.PROBLEM),
          new WireCodec<>(AppReply.Busy.class, ReplyShapes.BUSY),
          new WireCodec<>(AppReply.Stream.class, ReplyShapes.STREAM),
          new WireCodec<>(AppPresence.class, PresenceShapes.PRESENCE));

  /** Buses that know the codecs; a bus cannot be asked. Guarded by itself. */
  private static final Set<EventBus> KNOWING = Collections.newSetFromMap(new WeakHashMap<>());

  private WireCodecs() {}

  /**
   * Makes the bus carry every message of the contract; a bus that already does is left alone. May
   * be called on any thread.
   *
   * @throws IllegalStateException when somebody else has taken a codec's name or type on this bus
   */
  public static void register(EventBus bus) {
    synchronized (KNOWING) {
      if (!KNOWING.contains(bus)) {
        ALL.forEach(codec -> register(bus, codec));
        KNOWING.add(bus);
      }
    }
  }

  private static <T> void register(EventBus bus, WireCodec<T> codec) {
    bus.registerDefaultCodec(codec.type(), codec);
  }
}
