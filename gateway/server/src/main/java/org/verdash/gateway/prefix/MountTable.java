package org.verdash.gateway.prefix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AppAddress;
import org.verdash.contract.AppDescriptor;
import org.verdash.contract.AppPresence;

/** Which app is mounted where, at one moment. Immutable. */
public final class MountTable {
  /** No app at all. */
  static final MountTable EMPTY = new MountTable(Map.of());

  private final SortedMap<String, Mount> byPrefix;
  // By first path segment, longest prefix first, so that a lookup compares one or two prefixes.
  private final Map<String, List<Mount>> bySegment = new HashMap<>();

  private MountTable(Map<String, Mount> mounts) {
    byPrefix = new TreeMap<>(mounts);
    for (Mount mount : byPrefix.values()) {
      bySegment.computeIfAbsent(segment(mount.prefix()), key -> new ArrayList<>()).add(mount);
    }
    Comparator<Mount> longest = Comparator.comparingInt(mount -> -mount.prefix().length());
    bySegment.values().forEach(each -> each.sort(longest));
  }

  /**
   * Finds the mount with the longest prefix of the path; the prefix without its last slash counts
   * too.
   *
   * @return null when no app is mounted there
   */
  public @Nullable Mount find(String path) {
    List<Mount> candidates = bySegment.get(segment(path));
    if (candidates != null) {
      for (Mount mount : candidates) {
        if (covers(mount.prefix(), path)) {
          return mount;
        }
      }
    }
    return null;
  }

  /** Every mount, by prefix. */
  public Collection<Mount> mounts() {
    return byPrefix.values();
  }

  /** The mount at exactly this prefix; null when there is none. */
  public @Nullable Mount at(String prefix) {
    return byPrefix.get(prefix);
  }

  /** The name of another app that is alive at the prefix which this app claims; null when free. */
  @Nullable String holderAgainst(AppDescriptor claim) {
    Mount holder = byPrefix.get(claim.prefix());
    if (holder == null || holder.isDown() || holder.app().equals(claim.name())) {
      return null;
    }
    return holder.app();
  }

  MountTable with(AppPresence presence) {
    var next = new TreeMap<>(byPrefix);
    AppDescriptor app = presence.app();
    next.values().removeIf(mount -> isFormerHome(mount, app));
    Mount now = next.get(app.prefix());
    if (now == null || !now.app().equals(app.name())) {
      now = Mount.remembered(app);
    }
    next.put(app.prefix(), now.with(presence));
    return new MountTable(next);
  }

  MountTable remembering(AppDescriptor app) {
    var next = new TreeMap<>(byPrefix);
    next.putIfAbsent(app.prefix(), Mount.remembered(app));
    return new MountTable(next);
  }

  MountTable without(Predicate<AppAddress> gone) {
    var next = new TreeMap<>(byPrefix);
    next.replaceAll((prefix, mount) -> mount.without(gone));
    return new MountTable(next);
  }

  // A new version of an app may move to another prefix; the old one is not kept as an empty shell.
  private static boolean isFormerHome(Mount mount, AppDescriptor app) {
    return mount.isDown() && mount.app().equals(app.name()) && !mount.prefix().equals(app.prefix());
  }

  private static boolean covers(String prefix, String path) {
    int withoutSlash = prefix.length() - 1;
    return path.startsWith(prefix) || (path.length() == withoutSlash && prefix.startsWith(path));
  }

  private static String segment(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? path.substring(1) : path.substring(1, end);
  }
}
