package org.verdash.contract;

import io.vertx.core.eventbus.EventBus;
import java.util.List;
import org.verdash.wire.WireCodec;
import org.verdash.wire.WireFamily;

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

  private static final WireFamily FAMILY = WireFamily.of(ALL);

  private WireCodecs() {}

  /**
   * Makes the bus carry every message of the contract; a bus that already does is left alone. May
   * be called on any thread.
   *
   * @throws IllegalStateException when somebody else has taken a codec's name or type on this bus
   */
  public static void register(EventBus bus) {
    FAMILY.register(bus);
  }
}
