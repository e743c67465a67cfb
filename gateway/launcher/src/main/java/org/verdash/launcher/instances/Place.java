package org.verdash.launcher.instances;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Paths;
import org.verdash.state.Instance;

/**
 * Where things of the house are for whoever is at a page of one of its apps.
 *
 * @param root path of the house with a slash at both ends, as browsers see it
 */
record Place(String root) {

  /** From a page of the app of that name, which stands below its name. */
  static Place of(Paths paths, String app) {
    String base = paths.base();
    String own = app + "/";
    return new Place(base.endsWith(own) ? base.substring(0, base.length() - own.length()) : "/");
  }

  /** The page of an instance, now or at a revision. */
  String page(Instance instance, long revision, Map<String, KnownApp> apps) {
    @Nullable KnownApp app = apps.get(instance.key().app());
    String prefix = app == null ? '/' + instance.key().app() + '/' : app.prefix();
    String page = root + prefix.substring(1) + "i/" + instance.key().slug() + '/';
    return revision == Shelf.NOW ? page : page + '@' + revision + '/';
  }

  String list(Scope scope) {
    return root + InstancesApp.NAME + scope.path();
  }

  String history(Instance instance) {
    return root + InstancesApp.NAME + "/history/" + instance.id();
  }

  String compare(String left, String right) {
    String query = right.isEmpty() ? "left=" + left : "left=" + left + "&right=" + right;
    return root + CompareApp.NAME + "/?" + query;
  }
}
