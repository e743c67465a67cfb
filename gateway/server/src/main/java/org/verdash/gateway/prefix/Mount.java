package org.verdash.gateway.prefix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;

/** An app under its prefix, with the versions of it that are alive. Immutable. */
public final class Mount {
  private final AppDescriptor newest;
  // Oldest announced version first; a version without deployments is left out.
  private final Map<String, List<Deployment>> live;

  private Mount(AppDescriptor newest, Map<String, List<Deployment>> live) {
    this.newest = newest;
    this.live = live;
  }

  /** An app that is known but has no verticle. */
  static Mount remembered(AppDescriptor app) {
    return new Mount(app, Map.of());
  }

  /** The newest version's descriptor; the last known one when no verticle is alive. */
  public AppDescriptor newest() {
    return newest;
  }

  /** Name of the app. */
  public String app() {
    return newest.name();
  }

  /** URL prefix with a slash at both ends. */
  public String prefix() {
    return newest.prefix();
  }

  /** Whether no verticle serves it. */
  public boolean isDown() {
    return live.isEmpty();
  }

  /** The descriptor of a live version; null when no verticle has that version. */
  public @Nullable AppDescriptor version(String version) {
    List<Deployment> deployments = live.get(version);
    return deployments == null ? null : deployments.get(0).app();
  }

  /** Every live deployment of every version. */
  public List<Deployment> deployments() {
    List<Deployment> all = new ArrayList<>();
    live.values().forEach(all::addAll);
    return all;
  }

  /**
   * Chooses who takes the next call: the deployment on this node while it has room, else the one
   * with the fewest calls under way.
   *
   * @param version a live version
   * @param self this node
   * @param tried deployments not to choose
   * @return null when nobody is left
   */
  public @Nullable Deployment choose(String version, String self, Set<AppAddress> tried) {
    Deployment best = null;
    for (Deployment each : live.getOrDefault(version, List.of())) {
      if (!tried.isEmpty() && tried.contains(each.address())) {
        continue;
      }
      if (each.address().node().equals(self) && each.hasRoom()) {
        return each;
      }
      if (best == null || each.pending() < best.pending()) {
        best = each;
      }
    }
    return best;
  }

  Mount with(AppPresence presence) {
    String version = presence.app().version();
    boolean isNew = !live.containsKey(version);
    var next = new LinkedHashMap<>(live);
    next.put(version, joined(live.getOrDefault(version, List.of()), presence));
    return new Mount(isNew || newest.version().equals(version) ? presence.app() : newest, next);
  }

  private static List<Deployment> joined(List<Deployment> now, AppPresence presence) {
    List<Deployment> next = new ArrayList<>(now.size() + 1);
    Deployment same = null;
    for (Deployment each : now) {
      if (!each.address().equals(presence.address())) {
        next.add(each);
      } else if (each.app().equals(presence.app())) {
        same = each;
      }
    }
    next.add(same != null ? same : new Deployment(presence.address(), presence.app()));
    return List.copyOf(next);
  }

  /** Without the deployments that are gone; the app itself stays known. */
  Mount without(Predicate<AppAddress> gone) {
    var next = new LinkedHashMap<String, List<Deployment>>();
    live.forEach(
        (version, deployments) -> {
          var left = deployments.stream().filter(each -> !gone.test(each.address())).toList();
          if (!left.isEmpty()) {
            next.put(version, left);
          }
        });
    return new Mount(newestOf(next), next);
  }

  // The version that was announced last among those that are left.
  private AppDescriptor newestOf(Map<String, List<Deployment>> left) {
    if (left.isEmpty() || left.containsKey(newest.version())) {
      return newest;
    }
    AppDescriptor last = newest;
    for (List<Deployment> deployments : left.values()) {
      last = deployments.get(0).app();
    }
    return last;
  }
}
