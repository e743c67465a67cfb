package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.verdash.state.StateStoreContract.refuses;
import static org.verdash.state.StateStoreContract.soon;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verdash.state.InstanceQuery.Scope;
import org.verdash.state.StateException.Reason;

/** What every store must do with instances as people order them. */
public abstract class InstanceCatalogueContract {
  private final String app = "app-" + UUID.randomUUID().toString().substring(0, 8);
  private final String anna = "anna-" + UUID.randomUUID();

  /** The bus that the store answers on. */
  protected abstract EventBus bus();

  private StateStore store() {
    return StateStore.over(bus());
  }

  private InstanceCatalogue catalogue() {
    return InstanceCatalogue.over(bus());
  }

  @Test
  void anInstanceIsMadeWithANameAndAPolicy() {
    NewInstance wanted =
        NewInstance.of(new InstanceKey(app, "m"), anna, 1)
            .named("Größe 🎈")
            .saved(Instance.ON_DEMAND);
    Instance made = soon(store().create(wanted));
    assertThat(made.name()).isEqualTo("Größe 🎈");
    assertThat(made.savePolicy()).isEqualTo(Instance.ON_DEMAND);
    assertThat(made.changedAt()).isEqualTo(made.createdAt());
    assertThat(made.rightsVersion()).isZero();
    assertThat(made.deletedAt()).isNull();
    assertThat(soon(store().find(made.id()))).isEqualTo(made);
    assertThat(make("plain").name()).isEqualTo("plain");
  }

  @Test
  void nameAndPolicyAndSchemaVersionCanBeChanged() {
    Instance made = make("m");
    assertThat(soon(catalogue().rename(made.id(), "New", anna)).name()).isEqualTo("New");
    assertThat(soon(catalogue().rename(made.id(), "", anna)).name()).isEqualTo("m");
    assertThat(soon(catalogue().policy(made.id(), Instance.ON_DEMAND, anna)).savePolicy())
        .isEqualTo(Instance.ON_DEMAND);
    assertThat(soon(catalogue().adopt(made.id(), 4, anna)).schemaVersion()).isEqualTo(4);
    Instance now = soon(store().find(made.id()));
    assertThat(now.revision()).isZero();
    assertThat(now.savePolicy()).isEqualTo(Instance.ON_DEMAND);
    refuses(
        catalogue().rename(made.id(), "x".repeat(101), anna),
        Reason.BAD_VALUE,
        "name is longer than 100 characters");
    refuses(catalogue().rename(made.id(), "a\0b", anna), Reason.BAD_VALUE, "name has a NUL");
    refuses(
        catalogue().policy(made.id(), "never", anna),
        Reason.BAD_VALUE,
        "savePolicy must be 'always' or 'on-demand', was 'never'");
    refuses(catalogue().rename("x", "y", anna), Reason.NO_SUCH_INSTANCE, "x");
  }

  @Test
  void whatIsDeletedIsNowhereAndCanBeBroughtBack() {
    Instance made = make("m");
    save(made, "1");
    soon(catalogue().remove(made.id(), anna));
    soon(catalogue().remove(made.id(), anna));
    refuses(store().find(made.id()), Reason.NO_SUCH_INSTANCE, "");
    refuses(store().find(made.key()), Reason.NO_SUCH_INSTANCE, "");
    refuses(store().read(made.id()), Reason.NO_SUCH_INSTANCE, "");
    refuses(store().save(change(made, "2")), Reason.NO_SUCH_INSTANCE, "");
    refuses(catalogue().rename(made.id(), "x", anna), Reason.NO_SUCH_INSTANCE, "");
    refuses(catalogue().star(made.id(), anna, true), Reason.NO_SUCH_INSTANCE, "");
    refuses(InstanceHistory.over(bus()).readAt(made.id(), 1), Reason.NO_SUCH_INSTANCE, "");
    assertThat(soon(store().instances(app, anna))).isEmpty();
    assertThat(ids(Scope.MINE)).isEmpty();
    InstancePage deleted = list(query(Scope.DELETED, "", "", 10));
    assertThat(deleted.instances().getFirst().instance().deletedAt()).isNotNull();
    Instance back = soon(catalogue().bringBack(made.id(), anna));
    assertThat(back).isEqualTo(soon(store().find(made.key())));
    assertThat(back.revision()).isEqualTo(1);
    assertThat(soon(store().read(made.id())).values()).hasSize(1);
    assertThat(soon(catalogue().bringBack(made.id(), anna))).isEqualTo(back);
    assertThat(ids(Scope.DELETED)).isEmpty();
  }

