package org.verdash.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.verdash.state.InstanceAccess.Asking;
import org.verdash.state.StateException.Reason;

/** What every store must do with rights, people and deeds; a test says how to ask the store. */
public abstract class RightsContract {

  private final Instant now = Instant.now();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String anna = "anna-" + mark;
  private final String ben = "ben-" + mark;
  private final String analyst = "analyst-" + mark;

  /** Where the store answers. */
  protected abstract EventBus bus();

  private InstanceRights rights() {
    return InstanceRights.over(bus());
  }

  private People people() {
    return People.over(bus());
  }

  private Audit audit() {
    return Audit.over(bus());
  }

  private Instance made(String owner) {
    return soon(StateStore.over(bus()).create(NewInstance.of("app-" + mark, owner, 1)));
  }

  @Test
  void whoWasGivenNothingMayNothing() {
    InstanceAccess access = soon(rights().access(made(anna).key()));
    assertThat(access.grants()).isEmpty();
    assertThat(right(access, anna)).contains(Right.MANAGE);
    assertThat(right(access, ben)).isEmpty();
    assertThat(right(access, "")).isEmpty();
    assertThat(access.rightOf(new Asking("root", Set.of("admin"), ""), now)).contains(Right.MANAGE);
    assertThat(access.rightOf(new Asking("", Set.of("admin"), ""), now)).isEmpty();
  }

