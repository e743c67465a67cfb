package org.verdash.launcher.instances;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.verdash.app.Caller;
import org.verdash.app.UserMessage;
import org.verdash.contract.AccessPolicy;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;
import org.verdash.contract.PresenceBytes;
import org.verdash.launcher.instances.Shelf.Wish;
import org.verdash.state.AppClaim;
import org.verdash.state.Change;
import org.verdash.state.Instance;
import org.verdash.state.InstanceKey;
import org.verdash.state.InstanceRights;
import org.verdash.state.MemoryStore;
import org.verdash.state.NewGrant;
import org.verdash.state.NewInstance;
import org.verdash.state.Right;
import org.verdash.state.StateStore;
import org.verdash.state.Value;

/** What the pages "Instances" and "Compare" do for whom. */
class ShelfTest {
  private static final String NOTHING = "There is no such instance, or it is not shared with you.";
  private static final List<Right> ORDER = List.of(Right.values());

  private final Vertx vertx = Vertx.vertx();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private Shelf shelf;
  private StateStore store;
  private InstanceRights rights;
  private Instance spring;

  @BeforeEach
  void open() throws Exception {
    soon(MemoryStore.on(vertx.eventBus()));
    store = StateStore.over(vertx.eventBus());
    rights = InstanceRights.over(vertx.eventBus());
    shelf = new Shelf(vertx.eventBus(), now::get);
    claim("weather", new AccessPolicy.SignedIn());
    claim("payroll", new AccessPolicy.Roles(Set.of("finance")));
    spring = make("weather", "spring");
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  private static <T> T soon(Future<T> future) throws Exception {
    return future.await(20, SECONDS);
  }

  private void claim(String name, AccessPolicy access) throws Exception {
    var app =
        new AppDescriptor(
            name,
            "/" + name + "/",
            "v1",
            "digest",
            new AppDescriptor.About(name, "", "", List.of()),
            access,
            AppDescriptor.Wants.NOTHING,
            new AppDescriptor.Limits(1, 1, Duration.ofSeconds(5)),
            List.of(),
            null,
            true);
    Buffer descriptor =
        PresenceBytes.write(new AppPresence(new AppAddress(name, "v1", "node"), false, app));
    soon(store.claim(new AppClaim(name, "/" + name + "/", "v1", "digest", descriptor)));
  }

  private Instance make(String app, String slug) throws Exception {
    Instance made = soon(store.create(NewInstance.of(new InstanceKey(app, slug), "ada", 1)));
    var value = new Value("a.value", Buffer.buffer("1"));
    soon(store.save(new Change(made.id(), "c1", "ada", List.of(value))));
    return made;
  }

  /** Everything that can be done, by the right that it takes. */
  private static Map<String, BiConsumer<Shelf, Act>> deeds(Right right) {
    Map<String, BiConsumer<Shelf, Act>> all = new LinkedHashMap<>();
    switch (right) {
      case VIEW -> {
        all.put("open", (shelf, act) -> shelf.opened(act.who(), act.id(), Right.VIEW));
        all.put("values", (shelf, act) -> shelf.values(act.who(), act.id(), Shelf.NOW));
        all.put("values then", (shelf, act) -> shelf.values(act.who(), act.id(), 1));
        all.put("revisions", (shelf, act) -> shelf.revisions(act.who(), act.id(), 0));
        all.put("entry", (shelf, act) -> shelf.entry(act.who(), act.id(), 1));
        all.put("star", (shelf, act) -> shelf.star(act.who(), act.id(), true));
        all.put("copy", (shelf, act) -> shelf.copy(act.who(), act.id(), 1, "call"));
      }
      case INTERACT -> {}
      case EDIT -> {
        all.put("name", (shelf, act) -> shelf.nameRevision(act.who(), act.id(), 1, "first"));
        all.put("restore", (shelf, act) -> shelf.restore(act.who(), act.id(), 1, "again"));
      }
      case MANAGE -> {
        all.put("rename", (shelf, act) -> shelf.rename(act.who(), act.id(), "Spring"));
        all.put("policy", (shelf, act) -> shelf.otherPolicy(act.who(), act.id()));
        all.put("delete", (shelf, act) -> shelf.remove(act.who(), act.id()));
        all.put("bring back", (shelf, act) -> shelf.bringBack(act.who(), act.id()));
      }
    }
    return all;
  }

  private record Act(Caller who, String id) {}

  private void assertNothing(Caller who, String id) {
    for (Right right : ORDER) {
      deeds(right)
          .forEach(
              (name, deed) ->
                  assertThatThrownBy(() -> deed.accept(shelf, new Act(who, id)))
                      .as(who.user() + " " + name)
                      .isInstanceOf(UserMessage.class)
                      .hasMessage(NOTHING));
    }
  }

  @Test
  void eachDeedTakesItsRight() throws Exception {
    assertNothing(Caller.of("bob"), spring.id());
    assertNothing(Caller.of("bob", "finance", "manage", "owner"), spring.id());
    for (Right had : ORDER) {
      soon(rights.grant(NewGrant.toUser(spring.id(), "bob", had, "ada")));
      soon(rights.grant(NewGrant.toRole(spring.id(), "analyst", had, "ada")));
      for (Caller who : List.of(Caller.of("bob"), Caller.of("carl", "analyst"))) {
        for (Right needed : ORDER) {
          deeds(needed).forEach((name, deed) -> tries(name, deed, who, had.holds(needed)));
        }
      }
    }
  }

  private void tries(String name, BiConsumer<Shelf, Act> deed, Caller who, boolean may) {
    Act act = new Act(who, spring.id());
    if (may) {
      deed.accept(shelf, act);
    } else {
      assertThatThrownBy(() -> deed.accept(shelf, act))
          .as(who.user() + " " + name)
          .isInstanceOf(UserMessage.class)
          .hasMessageContaining("needs the right");
    }
  }

  @Test
  void whatHasEndedOrWasTakenBackOrIsForALinkIsNothing() throws Exception {
    soon(
        rights.grant(
            NewGrant.toUser(spring.id(), "bob", Right.MANAGE, "ada")
                .ending(now.get().plusSeconds(60))));
    soon(rights.grant(NewGrant.toLink(spring.id(), "", Right.MANAGE, "ada")));
    shelf.opened(Caller.of("bob"), spring.id(), Right.MANAGE);
    now.set(now.get().plusSeconds(120));
    assertNothing(Caller.of("bob"), spring.id());
    for (String id : List.of("", "nonsense", "..", spring.id() + "@1", "link:" + spring.id())) {
      assertNothing(Caller.of("ada", "admin"), id);
    }
  }

  @Test
  void ofAnAppThatIsClosedToSomebodyThereIsNothing() throws Exception {
    Instance secret = make("payroll", "secret");
    soon(rights.grant(NewGrant.toUser(secret.id(), "bob", Right.MANAGE, "ada")));
    Caller bob = Caller.of("bob");
    Caller insider = Caller.of("bob", "finance");
    assertNothing(bob, secret.id());
    assertNothing(Caller.of("ada"), secret.id());
    shelf.values(insider, secret.id(), Shelf.NOW);
    for (Scope scope : Scope.values()) {
      Wish wish = new Wish(scope, "", "", "");
      assertThat(shelf.page(bob, wish).instances()).as(scope.name()).isEmpty();
      assertThat(shelf.choices(bob, wish)).as(scope.name()).isEmpty();
    }
    assertThat(shelf.page(insider, new Wish(Scope.SHARED, "", "", "")).instances()).hasSize(1);
    assertThat(Side.of(secret.id(), bob, shelf).why()).isEqualTo(NOTHING);
    assertThat(Side.of(secret.id(), insider, shelf).why()).isEmpty();
  }

  @Test
  void theSameCallOfTwoPeopleMakesTwoCopies() throws Exception {
    soon(rights.grant(NewGrant.toRole(spring.id(), "all", Right.VIEW, "ada")));
    Instance one = shelf.copy(Caller.of("bob", "all"), spring.id(), 1, "call");
    Instance again = shelf.copy(Caller.of("bob", "all"), spring.id(), 1, "call");
    Instance other = shelf.copy(Caller.of("eve", "all"), spring.id(), 1, "call");
    assertThat(again.id()).isEqualTo(one.id());
    assertThat(other.id()).isNotEqualTo(one.id());
    assertThat(other.owner()).isEqualTo("eve");
  }
}
