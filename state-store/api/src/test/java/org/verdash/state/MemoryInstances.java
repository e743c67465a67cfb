package org.verdash.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.verdash.state.StateException.Reason;

/** The instances of a {@link MemoryStore}, under its lock. */
final class MemoryInstances implements MemoryRights.Book {
  private final Map<String, MemoryInstance> byId = new LinkedHashMap<>();

  private final MemoryRights rights = new MemoryRights(this);

  MemoryRights rights() {
    return rights;
  }

  @Override
  public List<Instance> all() {
    return byId.values().stream().map(MemoryInstance::told).toList();
  }

  @Override
  public void rightsChanged(Instance instance, String owner) {
    MemoryInstance kept = byId.get(instance.id());
    if (kept != null) {
      kept.owner = owner;
      kept.rightsVersion++;
    }
  }

  private static StateReply noSuch(String id) {
    return refused(Reason.NO_SUCH_INSTANCE, "There is no instance " + id + ".");
  }

  static StateReply noSuchRevision(String id, long number) {
    return refused(
        Reason.NO_SUCH_REVISION, "There is no revision " + number + " of instance " + id + ".");
  }

  private static StateReply refused(Reason reason, String sentence) {
    return new StateReply.Refused(reason, sentence);
  }

  StateReply answer(StateRequest.OfHistory request) {
    return switch (request) {
      case StateRequest.ListHistory list -> history(list);
      case StateRequest.ReadAt read -> readAt(read);
      case StateRequest.NameRevision name -> name(name);
      case StateRequest.RestoreRevision restore ->
          with(restore.wanted().instanceId(), kept -> kept.restore(restore.wanted()));
    };
  }

  StateReply answer(StateRequest.OfCatalogue request) {
    return switch (request) {
      case StateRequest.ListCatalogue list -> list(list.query());
      case StateRequest.Rename rename -> rename(rename);
      case StateRequest.SetPolicy set -> policy(set);
      case StateRequest.Remove remove -> remove(remove);
      case StateRequest.BringBack back -> bringBack(back);
      case StateRequest.Star star -> star(star);
      case StateRequest.Adopt adopt -> adopt(adopt);
    };
  }

  /** One that is there, deleted or not. */
  @Nullable MemoryInstance any(String id) {
    return byId.get(id);
  }

  /** One that is there and not deleted. */
  @Nullable MemoryInstance live(String id) {
    MemoryInstance kept = byId.get(id);
    return kept == null || kept.deletedAt != null ? null : kept;
  }

  /** What is answered for one that is there, or that it is not. */
  StateReply with(String id, Function<MemoryInstance, StateReply> answer) {
    MemoryInstance kept = live(id);
    return kept == null ? noSuch(id) : answer.apply(kept);
  }

  private @Nullable MemoryInstance byKey(InstanceKey key) {
    return byId.values().stream()
        .filter(kept -> kept.key.equals(key) && kept.deletedAt == null)
        .findFirst()
        .orElse(null);
  }

  StateReply find(InstanceKey key) {
    MemoryInstance kept = byKey(key);
    return kept == null
        ? noSuch(key.slug() + " of " + key.app())
        : new StateReply.Found(kept.told());
  }

  StateReply find(String id) {
    return with(id, kept -> new StateReply.Found(kept.told()));
  }

  StateReply create(NewInstance wanted) {
    MemoryInstance same = byId.get(wanted.id());
    if (same == null) {
      String slug = wanted.slug().isEmpty() ? "made-" + (byId.size() + 1) : wanted.slug();
      same = new MemoryInstance(wanted, free(wanted.app(), slug));
      byId.put(wanted.id(), same);
    }
    return new StateReply.Found(same.told());
  }

  private InstanceKey free(String app, String slug) {
    InstanceKey key = new InstanceKey(app, slug);
    for (int number = 2; byKey(key) != null; number++) {
      key = new InstanceKey(app, slug + "-" + number);
    }
    return key;
  }

  StateReply delete(String id) {
    return byId.remove(id) == null ? noSuch(id) : new StateReply.Done();
  }

  StateReply saved(String id, String callId) {
    MemoryInstance kept = live(id);
    Long revision = kept == null ? null : kept.saved(callId);
    return new StateReply.Saved(revision == null ? null : new Revision(id, revision, true));
  }

  StateReply of(String app, String owner) {
    List<Instance> all = new ArrayList<>();
    for (MemoryInstance kept : byId.values()) {
      if (kept.key.app().equals(app) && kept.owner.equals(owner) && kept.deletedAt == null) {
        all.add(kept.told());
      }
    }
    all.sort(Comparator.comparing(Instance::createdAt).reversed());
    return new StateReply.Instances(all);
  }

  private StateReply history(StateRequest.ListHistory list) {
    return with(
        list.id(), kept -> new StateReply.History(kept.entries(list.before(), list.most())));
  }

  private StateReply readAt(StateRequest.ReadAt read) {
    return with(
        read.id(),
        kept ->
            kept.had(read.revision())
                ? new StateReply.State(kept.state(read.revision()))
                : noSuchRevision(read.id(), read.revision()));
  }

  private StateReply name(StateRequest.NameRevision name) {
    return with(
        name.id(),
        kept -> {
          if (name.revision() < 1 || !kept.had(name.revision())) {
            return noSuchRevision(name.id(), name.revision());
          }
          kept.names.put(name.revision(), name.name());
          String detail = "revision " + name.revision() + " " + name.name();
          rights.note(new NewAudit(kept.id, name.author(), "named", detail));
          return new StateReply.Done();
        });
  }

