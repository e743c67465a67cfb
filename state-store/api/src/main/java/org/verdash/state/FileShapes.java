package org.verdash.state;

import org.verdash.wire.WireShape;

/** What is said of files, on the wire. */
final class FileShapes {
  static final WireShape<StateRequest.BeginFile> BEGIN =
      WireShape.of(
          "BeginFile",
          (out, begin) -> {
            NewFile file = begin.file();
            out.text(1, file.id()).text(2, file.app()).text(3, file.owner()).text(4, file.name());
            out.text(5, file.type()).duration(6, file.keep()).number(7, file.quotaBytes());
          },
          in ->
              new StateRequest.BeginFile(
                  new NewFile(
                      in.text(1),
                      in.text(2),
                      in.text(3),
                      in.text(4),
                      in.text(5),
                      in.duration(6),
                      in.number(7))),
          "id",
          "app",
          "owner",
          "name",
          "type",
          "keep",
          "quotaBytes");

  static final WireShape<StateRequest.AppendFile> APPEND =
      WireShape.of(
          "AppendFile",
          (out, append) ->
              out.text(1, append.id()).number(2, append.offset()).bytes(3, append.part()),
          in -> new StateRequest.AppendFile(in.text(1), in.number(2), in.bytes(3)),
          "id",
          "offset",
          "part");

  static final WireShape<StateRequest.FinishFile> FINISH =
      WireShape.of(
          "FinishFile",
          (out, finish) -> out.text(1, finish.id()),
          in -> new StateRequest.FinishFile(in.text(1)),
          "id");

  static final WireShape<StateRequest.FindFile> FIND =
      WireShape.of(
          "FindFile",
          (out, find) -> out.text(1, find.id()),
          in -> new StateRequest.FindFile(in.text(1)),
          "id");

  static final WireShape<StateRequest.ReadFile> READ =
      WireShape.of(
          "ReadFile",
          (out, read) -> out.text(1, read.id()).number(2, read.offset()),
          in -> new StateRequest.ReadFile(in.text(1), in.number(2)),
          "id",
          "offset");

  static final WireShape<StateRequest.ForgetFile> FORGET =
      WireShape.of(
          "ForgetFile",
          (out, forget) -> out.text(1, forget.id()),
          in -> new StateRequest.ForgetFile(in.text(1)),
          "id");

  static final WireShape<StateReply.File> FILE =
      WireShape.of(
          "File",
          (out, reply) -> {
            KeptFile file = reply.file();
            out.text(1, file.id()).text(2, file.app()).text(3, file.owner()).text(4, file.name());
            out.text(5, file.type()).number(6, file.bytes()).instantOrNull(7, file.expiry());
          },
          in ->
              new StateReply.File(
                  new KeptFile(
                      in.text(1),
                      in.text(2),
                      in.text(3),
                      in.text(4),
                      in.text(5),
                      in.number(6),
                      ValueShapes.instant(in, 7))),
          "id",
          "app",
          "owner",
          "name",
          "type",
          "bytes",
          "expiry");

  static final WireShape<StateReply.Part> PART =
      WireShape.of(
          "Part",
          (out, part) -> out.bytes(1, part.bytes()),
          in -> new StateReply.Part(in.bytes(1)),
          "bytes");

  private FileShapes() {}
}
