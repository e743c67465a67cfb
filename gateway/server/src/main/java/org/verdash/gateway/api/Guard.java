package org.verdash.gateway.api;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.Caller;
import org.verdash.gateway.http.Refusal;
import org.verdash.gateway.prefix.Mount;
import org.verdash.gateway.prefix.Mounts;
import org.verdash.state.Grant;
import org.verdash.state.Instance;
import org.verdash.state.InstanceAccess;
import org.verdash.state.InstanceRights;
import org.verdash.state.Right;

/**
 * Who may do what with which instance. It asks the store each time: an answer that is two seconds
 * old is good for pages, not for what cannot be taken back.
 */
final class Guard {
  private static final String PATH = "this path";

  private final InstanceRights rights;
  private final Mounts mounts;
  private final InstantSource clock;

  Guard(InstanceRights rights, Mounts mounts, InstantSource clock) {
    this.rights = rights;
    this.mounts = mounts;
    this.clock = clock;
  }

  /**
   * An instance that who asks may do something with.
   *
   * @param grants all that are given in it
   * @param right the most that they may do
   * @param mount its app, which they may open
   */
  record Admitted(Instance instance, List<Grant> grants, Right right, Mount mount) {}

  /** The instance that the path names; fails with a refusal when the right is not there. */
  Future<Admitted> admit(Ask ask, Right needed) {
    return admitAny(ask, needed)
        .map(
            admitted -> {
              if (admitted.instance().deletedAt() != null) {
                throw RefusedException.nothing(PATH);
              }
              return admitted;
            });
  }

  /** The same, also when it was deleted and can be brought back. */
  Future<Admitted> admitAny(Ask ask, Right needed) {
    return rights.access(ask.id()).map(access -> admitted(ask, access, needed));
  }

  private Admitted admitted(Ask ask, InstanceAccess access, Right needed) {
    Mount mount = mount(ask.identity().caller(), access.instance().key().app());
    Optional<Right> right = access.rightOf(ask.asking(), clock.instant());
    // Where one may not look there is nothing, or one could find out what is there.
    if (mount == null || right.isEmpty()) {
      throw ask.signedIn() ? RefusedException.nothing(PATH) : linkIsOver();
    }
    if (!right.get().holds(needed)) {
      throw new RefusedException(new Refusal.RightNeeded(needed.wire()));
    }
    return new Admitted(access.instance(), access.grants(), right.get(), mount);
  }

  private static RefusedException linkIsOver() {
    return new RefusedException(new Refusal.SignInNeeded("The link does not open it any more."));
  }

  /** The app; null when there is none, or the caller may not open it: then it is none to them. */
  @Nullable Mount mount(Caller caller, String app) {
    return mounts.table().mounts().stream()
        .filter(mount -> mount.app().equals(app))
        .filter(mount -> mount.newest().access().admits(caller))
        .findFirst()
        .orElse(null);
  }
}