  @Test
  void whatIsBroughtBackGetsAnotherSlugWhenItsOwnIsTaken() {
    Instance made = make("m");
    soon(catalogue().remove(made.id(), anna));
    Instance other = make("m");
    assertThat(other.key()).isEqualTo(made.key());
    Instance back = soon(catalogue().bringBack(made.id(), anna));
    assertThat(back.key().slug()).isEqualTo("m-2");
    assertThat(soon(store().find(made.key())).id()).isEqualTo(other.id());
  }

  @Test
  void onesOwnAreListedNewestFirstAndPageByPage() {
    List<String> made = new ArrayList<>();
    for (int number = 0; number < 7; number++) {
      made.addFirst(make("m" + number).id());
    }
    assertThat(ids(Scope.MINE)).isEqualTo(made);
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      InstancePage page = list(query(Scope.MINE, "", after, 3));
      assertThat(page.instances()).hasSizeLessThanOrEqualTo(3);
      page.instances().forEach(listed -> paged.add(listed.instance().id()));
      after = page.next();
    } while (!after.isEmpty());
    assertThat(paged).isEqualTo(made);
    refuses(
        catalogue().list(query(Scope.MINE, "", "nonsense", 3)), Reason.BAD_VALUE, "end of no page");
  }

  @Test
  void whoDidWhatIsNotedOnce() {
    Instance made = make("m");
    for (int again = 0; again < 2; again++) {
      soon(catalogue().rename(made.id(), "New", anna));
      soon(catalogue().policy(made.id(), Instance.ON_DEMAND, anna));
      soon(catalogue().adopt(made.id(), 4, anna));
    }
    save(made, "1");
    soon(InstanceHistory.over(bus()).name(made.id(), 1, "First", "ben"));
    soon(catalogue().remove(made.id(), "ben"));
    soon(catalogue().remove(made.id(), "ben"));
    make("m");
    soon(catalogue().bringBack(made.id(), anna));
    soon(catalogue().bringBack(made.id(), anna));
    assertThat(soon(Audit.over(bus()).of(made.id(), 0, 20)).reversed())
        .extracting(each -> each.what() + ": " + each.detail())
        .containsExactly(
            "renamed: New",
            "policy: on-demand",
            "adopted: schema version 4",
            "named: revision 1 First",
            "removed: ",
            "brought-back: as m-2");
    assertThat(soon(Audit.over(bus()).of(made.id(), 0, 1)).getFirst().by()).isEqualTo(anna);
  }

  @Test
  void whatIsSharedIsListedWithItsRightUntilItEnds() {
    Instance made = make("m");
    Instance other = make("o");
    InstanceRights rights = InstanceRights.over(bus());
    String ben = "ben-" + UUID.randomUUID();
    String role = "role-" + UUID.randomUUID();
    soon(rights.grant(NewGrant.toUser(made.id(), ben, Right.VIEW, anna)));
    soon(rights.grant(NewGrant.toRole(made.id(), role, Right.EDIT, anna)));
    soon(rights.grant(NewGrant.toLink(other.id(), ben, Right.EDIT, anna)));
    NewGrant over = NewGrant.toUser(other.id(), ben, Right.EDIT, anna);
    Grant ended = soon(rights.grant(over.ending(Instant.now().minusSeconds(1))));
    assertThat(shared(Scope.SHARED, ben)).containsExactly(made.id() + " view");
    assertThat(shared(Scope.SHARED, ben, role)).containsExactly(made.id() + " edit");
    assertThat(shared(Scope.RECENT, ben, role)).containsExactly(made.id() + " edit");
    assertThat(shared(Scope.MINE, ben, role)).isEmpty();
    assertThat(shared(Scope.SHARED, anna, role)).isEmpty();
    assertThat(shared(Scope.RECENT, anna))
        .containsExactlyInAnyOrder(made.id() + " manage", other.id() + " manage");
    assertThat(shared(Scope.STARRED, ben)).isEmpty();
    soon(catalogue().star(made.id(), ben, true));
    assertThat(shared(Scope.STARRED, ben)).containsExactly(made.id() + " view");
    soon(rights.revoke(other.id(), ended.id(), anna));
    soon(catalogue().remove(made.id(), anna));
    assertThat(shared(Scope.SHARED, ben, role)).isEmpty();
  }

  private List<String> shared(Scope scope, String subject, String... roles) {
    InstanceQuery query = new InstanceQuery(subject, Set.of(roles), app, scope, "", "", 10);
    return soon(catalogue().list(query)).instances().stream()
        .map(listed -> listed.instance().id() + " " + listed.right())
        .toList();
  }

  @Test
  void thoseOfEveryAppAreListedUnlessOneIsNamed() {
    Instance here = make("m");
    NewInstance elsewhere = NewInstance.of(new InstanceKey(app + "-b", "m"), anna, 1);
    Instance there = soon(store().create(elsewhere));
    assertThat(ids(Scope.MINE)).containsExactly(there.id(), here.id());
    InstanceQuery one = new InstanceQuery(anna, Set.of(), app, Scope.MINE, "", "", 10);
    assertThat(list(one).instances()).hasSize(1);
  }

  @Test
  void instancesAreFoundByNameAndSlugWhateverTheCase() {
    Instance made = make("spring-plan");
    Instance other = make("other");
    soon(catalogue().rename(other.id(), "GRÖSSE 100%_", anna));
    assertThat(found("PLAN")).containsExactly(made.id());
    assertThat(found("größe".replace("ß", "ss"))).containsExactly(other.id());
    assertThat(found("0%_")).containsExactly(other.id());
    assertThat(found("%")).containsExactly(other.id());
    assertThat(found("nothing")).isEmpty();
  }

  @Test
  void theOneThatChangedLastIsTheMostRecent() {
    Instance first = make("a");
    Instance second = make("b");
    save(first, "1");
    assertThat(ids(Scope.RECENT)).containsExactly(first.id(), second.id());
    save(second, "1");
    assertThat(ids(Scope.RECENT)).containsExactly(second.id(), first.id());
  }

  @Test
  void starsAreOfWhoGaveThem() {
    Instance made = make("m");
    assertThat(list(query(Scope.MINE, "", "", 1)).instances().getFirst().starred()).isFalse();
    soon(catalogue().star(made.id(), anna, true));
    soon(catalogue().star(made.id(), anna, true));
    soon(catalogue().star(made.id(), "bert", true));
    assertThat(ids(Scope.STARRED)).containsExactly(made.id());
    assertThat(list(query(Scope.MINE, "", "", 1)).instances().getFirst().starred()).isTrue();
    soon(catalogue().star(made.id(), anna, false));
    soon(catalogue().star(made.id(), anna, false));
    assertThat(ids(Scope.STARRED)).isEmpty();
  }

  @Test
  void othersSeeNothingOfItAndAdministratorsAll() {
    Instance made = make("m");
    String bert = "bert-" + UUID.randomUUID();
    for (Scope scope : Scope.values()) {
      InstanceQuery query = new InstanceQuery(bert, Set.of("staff"), app, scope, "", "", 10);
      int there = scope == Scope.ALL ? 1 : 0;
      assertThat(list(query).instances()).as("%s", scope).hasSize(there);
    }
    InstanceQuery all = new InstanceQuery(bert, Set.of(), app, Scope.ALL, "", "", 10);
    assertThat(list(all).instances())
        .containsExactly(new InstancePage.Listed(made, "manage", false));
  }

  private Instance make(String slug) {
    return soon(store().create(NewInstance.of(new InstanceKey(app, slug), anna, 1)));
  }

  private void save(Instance instance, String json) {
    soon(store().save(change(instance, json)));
  }

  private Change change(Instance instance, String json) {
    List<Value> values = List.of(new Value("a.v", Buffer.buffer(json)));
    return new Change(instance.id(), UUID.randomUUID().toString(), anna, values);
  }

  private InstanceQuery query(Scope scope, String text, String after, int most) {
    return new InstanceQuery(anna, Set.of(), "", scope, text, after, most);
  }

  private InstancePage list(InstanceQuery query) {
    return soon(catalogue().list(query));
  }

  private List<String> ids(Scope scope) {
    return list(query(scope, "", "", 100)).instances().stream()
        .map(listed -> listed.instance().id())
        .toList();
  }

  private List<String> found(String text) {
    return list(query(Scope.MINE, text, "", 100)).instances().stream()
        .map(listed -> listed.instance().id())
        .toList();
  }
}
