package org.verdash.launcher.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.verdash.app.Caller;
import org.verdash.app.UserMessage;
import org.verdash.gateway.instance.GatewaysOnTheBus;
import org.verdash.state.AppClaim;
import org.verdash.state.HistoryEntry;
import org.verdash.state.Instance;
import org.verdash.state.InstanceAccess;
import org.verdash.state.InstanceAccess.Asking;
import org.verdash.state.InstanceCatalogue;
import org.verdash.state.InstanceHistory;
import org.verdash.state.InstancePage;
import org.verdash.state.InstancePage.Listed;
import org.verdash.state.InstanceQuery;
import org.verdash.state.InstanceRights;
import org.verdash.state.InstanceState;
import org.verdash.state.NewInstance;
import org.verdash.state.Restore;
import org.verdash.state.Revision;
import org.verdash.state.Right;
import org.verdash.state.StateException;
import org.verdash.state.StateStore;

/**
 * The saved instances of a house as somebody may see and change them: everything asks for the right
 * first. Blocks, which callbacks may; what a person is to know is a {@link UserMessage}.
 */
final class Shelf {
  /** Where a state is that is not of an earlier revision. */
  static final long NOW = -1;

  static final int MOST_ROWS = 25;
  static final int MOST_REVISIONS = 30;

  private final StateStore store;
  private final InstanceCatalogue catalogue;
  private final InstanceHistory history;
  private final InstanceRights rights;
  private final GatewaysOnTheBus gateways;
  private final InstantSource clock;

  Shelf(EventBus bus, InstantSource clock) {
    this.store = StateStore.over(bus);
    this.catalogue = InstanceCatalogue.over(bus);
    this.history = InstanceHistory.over(bus);
    this.rights = InstanceRights.over(bus);
    this.gateways = new GatewaysOnTheBus(bus);
    this.clock = clock;
  }

  /**
   * What somebody looks for.
   *
   * @param app name of an app; empty for all
   * @param text part of a name; empty for all
   * @param after where the page begins; empty for the first
   */
  record Wish(Scope scope, String app, String text, String after) {
    Wish {
      text = Typed.search(text);
    }

    /** The same from there on. */
    Wish from(String start) {
      return new Wish(scope, app, text, start);
    }
  }

  /**
   * An instance that somebody may see.
   *
   * @param right the most that they may do
   */
  record Opened(Instance instance, Right right) {
    boolean may(Right other) {
      return right.holds(other);
    }
  }

  Instant now() {
    return clock.instant();
  }

  InstancePage page(Caller who, Wish wish) {
    return list(who, wish, MOST_ROWS);
  }

  // A page may have fewer than its most: what is of apps that are closed to them is left out.
  private InstancePage list(Caller who, Wish wish, int most) {
    Map<String, KnownApp> apps = apps();
    InstancePage page = all(who, wish, most);
    return new InstancePage(
        page.instances().stream().filter(listed -> admits(apps, listed.instance(), who)).toList(),
        page.next());
  }

  private InstancePage all(Caller who, Wish wish, int most) {
    return got(
        catalogue.list(
            new InstanceQuery(
                who.user(),
                who.roles(),
                wish.app(),
                wish.scope().of(who),
                wish.text(),
                wish.after(),
                most)));
  }

  /** As many as a person may want to choose from. */
  List<Listed> choices(Caller who, Wish wish) {
    return list(who, wish, InstanceQuery.MOST).instances();
  }

  /** The apps that the house has noted, by name, whether they run or not. */
  Map<String, KnownApp> apps() {
    Map<String, KnownApp> known = new TreeMap<>();
    for (AppClaim claim : got(store.apps())) {
      known.put(claim.name(), KnownApp.of(claim));
    }
    return known;
  }

  /** The instance for whoever has the right; also one that is deleted, for its manager. */
  Opened opened(Caller who, String id, Right needed) {
    InstanceAccess access = got(rights.access(id));
    Right right =
        access
            .rightOf(new Asking(who.user(), who.roles(), ""), now())
            .filter(had -> access.instance().deletedAt() == null || had.holds(Right.MANAGE))
            .orElseThrow(Shelf::nothingThere);
    requireApp(who, access.instance());
    if (!right.holds(needed)) {
      throw new UserMessage("That needs the right to " + needed.wire() + " this instance.");
    }
    return new Opened(access.instance(), right);
  }

  /** The values of an instance, now or at a revision, for whoever may also open its app. */
  InstanceState values(Caller who, String id, long revision) {
    opened(who, id, Right.VIEW);
    return got(revision == NOW ? store.read(id) : history.readAt(id, revision));
  }

  /** Its newest revisions before that one; 0 for the newest of all. */
  List<HistoryEntry> revisions(Caller who, String id, long before) {
    opened(who, id, Right.VIEW);
    return got(history.entries(id, before, MOST_REVISIONS));
  }