  @Test
  void aGrantIsReadAsItWasGiven() {
    Instance made = made(anna);
    Instant until = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MICROS);
    NewGrant wanted = NewGrant.toUser(made.id(), ben, Right.EDIT, anna).ending(until);
    Grant given = soon(rights().grant(wanted));
    assertThat(given.id()).isEqualTo(wanted.id());
    assertThat(given.right()).isEqualTo(Right.EDIT);
    assertThat(given.until()).isEqualTo(until);
    assertThat(given.by()).isEqualTo(anna);
    InstanceAccess access = soon(rights().access(made.id()));
    assertThat(access.grants()).containsExactly(given);
    assertThat(right(access, ben)).contains(Right.EDIT);
    assertThat(access.rightOf(new Asking(ben, Set.of(), ""), until)).isEmpty();
    assertThat(access).isEqualTo(soon(rights().access(made.key())));
  }

  @Test
  void thePersonAndTheRoleAndTheLinkEachGiveTheirRightAndTheHighestCounts() {
    Instance made = made(anna);
    soon(rights().grant(NewGrant.toUser(made.id(), ben, Right.VIEW, anna)));
    soon(rights().grant(NewGrant.toRole(made.id(), analyst, Right.INTERACT, anna)));
    Grant link = soon(rights().grant(NewGrant.toLink(made.id(), "for all", Right.EDIT, anna)));
    InstanceAccess access = soon(rights().access(made.key()));
    assertThat(right(access, ben)).contains(Right.VIEW);
    assertThat(access.rightOf(new Asking(ben, Set.of(analyst), ""), now)).contains(Right.INTERACT);
    assertThat(access.rightOf(new Asking(ben, Set.of(analyst), link.id()), now))
        .contains(Right.EDIT);
    assertThat(access.rightOf(new Asking("", Set.of(), link.id()), now)).contains(Right.EDIT);
    assertThat(access.rightOf(new Asking("", Set.of(), UUID.randomUUID().toString()), now))
        .isEmpty();
  }

  @Test
  void theLaterGrantForTheSamePersonReplacesTheEarlierButEveryLinkIsItsOwn() {
    Instance made = made(anna);
    Grant first = soon(rights().grant(NewGrant.toUser(made.id(), ben, Right.EDIT, anna)));
    Grant second = soon(rights().grant(NewGrant.toUser(made.id(), ben, Right.VIEW, anna)));
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.right()).isEqualTo(Right.VIEW);
    soon(rights().grant(NewGrant.toLink(made.id(), "", Right.VIEW, anna)));
    soon(rights().grant(NewGrant.toLink(made.id(), "", Right.VIEW, anna)));
    assertThat(soon(rights().access(made.id())).grants()).hasSize(3).contains(second);
  }

  @Test
  void whoWasTakenTheirRightGivesNoneAnyMore() {
    Instance made = made(anna);
    Grant managing = soon(rights().grant(NewGrant.toUser(made.id(), ben, Right.MANAGE, anna)));
    long decided = version(made);
    NewGrant again = NewGrant.toUser(made.id(), ben, Right.MANAGE, ben).decidedAt(decided);
    NewGrant link = NewGrant.toLink(made.id(), "", Right.MANAGE, ben).decidedAt(decided);
    soon(rights().revoke(made.id(), managing.id(), anna));
    refuses(rights().grant(again), Reason.RIGHTS_CHANGED);
    refuses(rights().grant(link), Reason.RIGHTS_CHANGED);
    assertThat(soon(rights().access(made.id())).grants()).isEmpty();

    NewGrant wanted = NewGrant.toUser(made.id(), ben, Right.VIEW, anna).decidedAt(version(made));
    Grant given = soon(rights().grant(wanted));
    // The same again after a lost reply is the same, although it has changed the rights itself.
    assertThat(soon(rights().grant(wanted))).isEqualTo(given);
    NewGrant other = NewGrant.toUser(made.id(), ben, Right.VIEW, anna).decidedAt(decided);
    refuses(rights().grant(other), Reason.RIGHTS_CHANGED);
    NewGrant nowhere =
        NewGrant.toUser(UUID.randomUUID().toString(), ben, Right.VIEW, anna).decidedAt(0);
    refuses(rights().grant(nowhere), Reason.NO_SUCH_INSTANCE);
  }

  @Test
  void whatIsAskedAgainChangesNothing() {
    Instance made = made(anna);
    NewGrant wanted = NewGrant.toLink(made.id(), "x", Right.VIEW, anna);
    Grant given = soon(rights().grant(wanted));
    long version = version(made);
    assertThat(soon(rights().grant(wanted))).isEqualTo(given);
    assertThat(version(made)).isEqualTo(version);
    assertThat(soon(audit().of(made.id(), 0, 10))).hasSize(1);
  }

  @Test
  void everyChangeRaisesTheVersionOfTheRightsAndIsNoted() {
    Instance made = made(anna);
    assertThat(version(made)).isZero();
    Grant given = soon(rights().grant(NewGrant.toUser(made.id(), ben, Right.EDIT, anna)));
    assertThat(version(made)).isEqualTo(1);
    soon(rights().revoke(made.id(), given.id(), ben));
    assertThat(version(made)).isEqualTo(2);
    assertThat(soon(rights().access(made.id())).grants()).isEmpty();
    assertThat(soon(rights().handOver(anna, ben, "root"))).isEqualTo(1);
    assertThat(version(made)).isEqualTo(3);
    List<AuditEntry> noted = soon(audit().of(made.id(), 0, 10));
    assertThat(noted)
        .extracting(AuditEntry::what)
        .containsExactly("handed-over", "revoked", "granted");
    assertThat(noted).extracting(AuditEntry::by).containsExactly("root", ben, anna);
    assertThat(noted.get(2).detail()).isEqualTo("edit to user " + ben);
    assertThat(noted.get(0).detail()).isEqualTo(anna + " to " + ben);
    assertThat(soon(audit().of(made.id(), noted.get(0).number(), 1))).containsExactly(noted.get(1));
  }

  @Test
  void whatIsHandedOverBelongsToTheOther() {
    Instance one = made(anna);
    Instance two = made(anna);
    Instance other = made(ben);
    assertThat(soon(rights().handOver(anna, "cleo-" + mark, "root"))).isEqualTo(2);
    assertThat(soon(rights().handOver(anna, "cleo-" + mark, "root"))).isZero();
    assertThat(soon(rights().access(one.key())).instance().owner()).isEqualTo("cleo-" + mark);
    assertThat(soon(rights().access(two.key())).instance().owner()).isEqualTo("cleo-" + mark);
    assertThat(soon(rights().access(other.key())).instance().owner()).isEqualTo(ben);
  }

  @Test
  void whatIsNotThereIsSaid() {
    Instance made = made(anna);
    String nowhere = UUID.randomUUID().toString();
    refuses(rights().access(nowhere), Reason.NO_SUCH_INSTANCE);
    refuses(rights().access("x"), Reason.NO_SUCH_INSTANCE);
    refuses(rights().access(new InstanceKey("app-" + mark, "none")), Reason.NO_SUCH_INSTANCE);
    refuses(
        rights().grant(NewGrant.toUser(nowhere, ben, Right.VIEW, anna)), Reason.NO_SUCH_INSTANCE);
    refuses(rights().revoke(made.id(), nowhere, anna), Reason.NO_SUCH_GRANT);
    Grant given = soon(rights().grant(NewGrant.toUser(made.id(), ben, Right.VIEW, anna)));
    refuses(rights().revoke(made(anna).id(), given.id(), anna), Reason.NO_SUCH_GRANT);
    assertThat(right(soon(rights().access(made.id())), ben)).contains(Right.VIEW);
    assertThat(soon(audit().of(nowhere, 0, 10))).isEmpty();
    assertThat(soon(audit().of("x", 0, 10))).isEmpty();
  }

  @Test
  void whatWasDeletedIsFoundByItsIdAloneAndNotShared() {
    Instance made = made(anna);
    soon(InstanceCatalogue.over(bus()).remove(made.id(), anna));
    refuses(rights().access(made.key()), Reason.NO_SUCH_INSTANCE);
    refuses(
        rights().grant(NewGrant.toUser(made.id(), ben, Right.VIEW, anna)), Reason.NO_SUCH_INSTANCE);
    InstanceAccess access = soon(rights().access(made.id()));
    assertThat(access.instance().deletedAt()).isNotNull();
    assertThat(right(access, anna)).contains(Right.MANAGE);
  }

  @Test
  void deedsOfOthersAreNotedToo() {
    String id = made(anna).id();
    soon(audit().note(new NewAudit(id, "nobody", "link-refused", "its signature is not ours")));
    AuditEntry noted = soon(audit().of(id, 0, 10)).get(0);
    assertThat(noted.what()).isEqualTo("link-refused");
    assertThat(noted.by()).isEqualTo("nobody");
    assertThat(noted.detail()).isEqualTo("its signature is not ours");
    assertThat(noted.at()).isAfter(now.minusSeconds(60));
  }

  @Test
  void peopleAreFoundBySubjectNameAndMail() {
    Person one = new Person(anna, "Änne " + mark, "anna@" + mark + ".example", Set.of(analyst));
    Person two = new Person(ben, "", "", Set.of());
    soon(people().seen(new Person(anna, "Old name", "", Set.of("old-" + mark))));
    soon(people().seen(one));
    soon(people().seen(two));
    assertThat(soon(people().find(mark, 10))).containsExactlyInAnyOrder(one, two);
    assertThat(soon(people().find(mark, 1))).hasSize(1);
    assertThat(soon(people().find("ÄNNE " + mark, 10))).containsExactly(one);
    assertThat(soon(people().find("@" + mark, 10))).containsExactly(one);
    assertThat(soon(people().find("old name", 10))).isEmpty();
    assertThat(soon(people().find("100%_" + mark, 10))).isEmpty();
    assertThat(soon(people().roles(mark, 10))).containsExactly(analyst);
    String auditor = "Auditor-" + mark;
    soon(rights().grant(NewGrant.toRole(made(anna).id(), auditor, Right.VIEW, anna)));
    assertThat(soon(people().roles("auditor-" + mark, 10))).containsExactly(auditor);
  }

  private long version(Instance instance) {
    return soon(rights().access(instance.id())).instance().rightsVersion();
  }

  private Optional<Right> right(InstanceAccess access, String subject) {
    return access.rightOf(new Asking(subject, Set.of(), ""), now);
  }

  private static void refuses(Future<?> future, Reason reason) {
    assertThatThrownBy(() -> soon(future))
        .isInstanceOf(StateException.class)
        .extracting(failure -> ((StateException) failure).reason())
        .isEqualTo(reason);
  }

  private static <T> T soon(Future<T> future) {
    try {
      return future.await(20, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new AssertionError("no answer in 20 s", late);
    }
  }
}
