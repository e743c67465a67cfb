package org.verdash.contract;

import java.util.Set;
import org.verdash.wire.WireEntries;
import org.verdash.wire.WireReader;
import org.verdash.wire.WireShape;
import org.verdash.wire.WireWriter;

/** Calls on the wire. */
final class CallShapes {
  static final WireShape<AppCall> CALL =
      WireShape.of(
          "AppCall",
          CallShapes::writeCall,
          CallShapes::readCall,
          "attempt",
          "appVersion",
          "caller",
          "session",
          "instance",
          "page",
          "http",
          "client",
          "traceParent",
          "remaining",
          "body");

  static final WireShape<FileRequest> FILE_REQUEST =
      WireShape.of(
          "FileRequest",
          (out, request) ->
              out.text(1, request.library())
                  .text(2, request.hash())
                  .text(3, request.path())
                  .text(4, request.encoding())
                  .number(5, request.offset()),
          in -> new FileRequest(in.text(1), in.text(2), in.text(3), in.text(4), in.number(5)),
          "library",
          "hash",
          "path",
          "encoding",
          "offset");

  static final WireShape<StreamRequest> STREAM_REQUEST =
      WireShape.of(
          "StreamRequest",
          (out, request) -> out.text(1, request.id()).number(2, request.offset()),
          in -> new StreamRequest(in.text(1), in.number(2)),
          "id",
          "offset");

  private static final WireShape<AppCall.Attempt> ATTEMPT =
      WireShape.of(
          "AppCall.Attempt",
          (out, attempt) ->
              out.text(1, attempt.callId())
                  .number(2, attempt.number())
                  .flag(3, attempt.mayHaveRun()),
          in -> new AppCall.Attempt(in.text(1), in.integer(2), in.flag(3)),
          "callId",
          "number",
          "mayHaveRun");

  private static final WireShape<Caller> CALLER =
      WireShape.of(
          "Caller",
          CallShapes::writeCaller,
          CallShapes::readCaller,
          "subject",
          "roles",
          "claims",
          "kind",
          "expiry");

  private static final WireShape<AppCall.InstanceRef> INSTANCE =
      WireShape.of(
          "AppCall.InstanceRef",
          CallShapes::writeInstance,
          CallShapes::readInstance,
          "id",
          "slug",
          "revision",
          "right",
          "savePolicy",
          "rightsVersion",
          "author",
          "name",
          "owner",
          "schemaVersion");

  private static final WireShape<AppCall.PageRef> PAGE =
      WireShape.of(
          "AppCall.PageRef",
          (out, page) ->
              out.text(1, page.publicPath())
                  .text(2, page.requestsPath())
                  .text(3, page.idScope())
                  .text(4, page.pageId()),
          in -> new AppCall.PageRef(in.text(1), in.text(2), in.text(3), in.text(4)),
          "publicPath",
          "requestsPath",
          "idScope",
          "pageId");

  private static final WireShape<AppCall.HttpFacts> HTTP =
      WireShape.of(
          "AppCall.HttpFacts",
          CallShapes::writeHttp,
          CallShapes::readHttp,
          "method",
          "path",
          "query",
          "headers",
          "cookies",
          "remoteAddress",
          "origin");

  private static final WireShape<AppCall.ClientFacts> CLIENT =
      WireShape.of(
          "AppCall.ClientFacts",
          (out, client) -> out.text(1, client.locale()).text(2, client.timeZone()),
          in -> new AppCall.ClientFacts(in.text(1), in.text(2)),
          "locale",
          "timeZone");

  private CallShapes() {}

  private static void writeCall(WireWriter out, AppCall call) {
    out.message(1, ATTEMPT, call.attempt())
        .text(2, call.appVersion())
        .message(3, CALLER, call.caller())
        .text(4, call.session())
        .messageOrNull(5, INSTANCE, call.instance())
        .message(6, PAGE, call.page())
        .message(7, HTTP, call.http())
        .message(8, CLIENT, call.client())
        .text(9, call.traceParent())
        .duration(10, call.remaining())
        .bytes(11, call.body());
  }

  private static AppCall readCall(WireReader in) {
    return new AppCall(
        in.message(1, ATTEMPT),
        in.text(2),
        in.message(3, CALLER),
        in.text(4),
        in.messageOrNull(5, INSTANCE),
        in.message(6, PAGE),
        in.message(7, HTTP),
        in.message(8, CLIENT),
        in.text(9),
        in.duration(10),
        in.bytes(11));
  }

  private static void writeCaller(WireWriter out, Caller caller) {
    out.text(1, caller.subject())
        .texts(2, WireEntries.sorted(caller.roles()))
        .messages(3, WireEntries.TEXT, WireEntries.sorted(caller.claims()))
        .number(4, number(caller.kind()))
        .instantOrNull(5, caller.expiry());
  }

  private static Caller readCaller(WireReader in) {
    return new Caller(
        in.text(1),
        Set.copyOf(in.texts(2)),
        WireEntries.map(in.messages(3, WireEntries.TEXT)),
        kind(in, 4),
        in.instantOrNull(5));
  }

  private static void writeInstance(WireWriter out, AppCall.InstanceRef instance) {
    out.text(1, instance.id())
        .text(2, instance.slug())
        .numberOrNull(3, instance.revision())
        .text(4, instance.right())
        .text(5, instance.savePolicy())
        .number(6, instance.rightsVersion())
        .text(7, instance.author())
        .text(8, instance.name())
        .text(9, instance.owner())
        .number(10, instance.schemaVersion());
  }

  private static AppCall.InstanceRef readInstance(WireReader in) {
    return new AppCall.InstanceRef(
        in.text(1),
        in.text(2),
        in.numberOrNull(3),
        in.text(4),
        in.text(5),
        in.number(6),
        in.text(7),
        in.text(8),
        in.text(9),
        in.integer(10));
  }

  private static void writeHttp(WireWriter out, AppCall.HttpFacts http) {
    out.text(1, http.method())
        .text(2, http.path())
        .text(3, http.query())
        .messages(4, WireEntries.TEXT, WireEntries.sorted(http.headers()))
        .messages(5, WireEntries.TEXT, WireEntries.sorted(http.cookies()))
        .text(6, http.remoteAddress())
        .text(7, http.origin());
  }

  private static AppCall.HttpFacts readHttp(WireReader in) {
    return new AppCall.HttpFacts(
        in.text(1),
        in.text(2),
        in.text(3),
        WireEntries.map(in.messages(4, WireEntries.TEXT)),
        WireEntries.map(in.messages(5, WireEntries.TEXT)),
        in.text(6),
        in.text(7));
  }

  /** Written out, so that the order of the constants may change. */
  private static int number(Caller.TokenKind kind) {
    return switch (kind) {
      case NONE -> 0;
      case SESSION -> 1;
      case ACCESS -> 2;
    };
  }

  private static Caller.TokenKind kind(WireReader in, int tag) {
    long number = in.number(tag);
    if (number == 0) {
      return Caller.TokenKind.NONE;
    } else if (number == 1) {
      return Caller.TokenKind.SESSION;
    } else if (number == 2) {
      return Caller.TokenKind.ACCESS;
    }
    throw in.bad(tag, "has an unknown value: " + number);
  }
}
