package org.verdash.state;

import java.util.function.Supplier;
import org.verdash.wire.WireShape;

/** Requests on the wire. */
final class RequestShapes {
  static final WireShape<StateRequest.Ping> PING = empty("Ping", StateRequest.Ping::new);
  static final WireShape<StateRequest.ListApps> LIST_APPS =
      empty("ListApps", StateRequest.ListApps::new);
  static final WireShape<StateRequest.OpenExport> OPEN_EXPORT =
      empty("OpenExport", StateRequest.OpenExport::new);
  static final WireShape<StateRequest.OpenImport> OPEN_IMPORT =
      empty("OpenImport", StateRequest.OpenImport::new);

  static final WireShape<StateRequest.Claim> CLAIM =
      WireShape.of(
          "Claim",
          (out, claim) -> out.message(1, ValueShapes.APP, claim.app()),
          in -> new StateRequest.Claim(in.message(1, ValueShapes.APP)),
          "app");

  static final WireShape<StateRequest.Release> RELEASE =
      WireShape.of(
          "Release",
          (out, release) -> out.text(1, release.app()),
          in -> new StateRequest.Release(in.text(1)),
          "app");

  static final WireShape<StateRequest.Create> CREATE =
      WireShape.of(
          "Create",
          (out, create) -> out.message(1, ValueShapes.NEW_INSTANCE, create.instance()),
          in -> new StateRequest.Create(in.message(1, ValueShapes.NEW_INSTANCE)),
          "instance");

  static final WireShape<StateRequest.FindByKey> FIND_BY_KEY =
      WireShape.of(
          "FindByKey",
          (out, find) -> out.message(1, ValueShapes.KEY, find.key()),
          in -> new StateRequest.FindByKey(in.message(1, ValueShapes.KEY)),
          "key");

  static final WireShape<StateRequest.FindById> FIND_BY_ID =
      WireShape.of(
          "FindById",
          (out, find) -> out.text(1, find.id()),
          in -> new StateRequest.FindById(in.text(1)),
          "id");

  static final WireShape<StateRequest.ListInstances> LIST_INSTANCES =
      WireShape.of(
          "ListInstances",
          (out, list) -> out.text(1, list.app()).text(2, list.owner()),
          in -> new StateRequest.ListInstances(in.text(1), in.text(2)),
          "app",
          "owner");

  static final WireShape<StateRequest.Delete> DELETE =
      WireShape.of(
          "Delete",
          (out, delete) -> out.text(1, delete.id()),
          in -> new StateRequest.Delete(in.text(1)),
          "id");

  private static final WireShape<Seen> SEEN =
      WireShape.of(
          "Seen",
          (out, seen) -> out.number(1, seen.revision()).instantOrNull(2, seen.at()),
          in -> new Seen(in.number(1), ValueShapes.instant(in, 2)),
          "revision",
          "at");

  static final WireShape<StateRequest.Read> READ =
      WireShape.of(
          "Read",
          (out, read) -> out.text(1, read.id()).messageOrNull(2, SEEN, read.seen()),
          in -> new StateRequest.Read(in.text(1), in.messageOrNull(2, SEEN)),
          "id",
          "seen");

  static final WireShape<StateRequest.Save> SAVE =
      WireShape.of(
          "Save",
          (out, save) -> out.message(1, ValueShapes.CHANGE, save.change()),
          in -> new StateRequest.Save(in.message(1, ValueShapes.CHANGE)),
          "change");

  static final WireShape<StateRequest.FindSaved> FIND_SAVED =
      WireShape.of(
          "FindSaved",
          (out, find) -> out.text(1, find.instanceId()).text(2, find.callId()),
          in -> new StateRequest.FindSaved(in.text(1), in.text(2)),
          "instanceId",
          "callId");

  static final WireShape<StateRequest.Revoke> REVOKE =
      WireShape.of(
          "Revoke",
          (out, revoke) -> out.text(1, revoke.tokenId()).instantOrNull(2, revoke.expiry()),
          in -> new StateRequest.Revoke(in.text(1), ValueShapes.instant(in, 2)),
          "tokenId",
          "expiry");

  static final WireShape<StateRequest.ListRevocations> LIST_REVOCATIONS =
      WireShape.of(
          "ListRevocations",
          (out, list) -> out.number(1, list.after()),
          in -> new StateRequest.ListRevocations(in.number(1)),
          "after");

  static final WireShape<StateRequest.CountAttempt> COUNT_ATTEMPT =
      WireShape.of(
          "CountAttempt",
          (out, count) -> out.text(1, count.key()).duration(2, count.window()),
          in -> new StateRequest.CountAttempt(in.text(1), in.duration(2)),
          "key",
          "window");

  static final WireShape<StateRequest.TakeBackAttempt> TAKE_BACK_ATTEMPT =
      WireShape.of(
          "TakeBackAttempt",
          (out, back) -> out.text(1, back.key()),
          in -> new StateRequest.TakeBackAttempt(in.text(1)),
          "key");

  static final WireShape<StateRequest.ReadAttempts> READ_ATTEMPTS =
      WireShape.of(
          "ReadAttempts",
          (out, read) -> out.text(1, read.key()),
          in -> new StateRequest.ReadAttempts(in.text(1)),
          "key");

  static final WireShape<StateRequest.ForgetAttempts> FORGET_ATTEMPTS =
      WireShape.of(
          "ForgetAttempts",
          (out, forget) -> out.text(1, forget.key()),
          in -> new StateRequest.ForgetAttempts(in.text(1)),
          "key");

  static final WireShape<StateRequest.NextChunk> NEXT_CHUNK =
      WireShape.of(
          "NextChunk",
          (out, next) -> out.number(1, next.number()),
          in -> new StateRequest.NextChunk(in.number(1)),
          "number");

  static final WireShape<StateRequest.ImportChunk> IMPORT_CHUNK =
      WireShape.of(
          "ImportChunk",
          (out, chunk) ->
              out.number(1, chunk.number()).flag(2, chunk.last()).bytes(3, chunk.bytes()),
          in -> new StateRequest.ImportChunk(in.number(1), in.flag(2), in.bytes(3)),
          "number",
          "last",
          "bytes");

  private RequestShapes() {}

  /** A message that says all by its name. */
  static <T> WireShape<T> empty(String message, Supplier<T> make) {
    return WireShape.of(message, (out, value) -> {}, in -> make.get());
  }
}
