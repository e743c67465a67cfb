package org.verdash.state;

import java.util.stream.Stream;
import org.verdash.wire.WireShape;

/** Replies on the wire. */
final class ReplyShapes {
  static final WireShape<StateReply.Done> DONE = RequestShapes.empty("Done", StateReply.Done::new);

  static final WireShape<StateReply.Refused> REFUSED =
      WireShape.of(
          "Refused",
          (out, refused) -> out.text(1, refused.reason().name()).text(2, refused.sentence()),
          in -> new StateReply.Refused(reason(in.text(1)), in.text(2)),
          "reason",
          "sentence");

  static final WireShape<StateReply.Apps> APPS =
      WireShape.of(
          "Apps",
          (out, apps) -> out.messages(1, ValueShapes.APP, apps.apps()),
          in -> new StateReply.Apps(in.messages(1, ValueShapes.APP)),
          "apps");

  static final WireShape<StateReply.Found> FOUND =
      WireShape.of(
          "Found",
          (out, found) -> out.message(1, ValueShapes.INSTANCE, found.instance()),
          in -> new StateReply.Found(in.message(1, ValueShapes.INSTANCE)),
          "instance");

  static final WireShape<StateReply.Instances> INSTANCES =
      WireShape.of(
          "Instances",
          (out, list) -> out.messages(1, ValueShapes.INSTANCE, list.instances()),
          in -> new StateReply.Instances(in.messages(1, ValueShapes.INSTANCE)),
          "instances");

  static final WireShape<StateReply.State> STATE =
      WireShape.of(
          "State",
          (out, state) -> out.message(1, ValueShapes.STATE, state.state()),
          in -> new StateReply.State(in.message(1, ValueShapes.STATE)),
          "state");

  static final WireShape<StateReply.Unchanged> UNCHANGED =
      RequestShapes.empty("Unchanged", StateReply.Unchanged::new);

  static final WireShape<StateReply.Saved> SAVED =
      WireShape.of(
          "Saved",
          (out, saved) -> out.messageOrNull(1, ValueShapes.REVISION, saved.revision()),
          in -> new StateReply.Saved(in.messageOrNull(1, ValueShapes.REVISION)),
          "revision");

  static final WireShape<StateReply.Revocations> REVOCATIONS =
      WireShape.of(
          "Revocations",
          (out, list) -> out.messages(1, ValueShapes.REVOCATION, list.revocations()),
          in -> new StateReply.Revocations(in.messages(1, ValueShapes.REVOCATION)),
          "revocations");

  static final WireShape<StateReply.Counted> COUNTED =
      WireShape.of(
          "Counted",
          (out, counted) -> out.message(1, ValueShapes.ATTEMPTS, counted.attempts()),
          in -> new StateReply.Counted(in.message(1, ValueShapes.ATTEMPTS)),
          "attempts");

  static final WireShape<StateReply.Opened> OPENED =
      WireShape.of(
          "Opened",
          (out, opened) -> out.text(1, opened.address()),
          in -> new StateReply.Opened(in.text(1)),
          "address");

  static final WireShape<StateReply.Chunk> CHUNK =
      WireShape.of(
          "Chunk",
          (out, chunk) ->
              out.number(1, chunk.number()).flag(2, chunk.last()).bytes(3, chunk.bytes()),
          in -> new StateReply.Chunk(in.number(1), in.flag(2), in.bytes(3)),
          "number",
          "last",
          "bytes");

  private ReplyShapes() {}

  /** A reason of a later release is a failure all the same. */
  private static StateException.Reason reason(String name) {
    return Stream.of(StateException.Reason.values())
        .filter(reason -> reason.name().equals(name))
        .findFirst()
        .orElse(StateException.Reason.OTHER);
  }
}
