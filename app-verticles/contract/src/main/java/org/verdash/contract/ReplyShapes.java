package org.verdash.contract;

import org.verdash.wire.WireEntries;
import org.verdash.wire.WireReader;
import org.verdash.wire.WireShape;
import org.verdash.wire.WireWriter;

/** Replies on the wire. */
final class ReplyShapes {
  private static final WireShape<AppReply.Head> HEAD =
      WireShape.of(
          "AppReply.Head",
          ReplyShapes::writeHead,
          ReplyShapes::readHead,
          "status",
          "type",
          "headers",
          "cookies",
          "cache",
          "csp",
          "timings",
          "savedRevision");

  static final WireShape<AppReply.Answer> ANSWER =
      WireShape.of(
          "Answer",
          (out, answer) -> out.message(1, HEAD, answer.head()).bytes(2, answer.body()),
          in -> new AppReply.Answer(in.message(1, HEAD), in.bytes(2)),
          "head",
          "body");

  static final WireShape<AppReply.Problem> PROBLEM =
      WireShape.of(
          "Problem",
          (out, problem) ->
              out.number(1, problem.status())
                  .text(2, problem.type())
                  .text(3, problem.title())
                  .text(4, problem.detail())
                  .text(5, problem.incident()),
          in -> new AppReply.Problem(in.integer(1), in.text(2), in.text(3), in.text(4), in.text(5)),
          "status",
          "type",
          "title",
          "detail",
          "incident");

  static final WireShape<AppReply.Busy> BUSY =
      WireShape.of(
          "Busy",
          (out, busy) -> out.duration(1, busy.retryAfter()),
          in -> new AppReply.Busy(in.duration(1)),
          "retryAfter");

  static final WireShape<AppReply.Stream> STREAM =
      WireShape.of(
          "Stream",
          (out, stream) ->
              out.message(1, HEAD, stream.head())
                  .text(2, stream.id())
                  .number(3, stream.bytes())
                  .number(4, stream.credits()),
          in -> new AppReply.Stream(in.message(1, HEAD), in.text(2), in.number(3), in.integer(4)),
          "head",
          "id",
          "bytes",
          "credits");

  private ReplyShapes() {}

  private static void writeHead(WireWriter out, AppReply.Head head) {
    out.number(1, head.status())
        .text(2, head.type())
        .messages(3, WireEntries.TEXT, WireEntries.sorted(head.headers()))
        .texts(4, head.cookies())
        .text(5, head.cache())
        .texts(6, head.csp())
        .messages(7, WireEntries.TIMING, WireEntries.sorted(head.timings()))
        .numberOrNull(8, head.savedRevision());
  }

  private static AppReply.Head readHead(WireReader in) {
    return new AppReply.Head(
        in.integer(1),
        in.text(2),
        WireEntries.map(in.messages(3, WireEntries.TEXT)),
        in.texts(4),
        in.text(5),
        in.texts(6),
        WireEntries.map(in.messages(7, WireEntries.TIMING)),
        in.numberOrNull(8));
  }
}
