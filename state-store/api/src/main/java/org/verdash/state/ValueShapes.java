package org.verdash.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.verdash.wire.WireReader;
import org.verdash.wire.WireShape;
import org.verdash.wire.WireWriter;

/** What requests and replies are made of, on the wire. */
final class ValueShapes {
  static final WireShape<AppClaim> APP =
      WireShape.of(
          "AppClaim",
          (out, app) ->
              out.text(1, app.name())
                  .text(2, app.prefix())
                  .text(3, app.version())
                  .text(4, app.digest())
                  .bytes(5, app.descriptor()),
          in -> new AppClaim(in.text(1), in.text(2), in.text(3), in.text(4), in.bytes(5)),
          "name",
          "prefix",
          "version",
          "digest",
          "descriptor");

  static final WireShape<InstanceKey> KEY =
      WireShape.of(
          "InstanceKey",
          (out, key) -> out.text(1, key.app()).text(2, key.slug()),
          in -> new InstanceKey(in.text(1), in.text(2)),
          "app",
          "slug");

  static final WireShape<Instance> INSTANCE =
      WireShape.of(
          "Instance",
          ValueShapes::writeInstance,
          ValueShapes::readInstance,
          "id",
          "key",
          "owner",
          "schemaVersion",
          "revision",
          "createdAt",
          "name",
          "savePolicy",
          "changedAt",
          "rightsVersion",
          "deletedAt");

  static final WireShape<Value> VALUE =
      WireShape.of(
          "Value",
          (out, value) -> out.text(1, value.key()).bytes(2, value.json()),
          in -> new Value(in.text(1), in.bytes(2)),
          "key",
          "json");

  static final WireShape<NewInstance> NEW_INSTANCE =
      WireShape.of(
          "NewInstance",
          ValueShapes::writeNewInstance,
          in ->
              new NewInstance(
                  in.text(1),
                  in.text(2),
                  in.text(3),
                  in.text(4),
                  in.integer(5),
                  in.messages(6, VALUE),
                  in.text(7),
                  policy(in, 8)),
          "id",
          "app",
          "slug",
          "owner",
          "schemaVersion",
          "values",
          "name",
          "savePolicy");

  static final WireShape<InstanceState> STATE =
      WireShape.of(
          "InstanceState",
          (out, state) ->
              out.message(1, INSTANCE, state.instance()).messages(2, VALUE, state.values()),
          in -> new InstanceState(in.message(1, INSTANCE), in.messages(2, VALUE)),
          "instance",
          "values");

  static final WireShape<Basis> BASIS =
      WireShape.of(
          "Basis",
          (out, basis) -> out.number(1, basis.revision()).texts(2, basis.keys()),
          in -> new Basis(in.number(1), in.texts(2)),
          "revision",
          "keys");

  static final WireShape<Change> CHANGE =
      WireShape.of(
          "Change",
          (out, change) ->
              out.text(1, change.instanceId())
                  .text(2, change.callId())
                  .text(3, change.author())
                  .messages(4, VALUE, change.values())
                  .numberOrNull(5, change.rightsVersion())
                  .messageOrNull(6, BASIS, change.basis()),
          in ->
              new Change(
                  in.text(1),
                  in.text(2),
                  in.text(3),
                  in.messages(4, VALUE),
                  in.numberOrNull(5),
                  in.messageOrNull(6, BASIS)),
          "instanceId",
          "callId",
          "author",
          "values",
          "rightsVersion",
          "basis");

  static final WireShape<Revision> REVISION =
      WireShape.of(
          "Revision",
          (out, revision) ->
              out.text(1, revision.instanceId())
                  .number(2, revision.number())
                  .flag(3, revision.repeated()),
          in -> new Revision(in.text(1), in.number(2), in.flag(3)),
          "instanceId",
          "number",
          "repeated");

  static final WireShape<Revocation> REVOCATION =
      WireShape.of(
          "Revocation",
          (out, revocation) ->
              out.number(1, revocation.sequence())
                  .text(2, revocation.tokenId())
                  .instantOrNull(3, revocation.expiry()),
          in -> new Revocation(in.number(1), in.text(2), instant(in, 3)),
          "sequence",
          "tokenId",
          "expiry");

  static final WireShape<Attempts> ATTEMPTS =
      WireShape.of(
          "Attempts",
          (out, attempts) -> out.number(1, attempts.count()).duration(2, attempts.left()),
          in -> new Attempts(in.number(1), in.duration(2)),
          "count",
          "left");

  private ValueShapes() {}

  /** An instant that must be there. */
  static Instant instant(WireReader in, int tag) {
    @Nullable Instant instant = in.instantOrNull(tag);
    if (instant == null) {
      throw in.bad(tag, "is missing");
    }
    return instant;
  }

  // What an instance has unless something else was said is not written, as if it were older.
  private static void writeInstance(WireWriter out, Instance instance) {
    boolean changed = !instance.changedAt().equals(instance.createdAt());
    out.text(1, instance.id())
        .message(2, KEY, instance.key())
        .text(3, instance.owner())
        .number(4, instance.schemaVersion())
        .number(5, instance.revision())
        .instantOrNull(6, instance.createdAt())
        .text(7, unless(instance.key().slug(), instance.name()))
        .text(8, unless(Instance.ALWAYS, instance.savePolicy()))
        .instantOrNull(9, changed ? instance.changedAt() : null)
        .number(10, instance.rightsVersion())
        .instantOrNull(11, instance.deletedAt());
  }

  private static Instance readInstance(WireReader in) {
    InstanceKey key = in.message(2, KEY);
    Instant created = instant(in, 6);
    String name = in.text(7);
    @Nullable Instant changed = in.instantOrNull(9);
    return new Instance(
        in.text(1),
        key,
        in.text(3),
        in.integer(4),
        in.number(5),
        created,
        name.isEmpty() ? key.slug() : name,
        policy(in, 8),
        changed == null ? created : changed,
        in.number(10),
        in.instantOrNull(11));
  }

  private static String policy(WireReader in, int tag) {
    String policy = in.text(tag);
    return policy.isEmpty() ? Instance.ALWAYS : policy;
  }

  private static String unless(String usual, String text) {
    return text.equals(usual) ? "" : text;
  }

  private static void writeNewInstance(WireWriter out, NewInstance instance) {
    out.text(1, instance.id())
        .text(2, instance.app())
        .text(3, instance.slug())
        .text(4, instance.owner())
        .number(5, instance.schemaVersion())
        .messages(6, VALUE, instance.values())
        .text(7, instance.name())
        .text(8, unless(Instance.ALWAYS, instance.savePolicy()));
  }
}