  /** Whether there are older ones than these, which were asked for just now. */
  boolean isMore(String id, List<HistoryEntry> page) {
    return page.size() == MOST_REVISIONS
        && !got(history.entries(id, page.getLast().revision(), 1)).isEmpty();
  }

  /** What a revision is called and when it was, if it is still known. */
  Optional<HistoryEntry> entry(Caller who, String id, long revision) {
    opened(who, id, Right.VIEW);
    return got(history.entries(id, revision + 1, 1)).stream()
        .filter(entry -> entry.revision() == revision)
        .findFirst();
  }

  void star(Caller who, String id, boolean on) {
    opened(who, id, Right.VIEW);
    got(catalogue.star(id, who.user(), on));
  }

  Opened rename(Caller who, String id, String typed) {
    String name = Typed.name(typed);
    if (name.isEmpty()) {
      throw new UserMessage("An instance needs a name.");
    }
    Opened before = there(who, id);
    return told(new Opened(got(catalogue.rename(id, name, who.user())), before.right()));
  }

  /** Has every change saved, or only what somebody says; whichever it was not before. */
  Opened otherPolicy(Caller who, String id) {
    Opened before = there(who, id);
    String other =
        before.instance().savePolicy().equals(Instance.ALWAYS)
            ? Instance.ON_DEMAND
            : Instance.ALWAYS;
    return told(new Opened(got(catalogue.policy(id, other, who.user())), before.right()));
  }

  // A list may be older than what another tab, or somebody else, has done.
  private Opened there(Caller who, String id) {
    Opened opened = opened(who, id, Right.MANAGE);
    if (opened.instance().deletedAt() != null) {
      throw new UserMessage(
          "This instance was deleted meanwhile. It is in the list of the deleted.");
    }
    return opened;
  }

  /** Has it deleted, also when somebody has done so before. */
  Opened remove(Caller who, String id) {
    if (opened(who, id, Right.MANAGE).instance().deletedAt() == null) {
      got(catalogue.remove(id, who.user()));
    }
    return told(opened(who, id, Right.MANAGE));
  }

  /** Has it back, also when somebody has done so before. */
  Opened bringBack(Caller who, String id) {
    Opened before = opened(who, id, Right.MANAGE);
    return before.instance().deletedAt() == null
        ? before
        : told(new Opened(got(catalogue.bringBack(id, who.user())), before.right()));
  }

  /** The same, when every gateway goes by it. */
  private Opened told(Opened changed) {
    gateways.dropped(changed.instance().key()).await();
    return changed;
  }

  void nameRevision(Caller who, String id, long revision, String name) {
    opened(who, id, Right.EDIT);
    got(history.name(id, revision, Typed.name(name), who.user()));
  }

  Revision restore(Caller who, String id, long revision, String callId) {
    Instance instance = opened(who, id, Right.EDIT).instance();
    return got(
        history.restore(new Restore(id, revision, callId, who.user(), instance.rightsVersion())));
  }

  /** A new instance of one's own with what another had at a revision; the same call makes one. */
  Instance copy(Caller who, String id, long revision, String callId) {
    InstanceState state = values(who, id, revision);
    Instance old = state.instance();
    String name = shortened("Copy of " + old.name());
    String wish = String.join("\n", who.user(), id, callId);
    return got(
        store.create(
            new NewInstance(
                UUID.nameUUIDFromBytes(wish.getBytes(UTF_8)).toString(),
                old.key().app(),
                slug(old),
                who.user(),
                old.schemaVersion(),
                state.values(),
                name,
                old.savePolicy())));
  }

  private static String slug(Instance old) {
    String slug = old.key().slug() + "-copy";
    return slug.length() > 63 ? "" : slug;
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= Instance.MOST_NAME_CHARACTERS
        ? name
        : name.substring(0, name.offsetByCodePoints(0, Instance.MOST_NAME_CHARACTERS));
  }

  // What is noted of nobody's app is shown to nobody.
  private void requireApp(Caller who, Instance instance) {
    if (!admits(apps(), instance, who)) {
      throw nothingThere();
    }
  }

  private static boolean admits(Map<String, KnownApp> apps, Instance instance, Caller who) {
    KnownApp app = apps.get(instance.key().app());
    return app != null && app.admits(who);
  }

  private static <T> T got(Future<T> asked) {
    try {
      return asked.await();
    } catch (StateException e) {
      throw told(e);
    }
  }

  private static UserMessage told(StateException e) {
    return switch (e.reason()) {
      case NO_SUCH_INSTANCE -> nothingThere();
      case UNAVAILABLE, BUSY ->
          new UserMessage("The place where everything is kept does not answer. Try again soon.");
      case RIGHTS_CHANGED -> new UserMessage("What you may do here has just changed. Try again.");
      case NO_SUCH_REVISION -> new UserMessage("This revision is no longer kept.");
      default -> new UserMessage(e.sentence());
    };
  }

  private static UserMessage nothingThere() {
    return new UserMessage("There is no such instance, or it is not shared with you.");
  }
}
