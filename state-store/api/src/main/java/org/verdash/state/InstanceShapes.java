package org.verdash.state;

import java.util.Set;
import org.verdash.wire.WireEntries;
import org.verdash.wire.WireReader;
import org.verdash.wire.WireShape;
import org.verdash.wire.WireWriter;

/** What is said of histories and of the catalogue, on the wire. */
final class InstanceShapes {
  static final WireShape<StateRequest.ListHistory> LIST_HISTORY =
      WireShape.of(
          "ListHistory",
          (out, list) -> out.text(1, list.id()).number(2, list.before()).number(3, list.most()),
          in -> new StateRequest.ListHistory(in.text(1), in.number(2), in.integer(3)),
          "id",
          "before",
          "most");

  static final WireShape<StateRequest.ReadAt> READ_AT =
      WireShape.of(
          "ReadAt",
          (out, read) -> out.text(1, read.id()).number(2, read.revision()),
          in -> new StateRequest.ReadAt(in.text(1), in.number(2)),
          "id",
          "revision");

  static final WireShape<StateRequest.NameRevision> NAME_REVISION =
      WireShape.of(
          "NameRevision",
          (out, name) ->
              out.text(1, name.id())
                  .number(2, name.revision())
                  .text(3, name.name())
                  .text(4, name.author()),
          in -> new StateRequest.NameRevision(in.text(1), in.number(2), in.text(3), in.text(4)),
          "id",
          "revision",
          "name",
          "author");

  static final WireShape<StateRequest.RestoreRevision> RESTORE =
      WireShape.of(
          "RestoreRevision",
          (out, restore) -> {
            Restore wanted = restore.wanted();
            out.text(1, wanted.instanceId())
                .number(2, wanted.revision())
                .text(3, wanted.callId())
                .text(4, wanted.author())
                .numberOrNull(5, wanted.rightsVersion());
          },
          in ->
              new StateRequest.RestoreRevision(
                  new Restore(
                      in.text(1), in.number(2), in.text(3), in.text(4), in.numberOrNull(5))),
          "instanceId",
          "revision",
          "callId",
          "author",
          "rightsVersion");

  static final WireShape<StateRequest.ListCatalogue> LIST_CATALOGUE =
      WireShape.of(
          "ListCatalogue",
          (out, list) -> writeQuery(out, list.query()),
          in -> new StateRequest.ListCatalogue(readQuery(in)),
          "subject",
          "roles",
          "app",
          "scope",
          "text",
          "after",
          "most");

  static final WireShape<StateRequest.Rename> RENAME =
      WireShape.of(
          "Rename",
          (out, rename) -> out.text(1, rename.id()).text(2, rename.name()).text(3, rename.author()),
          in -> new StateRequest.Rename(in.text(1), in.text(2), in.text(3)),
          "id",
          "name",
          "author");

  static final WireShape<StateRequest.SetPolicy> SET_POLICY =
      WireShape.of(
          "SetPolicy",
          (out, set) -> out.text(1, set.id()).text(2, set.savePolicy()).text(3, set.author()),
          in -> new StateRequest.SetPolicy(in.text(1), in.text(2), in.text(3)),
          "id",
          "savePolicy",
          "author");

  static final WireShape<StateRequest.Remove> REMOVE =
      WireShape.of(
          "Remove",
          (out, remove) -> out.text(1, remove.id()).text(2, remove.author()),
          in -> new StateRequest.Remove(in.text(1), in.text(2)),
          "id",
          "author");

  static final WireShape<StateRequest.BringBack> BRING_BACK =
      WireShape.of(
          "BringBack",
          (out, back) -> out.text(1, back.id()).text(2, back.author()),
          in -> new StateRequest.BringBack(in.text(1), in.text(2)),
          "id",
          "author");

  static final WireShape<StateRequest.Star> STAR =
      WireShape.of(
          "Star",
          (out, star) -> out.text(1, star.id()).text(2, star.subject()).flag(3, star.on()),
          in -> new StateRequest.Star(in.text(1), in.text(2), in.flag(3)),
          "id",
          "subject",
          "on");

  static final WireShape<StateRequest.Adopt> ADOPT =
      WireShape.of(
          "Adopt",
          (out, adopt) ->
              out.text(1, adopt.id()).number(2, adopt.schemaVersion()).text(3, adopt.author()),
          in -> new StateRequest.Adopt(in.text(1), in.integer(2), in.text(3)),
          "id",
          "schemaVersion",
          "author");

  private static final WireShape<HistoryEntry> ENTRY =
      WireShape.of(
          "HistoryEntry",
          (out, entry) ->
              out.number(1, entry.revision())
                  .instantOrNull(2, entry.at())
                  .text(3, entry.author())
                  .texts(4, entry.keys())
                  .text(5, entry.name()),
          in ->
              new HistoryEntry(
                  in.number(1), ValueShapes.instant(in, 2), in.text(3), in.texts(4), in.text(5)),
          "revision",
          "at",
          "author",
          "keys",
          "name");

  static final WireShape<StateReply.History> HISTORY =
      WireShape.of(
          "History",
          (out, history) -> out.messages(1, ENTRY, history.entries()),
          in -> new StateReply.History(in.messages(1, ENTRY)),
          "entries");

  private static final WireShape<InstancePage.Listed> LISTED =
      WireShape.of(
          "Listed",
          (out, listed) ->
              out.message(1, ValueShapes.INSTANCE, listed.instance())
                  .text(2, listed.right())
                  .flag(3, listed.starred()),
          in ->
              new InstancePage.Listed(in.message(1, ValueShapes.INSTANCE), in.text(2), in.flag(3)),
          "instance",
          "right",
          "starred");

  static final WireShape<StateReply.Page> PAGE =
      WireShape.of(
          "Page",
          (out, reply) ->
              out.messages(1, LISTED, reply.page().instances()).text(2, reply.page().next()),
          in -> new StateReply.Page(new InstancePage(in.messages(1, LISTED), in.text(2))),
          "instances",
          "next");

  private InstanceShapes() {}

  private static void writeQuery(WireWriter out, InstanceQuery query) {
    out.text(1, query.subject())
        .texts(2, WireEntries.sorted(query.roles()))
        .text(3, query.app())
        .text(4, query.scope().name())
        .text(5, query.text())
        .text(6, query.after())
        .number(7, query.most());
  }

  private static InstanceQuery readQuery(WireReader in) {
    return new InstanceQuery(
        in.text(1),
        Set.copyOf(in.texts(2)),
        in.text(3),
        scope(in),
        in.text(5),
        in.text(6),
        in.integer(7));
  }

  private static InstanceQuery.Scope scope(WireReader in) {
    for (InstanceQuery.Scope scope : InstanceQuery.Scope.values()) {
      if (scope.name().equals(in.text(4))) {
        return scope;
      }
    }
    throw in.bad(4, "is none of this release: " + in.text(4));
  }
}
