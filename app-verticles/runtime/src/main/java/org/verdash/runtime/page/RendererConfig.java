package org.verdash.runtime.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verdash.app.App;
import org.verdash.app.Component;
import org.verdash.app.DashPlugin;
import org.verdash.app.Index;
import org.verdash.app.Library;
import org.verdash.json.JsonWriter;

/** What the renderer is told in the page (dash-protocol 1.7). Thread-safe. */
final class RendererConfig {
  private static final int DAY_MS = 24 * 60 * 60 * 1000;

  private final App app;
  private final PageLibraries libraries;

  RendererConfig(App app, PageLibraries libraries) {
    this.app = app;
    this.libraries = libraries;
  }

  // serve_locally is off so that plotly.js comes from its hashed path.
  String json(String root, String requestsPath) {
    Index.Settings settings = app.web().index().settings();
    JsonWriter out = new JsonWriter().object();
    out.name("url_base_pathname").nil();
    out.name("requests_pathname_prefix").text(requestsPath);
    boolean dev = libraries.tools().isPresent();
    out.name("ui").bool(dev);
    out.name("props_check").bool(dev);
    out.name("disable_version_check").bool(true);
    out.name("show_undo_redo").bool(settings.undoRedo());
    Component everything = settings.everything();
    boolean known = everything != null || !LaterIds.in(app);
    out.name("suppress_callback_exceptions").bool(!dev || !known);
    if (dev && everything != null) {
      out.name("validation_layout").value(everything);
    }
    out.name("update_title").text(settings.updateTitle());
    out.name("children_props").value(holders());
    out.name("serve_locally").bool(false);
    out.name("plotlyjs_url").text(root + libraries.plotly().url("plotly.min.js").substring(1));
    out.name("validate_callbacks").bool(true);
    out.name("dash_version").text("4.4.1");
    out.name("plotly_cloud_installed").bool(true);
    if (dev) {
      dev(out);
    }
    return out.endObject().toString();
  }

  private void dev(JsonWriter out) {
    // The page's own tools ask for changes; this says that they do.
    out.name("hot_reload").object().name("interval").number(DAY_MS);
    out.name("max_retry").number(8).endObject();
    List<DashPlugin.DevTool> tools = app.web().plugins().devTools();
    if (!tools.isEmpty()) {
      out.name("dev_tools").array();
      tools.forEach(tool -> write(out, tool));
      out.endArray();
    }
  }

  private static void write(JsonWriter out, DashPlugin.DevTool tool) {
    out.object().name("namespace").text(tool.namespace()).name("type").text(tool.type());
    out.name("props").value(tool.props()).name("position").text(tool.position()).endObject();
  }

  // Properties in which the renderer looks for components, by library and component.
  private Map<String, Map<String, List<String>>> holders() {
    Map<String, Map<String, List<String>>> holders = new TreeMap<>();
    for (Library library : libraries.components()) {
      if (!library.holders().isEmpty()) {
        holders.put(library.name(), library.holders());
      }
    }
    return holders;
  }
}
