package org.verdash.contract;

import java.util.List;
import java.util.Set;
import org.verdash.wire.WireEntries;
import org.verdash.wire.WireReader;
import org.verdash.wire.WireShape;
import org.verdash.wire.WireWriter;

/** Presences and descriptors on the wire. */
final class PresenceShapes {
  private static final WireShape<AppAddress> ADDRESS =
      WireShape.of(
          "AppAddress",
          (out, address) ->
              out.text(1, address.app()).text(2, address.version()).text(3, address.node()),
          in -> new AppAddress(in.text(1), in.text(2), in.text(3)),
          "app",
          "version",
          "node");

  private static final WireShape<AppDescriptor.About> ABOUT =
      WireShape.of(
          "AppDescriptor.About",
          (out, about) ->
              out.text(1, about.title())
                  .text(2, about.description())
                  .text(3, about.picture())
                  .texts(4, about.sources()),
          in -> new AppDescriptor.About(in.text(1), in.text(2), in.text(3), in.texts(4)),
          "title",
          "description",
          "picture",
          "sources");

  private static final WireShape<AccessPolicy> ACCESS =
      WireShape.of(
          "AccessPolicy",
          PresenceShapes::writeAccess,
          PresenceShapes::readAccess,
          "public",
          "signedIn",
          "roles");

  private static final WireShape<AppDescriptor.Wants> WANTS =
      WireShape.of(
          "AppDescriptor.Wants",
          (out, wants) ->
              out.texts(1, WireEntries.sorted(wants.headers()))
                  .texts(2, WireEntries.sorted(wants.cookies())),
          in -> new AppDescriptor.Wants(Set.copyOf(in.texts(1)), Set.copyOf(in.texts(2))),
          "headers",
          "cookies");

  private static final WireShape<AppDescriptor.Limits> LIMITS =
      WireShape.of(
          "AppDescriptor.Limits",
          (out, limits) ->
              out.number(1, limits.concurrency())
                  .number(2, limits.queue())
                  .duration(3, limits.deadline()),
          in -> new AppDescriptor.Limits(in.integer(1), in.integer(2), in.duration(3)),
          "concurrency",
          "queue",
          "deadline");

  private static final WireShape<LibraryFiles.File> FILE =
      WireShape.of(
          "LibraryFiles.File",
          (out, file) ->
              out.text(1, file.path())
                  .number(2, file.bytes())
                  .number(3, file.gzipBytes())
                  .number(4, file.brotliBytes())
                  .text(5, file.type()),
          in ->
              new LibraryFiles.File(
                  in.text(1), in.number(2), in.number(3), in.number(4), in.text(5)),
          "path",
          "bytes",
          "gzipBytes",
          "brotliBytes",
          "type");

  private static final WireShape<LibraryFiles> LIBRARY =
      WireShape.of(
          "LibraryFiles",
          (out, library) ->
              out.text(1, library.name())
                  .text(2, library.hash())
                  .text(3, library.alias())
                  .messages(4, FILE, library.files()),
          in -> new LibraryFiles(in.text(1), in.text(2), in.text(3), in.messages(4, FILE)),
          "name",
          "hash",
          "alias",
          "files");

  private static final WireShape<AppDescriptor> DESCRIPTOR =
      WireShape.of(
          "AppDescriptor",
          PresenceShapes::writeDescriptor,
          PresenceShapes::readDescriptor,
          "name",
          "prefix",
          "version",
          "digest",
          "about",
          "access",
          "wants",
          "limits",
          "libraries",
          "assets",
          "savable");

  static final WireShape<AppPresence> PRESENCE =
      WireShape.of(
          "AppPresence",
          (out, presence) ->
              out.message(1, ADDRESS, presence.address())
                  .flag(2, presence.going())
                  .message(3, DESCRIPTOR, presence.app()),
          in -> new AppPresence(in.message(1, ADDRESS), in.flag(2), in.message(3, DESCRIPTOR)),
          "address",
          "going",
          "app");

  private PresenceShapes() {}

  private static void writeDescriptor(WireWriter out, AppDescriptor app) {
    out.text(1, app.name())
        .text(2, app.prefix())
        .text(3, app.version())
        .text(4, app.digest())
        .message(5, ABOUT, app.about())
        .message(6, ACCESS, app.access())
        .message(7, WANTS, app.wants())
        .message(8, LIMITS, app.limits())
        .messages(9, LIBRARY, app.libraries())
        .messageOrNull(10, LIBRARY, app.assets())
        .flag(11, app.savable());
  }

  private static AppDescriptor readDescriptor(WireReader in) {
    return new AppDescriptor(
        in.text(1),
        in.text(2),
        in.text(3),
        in.text(4),
        in.message(5, ABOUT),
        in.message(6, ACCESS),
        in.message(7, WANTS),
        in.message(8, LIMITS),
        in.messages(9, LIBRARY),
        in.messageOrNull(10, LIBRARY),
        in.flag(11));
  }

  private static void writeAccess(WireWriter out, AccessPolicy access) {
    switch (access) {
      case AccessPolicy.Public open -> out.flag(1, true);
      case AccessPolicy.SignedIn any -> out.flag(2, true);
      case AccessPolicy.Roles some -> out.texts(3, WireEntries.sorted(some.roles()));
    }
  }

  /** The strictest first; a policy of a kind that is not known here opens nothing. */
  private static AccessPolicy readAccess(WireReader in) {
    List<String> roles = in.texts(3);
    if (!roles.isEmpty()) {
      return new AccessPolicy.Roles(Set.copyOf(roles));
    } else if (in.flag(2)) {
      return new AccessPolicy.SignedIn();
    } else if (in.flag(1)) {
      return new AccessPolicy.Public();
    }
    throw in.bad(1, "is not set, nor is another kind of policy that is known here");
  }
}
