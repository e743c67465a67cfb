package org.verdash.state;

import java.util.Set;
import org.verdash.wire.WireEntries;
import org.verdash.wire.WireReader;
import org.verdash.wire.WireShape;
import org.verdash.wire.WireWriter;

/** What is said of rights, people and deeds, on the wire. */
final class RightsShapes {
  static final WireShape<StateRequest.AccessByKey> ACCESS_BY_KEY =
      WireShape.of(
          "AccessByKey",
          (out, access) -> out.message(1, ValueShapes.KEY, access.key()),
          in -> new StateRequest.AccessByKey(in.message(1, ValueShapes.KEY)),
          "key");

  static final WireShape<StateRequest.AccessById> ACCESS_BY_ID =
      WireShape.of(
          "AccessById",
          (out, access) -> out.text(1, access.id()),
          in -> new StateRequest.AccessById(in.text(1)),
          "id");

  static final WireShape<StateRequest.GiveRight> GIVE =
      WireShape.of(
          "GiveRight",
          (out, give) -> {
            NewGrant grant = give.grant();
            out.text(1, grant.id()).text(2, grant.instanceId()).text(3, grant.kind().wire());
            out.text(4, grant.whom()).text(5, grant.right().wire());
            out.instantOrNull(6, grant.until()).text(7, grant.by());
            out.numberOrNull(8, grant.rightsVersion());
          },
          in ->
              new StateRequest.GiveRight(
                  new NewGrant(
                      in.text(1),
                      in.text(2),
                      kind(in, 3),
                      in.text(4),
                      right(in, 5),
                      in.instantOrNull(6),
                      in.text(7),
                      in.numberOrNull(8))),
          "id",
          "instanceId",
          "kind",
          "whom",
          "right",
          "until",
          "by",
          "rightsVersion");

  static final WireShape<StateRequest.RevokeGrant> REVOKE =
      WireShape.of(
          "RevokeGrant",
          (out, revoke) ->
              out.text(1, revoke.instanceId()).text(2, revoke.grantId()).text(3, revoke.by()),
          in -> new StateRequest.RevokeGrant(in.text(1), in.text(2), in.text(3)),
          "instanceId",
          "grantId",
          "by");

  static final WireShape<StateRequest.HandOver> HAND_OVER =
      WireShape.of(
          "HandOver",
          (out, over) -> out.text(1, over.from()).text(2, over.to()).text(3, over.by()),
          in -> new StateRequest.HandOver(in.text(1), in.text(2), in.text(3)),
          "from",
          "to",
          "by");

  static final WireShape<Person> PERSON =
      WireShape.of(
          "Person",
          (out, person) ->
              out.text(1, person.subject())
                  .text(2, person.name())
                  .text(3, person.mail())
                  .texts(4, WireEntries.sorted(person.roles())),
          in -> new Person(in.text(1), in.text(2), in.text(3), Set.copyOf(in.texts(4))),
          "subject",
          "name",
          "mail",
          "roles");

  static final WireShape<StateRequest.NotePerson> NOTE_PERSON =
      WireShape.of(
          "NotePerson",
          (out, note) -> out.message(1, PERSON, note.person()),
          in -> new StateRequest.NotePerson(in.message(1, PERSON)),
          "person");

  static final WireShape<StateRequest.FindPeople> FIND_PEOPLE =
      WireShape.of(
          "FindPeople",
          (out, find) -> out.text(1, find.text()).number(2, find.most()),
          in -> new StateRequest.FindPeople(in.text(1), in.integer(2)),
          "text",
          "most");

  static final WireShape<StateRequest.FindRoles> FIND_ROLES =
      WireShape.of(
          "FindRoles",
          (out, find) -> out.text(1, find.text()).number(2, find.most()),
          in -> new StateRequest.FindRoles(in.text(1), in.integer(2)),
          "text",
          "most");

  static final WireShape<StateRequest.NoteAudit> NOTE_AUDIT =
      WireShape.of(
          "NoteAudit",
          (out, note) -> {
            NewAudit entry = note.entry();
            out.text(1, entry.instanceId()).text(2, entry.by());
            out.text(3, entry.what()).text(4, entry.detail());
          },
          in ->
              new StateRequest.NoteAudit(
                  new NewAudit(in.text(1), in.text(2), in.text(3), in.text(4))),
          "instanceId",
          "by",
          "what",
          "detail");