  private StateReply rename(StateRequest.Rename rename) {
    return changed(
        rename.id(),
        kept -> {
          note(
              !kept.name.equals(rename.name()),
              new NewAudit(kept.id, rename.author(), "renamed", rename.name()));
          kept.name = rename.name();
        });
  }

  private StateReply policy(StateRequest.SetPolicy set) {
    return changed(
        set.id(),
        kept -> {
          note(
              !kept.savePolicy.equals(set.savePolicy()),
              new NewAudit(kept.id, set.author(), "policy", set.savePolicy()));
          kept.savePolicy = set.savePolicy();
        });
  }

  private StateReply adopt(StateRequest.Adopt adopt) {
    return changed(
        adopt.id(),
        kept -> {
          int version = adopt.schemaVersion();
          note(
              kept.schemaVersion != version,
              new NewAudit(kept.id, adopt.author(), "adopted", "schema version " + version));
          kept.schemaVersion = version;
        });
  }

  private void note(boolean news, NewAudit deed) {
    if (news) {
      rights.note(deed);
    }
  }

  private StateReply changed(String id, Consumer<MemoryInstance> change) {
    return with(
        id,
        kept -> {
          change.accept(kept);
          return new StateReply.Found(kept.told());
        });
  }

  private StateReply remove(StateRequest.Remove remove) {
    String id = remove.id();
    MemoryInstance kept = any(id);
    if (kept == null) {
      return noSuch(id);
    }
    if (kept.deletedAt == null) {
      rights.note(new NewAudit(id, remove.author(), "removed", ""));
      kept.deletedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
    return new StateReply.Done();
  }

  private StateReply bringBack(StateRequest.BringBack back) {
    String id = back.id();
    MemoryInstance kept = any(id);
    if (kept == null) {
      return noSuch(id);
    }
    if (kept.deletedAt != null) {
      InstanceKey before = kept.key;
      kept.key = free(kept.key.app(), kept.key.slug());
      String detail = kept.key.equals(before) ? "" : "as " + kept.key.slug();
      rights.note(new NewAudit(id, back.author(), "brought-back", detail));
      kept.deletedAt = null;
    }
    return new StateReply.Found(kept.told());
  }

  private StateReply star(StateRequest.Star star) {
    return with(
        star.id(),
        kept -> {
          if (star.on()) {
            kept.stars.add(star.subject());
          } else {
            kept.stars.remove(star.subject());
          }
          return new StateReply.Done();
        });
  }

  /** A page's mark is how many came before. */
  private StateReply list(InstanceQuery query) {
    List<InstancePage.Listed> all =
        byId.values().stream()
            .filter(wanted(query))
            .sorted(order(query.scope()))
            .map(kept -> listed(kept, query))
            .toList();
    if (!query.after().matches("[0-9]{0,8}")) {
      return refused(Reason.BAD_VALUE, "after is the end of no page: " + query.after());
    }
    int from = query.after().isEmpty() ? 0 : Integer.parseInt(query.after());
    int to = Math.min(all.size(), from + query.most());
    String next = to < all.size() ? "" + to : "";
    return new StateReply.Page(new InstancePage(all.subList(Math.min(from, to), to), next));
  }

  private InstancePage.Listed listed(MemoryInstance kept, InstanceQuery query) {
    return new InstancePage.Listed(
        kept.told(), right(kept, query), kept.stars.contains(query.subject()));
  }

  /** The most that who asks may do; empty for nothing. */
  private String right(MemoryInstance kept, InstanceQuery query) {
    if (query.scope() == InstanceQuery.Scope.ALL) {
      return Right.MANAGE.wire();
    }
    // Whoever may see everything is not shown everything as shared with them.
    Set<String> roles = new HashSet<>(query.roles());
    roles.remove(InstanceAccess.ADMIN);
    InstanceAccess.Asking asking = new InstanceAccess.Asking(query.subject(), roles, "");
    return new InstanceAccess(kept.told(), rights.in(kept.id))
        .rightOf(asking, Instant.now())
        .map(Right::wire)
        .orElse("");
  }

  private Predicate<MemoryInstance> wanted(InstanceQuery query) {
    String text = query.text().toLowerCase(Locale.ROOT);
    return kept ->
        (query.app().isEmpty() || kept.key.app().equals(query.app()))
            && (kept.told().name().toLowerCase(Locale.ROOT).contains(text)
                || kept.key.slug().contains(text))
            && (kept.deletedAt != null) == (query.scope() == InstanceQuery.Scope.DELETED)
            && in(kept, query);
  }

  private boolean in(MemoryInstance kept, InstanceQuery query) {
    boolean own = kept.owner.equals(query.subject());
    boolean may = !right(kept, query).isEmpty();
    return switch (query.scope()) {
      case MINE, DELETED -> own;
      case SHARED -> may && !own;
      case RECENT, ALL -> may;
      case STARRED -> may && kept.stars.contains(query.subject());
    };
  }

  private static Comparator<MemoryInstance> order(InstanceQuery.Scope scope) {
    Comparator<MemoryInstance> order =
        switch (scope) {
          case MINE, SHARED, STARRED, ALL -> Comparator.comparing(kept -> kept.createdAt);
          case RECENT -> Comparator.comparing(MemoryInstance::changedAt);
          case DELETED ->
              Comparator.comparing(kept -> kept.deletedAt == null ? Instant.EPOCH : kept.deletedAt);
        };
    return order.reversed();
  }
}
