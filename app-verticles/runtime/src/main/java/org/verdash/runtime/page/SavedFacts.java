package org.verdash.runtime.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.contract.AppCall;
import org.verdash.contract.Caller;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.protocol.CallPaths;
import org.verdash.runtime.saved.Tracked;

/** What a page knows of itself, of who looks at it, and of the instance that it shows. */
final class SavedFacts {
  private final App app;
  private final boolean savable;
  private final List<String> tracked;
  private final List<String> fromCallbacks;

  /**
   * Facts of the app's pages.
   *
   * @param remembers whether the house can save instances
   */
  SavedFacts(App app, boolean remembers) {
    Tracked all = Tracked.of(app);
    this.app = app;
    this.savable = remembers && all.any();
    this.tracked = savable ? all.fromBrowser() : List.of();
    this.fromCallbacks = savable ? all.fromCallbacks() : List.of();
  }

  /** The element that says so. */
  String element(AppCall call, String root) {
    JsonWriter out = new JsonWriter().object();
    out.name("app").text(app.name()).name("title").text(app.about().title());
    out.name("base").text(CallPaths.base(call)).name("api").text(root + "api/instances");
    out.name("savable").bool(savable);
    out.name("tracked").value(tracked).name("fromCallbacks").value(fromCallbacks);
    user(out, call.caller());
    AppCall.InstanceRef instance = call.instance();
    out.name("slug").text(instance == null ? null : instance.slug());
    instance(out.name("instance"), instance);
    return "<script id=\"_verdash-saved\" type=\"application/json\">"
        + out.endObject()
        + "</script>\n";
  }

  private static void user(JsonWriter out, Caller caller) {
    out.name("signedIn").bool(caller.signedIn()).name("user");
    if (!caller.signedIn()) {
      out.nil();
      return;
    }
    String name = caller.claims().getOrDefault("name", caller.subject());
    out.object().name("subject").text(caller.subject()).name("name").text(name).endObject();
  }

  private static void instance(JsonWriter out, AppCall.@Nullable InstanceRef instance) {
    if (instance == null) {
      out.nil();
      return;
    }
    String name = instance.name().isEmpty() ? instance.slug() : instance.name();
    out.object().name("id").text(instance.id()).name("slug").text(instance.slug());
    out.name("name").text(name).name("revision").value(instance.revision());
    out.name("live").bool(instance.revision() == null).name("right").text(instance.right());
    out.name("savePolicy").text(instance.savePolicy());
    out.name("owner").text(instance.owner()).endObject();
  }
}
