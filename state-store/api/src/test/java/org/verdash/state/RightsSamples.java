package org.verdash.state;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.verdash.wire.WireSample;

/** Of every message about rights, people and deeds what {@link StateSamples} says. */
final class RightsSamples {
  private static final String ID = "6f1d3a52-0c8e-4f7b-9a30-5b1f7d2c9e41";
  private static final String GRANT_ID = "0b9a1c2d-3e4f-4a5b-8c6d-7e8f90a1b2c3";
  private static final Instant THEN = Instant.ofEpochSecond(1_800_000_000L, 123_456_000);
  private static final Grant GRANT =
      new Grant(GRANT_ID, ID, Grant.Kind.ROLE, "analyst", Right.EDIT, THEN, "anna", THEN);
  private static final Person PERSON =
      new Person("anna", "Anna Größe", "anna@example.org", Set.of("analyst", "admin"));

  private RightsSamples() {}

  static List<WireSample> of(Instance instance) {
    return Stream.of(requests(instance), others(), replies(instance))
        .flatMap(List::stream)
        .toList();
  }

  private static List<WireSample> requests(Instance instance) {
    return List.of(
        StateSamples.sample(new StateRequest.AccessByKey(instance.key()), null),
        StateSamples.sample(new StateRequest.AccessById(ID), new StateRequest.AccessById("")),
        StateSamples.sample(
            new StateRequest.GiveRight(
                new NewGrant(GRANT_ID, ID, Grant.Kind.USER, "ben", Right.VIEW, THEN, "anna", 3L)),
            new StateRequest.GiveRight(
                new NewGrant(GRANT_ID, ID, Grant.Kind.LINK, "", Right.VIEW, null, "anna"))),
        StateSamples.sample(
            new StateRequest.RevokeGrant(ID, GRANT_ID, "anna"),
            new StateRequest.RevokeGrant("", "", "")),
        StateSamples.sample(
            new StateRequest.HandOver("anna", "ben", "root"),
            new StateRequest.HandOver("", "", "")));
  }

  private static List<WireSample> others() {
    return List.of(
        StateSamples.sample(
            new StateRequest.NotePerson(PERSON),
            new StateRequest.NotePerson(new Person("anna", "", "", Set.of()))),
        StateSamples.sample(
            new StateRequest.FindPeople("an", 10), new StateRequest.FindPeople("", 0)),
        StateSamples.sample(
            new StateRequest.FindRoles("an", 10), new StateRequest.FindRoles("", 0)),
        StateSamples.sample(
            new StateRequest.NoteAudit(new NewAudit(ID, "anna", "link-refused", "Größe")),
            new StateRequest.NoteAudit(new NewAudit(ID, "anna", "link-refused", ""))),
        StateSamples.sample(
            new StateRequest.ListAudit(ID, 42, 10), new StateRequest.ListAudit("", 0, 0)));
  }

  private static List<WireSample> replies(Instance instance) {
    return List.of(
        StateSamples.sample(
            new StateReply.Access(new InstanceAccess(instance, List.of(GRANT))),
            new StateReply.Access(new InstanceAccess(instance, List.of()))),
        StateSamples.sample(
            new StateReply.Granted(GRANT),
            new StateReply.Granted(
                new Grant("", "", Grant.Kind.LINK, "", Right.VIEW, null, "", THEN))),
        StateSamples.sample(new StateReply.HandedOver(7), new StateReply.HandedOver(0)),
        StateSamples.sample(
            new StateReply.Persons(List.of(PERSON)), new StateReply.Persons(List.of())),
        StateSamples.sample(
            new StateReply.Roles(List.of("admin", "analyst")), new StateReply.Roles(List.of())),
        StateSamples.sample(
            new StateReply.AuditLog(
                List.of(new AuditEntry(7, ID, THEN, "anna", "granted", "edit to role analyst"))),
            new StateReply.AuditLog(List.of())));
  }
}