  static final WireShape<StateRequest.ListAudit> LIST_AUDIT =
      WireShape.of(
          "ListAudit",
          (out, list) ->
              out.text(1, list.instanceId()).number(2, list.before()).number(3, list.most()),
          in -> new StateRequest.ListAudit(in.text(1), in.number(2), in.integer(3)),
          "instanceId",
          "before",
          "most");

  static final WireShape<Grant> GRANT =
      WireShape.of(
          "Grant",
          RightsShapes::writeGrant,
          RightsShapes::readGrant,
          "id",
          "instanceId",
          "kind",
          "whom",
          "right",
          "until",
          "by",
          "at");

  static final WireShape<StateReply.Access> ACCESS =
      WireShape.of(
          "Access",
          (out, reply) ->
              out.message(1, ValueShapes.INSTANCE, reply.access().instance())
                  .messages(2, GRANT, reply.access().grants()),
          in ->
              new StateReply.Access(
                  new InstanceAccess(in.message(1, ValueShapes.INSTANCE), in.messages(2, GRANT))),
          "instance",
          "grants");

  static final WireShape<StateReply.Granted> GRANTED =
      WireShape.of(
          "Granted",
          (out, granted) -> out.message(1, GRANT, granted.grant()),
          in -> new StateReply.Granted(in.message(1, GRANT)),
          "grant");

  static final WireShape<StateReply.HandedOver> HANDED_OVER =
      WireShape.of(
          "HandedOver",
          (out, over) -> out.number(1, over.instances()),
          in -> new StateReply.HandedOver(in.number(1)),
          "instances");

  static final WireShape<StateReply.Persons> PERSONS =
      WireShape.of(
          "Persons",
          (out, persons) -> out.messages(1, PERSON, persons.people()),
          in -> new StateReply.Persons(in.messages(1, PERSON)),
          "people");

  static final WireShape<StateReply.Roles> ROLES =
      WireShape.of(
          "Roles",
          (out, roles) -> out.texts(1, roles.roles()),
          in -> new StateReply.Roles(in.texts(1)),
          "roles");

  private static final WireShape<AuditEntry> ENTRY =
      WireShape.of(
          "AuditEntry",
          RightsShapes::writeEntry,
          in ->
              new AuditEntry(
                  in.number(1),
                  in.text(2),
                  ValueShapes.instant(in, 3),
                  in.text(4),
                  in.text(5),
                  in.text(6)),
          "number",
          "instanceId",
          "at",
          "by",
          "what",
          "detail");

  static final WireShape<StateReply.AuditLog> AUDIT_LOG =
      WireShape.of(
          "AuditLog",
          (out, log) -> out.messages(1, ENTRY, log.entries()),
          in -> new StateReply.AuditLog(in.messages(1, ENTRY)),
          "entries");

  private RightsShapes() {}

  private static void writeGrant(WireWriter out, Grant grant) {
    out.text(1, grant.id())
        .text(2, grant.instanceId())
        .text(3, grant.kind().wire())
        .text(4, grant.whom())
        .text(5, grant.right().wire())
        .instantOrNull(6, grant.until())
        .text(7, grant.by())
        .instantOrNull(8, grant.at());
  }

  private static Grant readGrant(WireReader in) {
    return new Grant(
        in.text(1),
        in.text(2),
        kind(in, 3),
        in.text(4),
        right(in, 5),
        in.instantOrNull(6),
        in.text(7),
        ValueShapes.instant(in, 8));
  }

  private static void writeEntry(WireWriter out, AuditEntry entry) {
    out.number(1, entry.number())
        .text(2, entry.instanceId())
        .instantOrNull(3, entry.at())
        .text(4, entry.by())
        .text(5, entry.what())
        .text(6, entry.detail());
  }

  private static Grant.Kind kind(WireReader in, int tag) {
    return Grant.Kind.of(in.text(tag)).orElseThrow(() -> in.bad(tag, "is none that is known"));
  }

  private static Right right(WireReader in, int tag) {
    return Right.of(in.text(tag)).orElseThrow(() -> in.bad(tag, "is none that is known"));
  }
}
