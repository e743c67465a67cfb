package org.verdash.runtime.protocol;

import org.verdash.app.Paths;
import org.verdash.contract.AppCall;

/** Where the page of a call stands. */
public final class CallPaths {
  private CallPaths() {}

  /** The paths that the app makes links with; its files are the same for all its instances. */
  public static Paths of(AppCall call) {
    return new Paths(call.page().publicPath(), base(call) + "assets/");
  }

  /** Path of the app itself, with a slash at both ends. */
  public static String base(AppCall call) {
    AppCall.InstanceRef instance = call.instance();
    String path = call.page().publicPath();
    String end = instance == null ? "" : end(instance);
    return path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
  }

  private static String end(AppCall.InstanceRef instance) {
    Long revision = instance.revision();
    return "i/" + instance.slug() + (revision == null ? "/" : "/@" + revision + '/');
  }

  /** Path of the house; what stands before the app's prefix is where a proxy put it. */
  public static String root(AppCall call, String prefix) {
    String base = base(call);
    return base.endsWith(prefix) ? base.substring(0, base.length() - prefix.length() + 1) : "/";
  }
}
