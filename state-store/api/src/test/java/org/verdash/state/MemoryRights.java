package org.verdash.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.state.StateException.Reason;

/** Rights, people and deeds of a {@link MemoryStore}, under its lock. */
final class MemoryRights {
  private final Book book;
  private final Map<String, Grant> grants = new LinkedHashMap<>();
  private final Map<String, Person> people = new TreeMap<>();
  private final List<AuditEntry> audit = new ArrayList<>();

  MemoryRights(Book book) {
    this.book = book;
  }

  /** The instances of the store. */
  interface Book {
    /** All there are, also those that were deleted and can be brought back. */
    List<Instance> all();

    /** Gives it to the owner, and raises the version of the rights in it. */
    void rightsChanged(Instance instance, String owner);
  }

  /** The grants in an instance. */
  List<Grant> in(String instanceId) {
    return grants.values().stream().filter(grant -> grant.instanceId().equals(instanceId)).toList();
  }

  StateReply reply(StateRequest.OfRights request) {
    return switch (request) {
      case StateRequest.AccessByKey access ->
          access(
              book.all().stream()
                  .filter(each -> each.key().equals(access.key()) && each.deletedAt() == null));
      case StateRequest.AccessById access -> access(withId(access.id()));
      case StateRequest.GiveRight give -> give(give.grant());
      case StateRequest.RevokeGrant revoke -> revoke(revoke);
      case StateRequest.HandOver over -> handOver(over);
      case StateRequest.NotePerson note -> {
        people.put(note.person().subject(), note.person());
        yield new StateReply.Done();
      }
      case StateRequest.FindPeople find -> people(find);
      case StateRequest.FindRoles find -> roles(find);
      case StateRequest.NoteAudit note -> {
        note(note.entry());
        yield new StateReply.Done();
      }
      case StateRequest.ListAudit list -> audit(list);
    };
  }

  private Stream<Instance> withId(String id) {
    return book.all().stream().filter(each -> each.id().equals(id));
  }

  private StateReply access(Stream<Instance> found) {
    return found
        .findFirst()
        .<StateReply>map(each -> new StateReply.Access(new InstanceAccess(each, in(each.id()))))
        .orElseGet(
            () -> new StateReply.Refused(Reason.NO_SUCH_INSTANCE, "There is no such instance."));
  }

  private StateReply give(NewGrant wanted) {
    Instance instance = withId(wanted.instanceId()).findFirst().orElse(null);
    if (instance == null || instance.deletedAt() != null) {
      return new StateReply.Refused(Reason.NO_SUCH_INSTANCE, "There is no such instance.");
    }
    Grant before = before(wanted);
    boolean again = before != null && before.id().equals(wanted.id());
    Long decidedAt = wanted.rightsVersion();
    if (!again && decidedAt != null && decidedAt != instance.rightsVersion()) {
      return new StateReply.Refused(Reason.RIGHTS_CHANGED, "The rights have changed.");
    }
    String id = before == null ? wanted.id() : before.id();
    if (before != null
        && before.right() == wanted.right()
        && Objects.equals(before.until(), wanted.until())) {
      return new StateReply.Granted(before);
    }
    Grant made =
        new Grant(
            id,
            wanted.instanceId(),
            wanted.kind(),
            wanted.whom(),
            wanted.right(),
            wanted.until(),
            wanted.by(),
            now());
    grants.put(id, made);
    book.rightsChanged(instance, instance.owner());
    note(new NewAudit(wanted.instanceId(), wanted.by(), "granted", told(made)));
    return new StateReply.Granted(made);
  }

  private @Nullable Grant before(NewGrant wanted) {
    return in(wanted.instanceId()).stream()
        .filter(
            grant ->
                grant.id().equals(wanted.id())
                    || (grant.kind() == wanted.kind()
                        && grant.kind() != Grant.Kind.LINK
                        && grant.whom().equals(wanted.whom())))
        .findFirst()
        .orElse(null);
  }

  private StateReply revoke(StateRequest.RevokeGrant revoke) {
    Grant grant = grants.get(revoke.grantId());
    if (grant == null || !grant.instanceId().equals(revoke.instanceId())) {
      return new StateReply.Refused(
          Reason.NO_SUCH_GRANT, "There is no grant " + revoke.grantId() + ".");
    }
    grants.remove(grant.id());
    withId(grant.instanceId()).forEach(each -> book.rightsChanged(each, each.owner()));
    note(new NewAudit(grant.instanceId(), revoke.by(), "revoked", told(grant)));
    return new StateReply.Done();
  }

  private StateReply handOver(StateRequest.HandOver over) {
    List<Instance> theirs =
        book.all().stream()
            .filter(each -> each.owner().equals(over.from()) && !over.from().equals(over.to()))
            .toList();
    for (Instance each : theirs) {
      book.rightsChanged(each, over.to());
      note(new NewAudit(each.id(), over.by(), "handed-over", over.from() + " to " + over.to()));
    }
    return new StateReply.HandedOver(theirs.size());
  }

  private StateReply people(StateRequest.FindPeople find) {
    return new StateReply.Persons(
        people.values().stream()
            .filter(
                each ->
                    Stream.of(each.subject(), each.name(), each.mail())
                        .anyMatch(text -> holds(text, find.text())))
            .sorted(Comparator.comparing(Person::name).thenComparing(Person::subject))
            .limit(Math.clamp(find.most(), 0, People.MOST))
            .toList());
  }

  private StateReply roles(StateRequest.FindRoles find) {
    TreeSet<String> all = new TreeSet<>();
    people.values().forEach(person -> all.addAll(person.roles()));
    grants.values().stream()
        .filter(grant -> grant.kind() == Grant.Kind.ROLE)
        .forEach(grant -> all.add(grant.whom()));
    return new StateReply.Roles(
        all.stream()
            .filter(role -> holds(role, find.text()))
            .limit(Math.clamp(find.most(), 0, People.MOST))
            .toList());
  }

  private StateReply audit(StateRequest.ListAudit list) {
    return new StateReply.AuditLog(
        audit.reversed().stream()
            .filter(each -> each.instanceId().equals(list.instanceId()))
            .filter(each -> list.before() == 0 || each.number() < list.before())
            .limit(Math.clamp(list.most(), 0, Audit.MOST))
            .toList());
  }

  void note(NewAudit entry) {
    audit.add(
        new AuditEntry(
            audit.size() + 1L,
            entry.instanceId(),
            now(),
            entry.by(),
            entry.what(),
            entry.detail()));
  }

  private static String told(Grant grant) {
    String end = grant.until() == null ? "" : " until " + grant.until();
    return grant.right().wire() + " to " + grant.kind().wire() + " " + grant.whom() + end;
  }

  private static boolean holds(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
