package org.verdash.runtime.page;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verdash.app.App;
import org.verdash.app.Library;
import org.verdash.bundle.Bundles;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.contract.Caller;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.dev.Tools;
import org.verdash.runtime.saved.Tracked;

/**
 * Writes the HTML page in which the renderer draws the app. Everything that can be known before a
 * page opens is written once. Thread-safe.
 */
public final class IndexPage {
  private static final String ICON = "icon.svg";
  private static final int DAY_MS = 24 * 60 * 60 * 1000;

  /** Below it are the files that are made of inline functions. */
  private static final String INLINE = "_verdash/";

  private final App app;
  private final PageLibraries libraries;
  private final List<String> tracked;

  /**
   * A writer of the app's page.
   *
   * @param savable whether the house can save instances; else the page does not offer it
   */
  public IndexPage(App app, PageLibraries libraries, boolean savable) {
    this.app = app;
    this.libraries = libraries;
    this.tracked = savable ? Tracked.of(app).fromBrowser() : List.of();
  }

  /** The page for a call; does not fail. */
  public Buffer write(AppCall call) {
    String base = base(call);
    String root = root(base);
    String assets = base + "assets/";
    StringBuilder html = new StringBuilder(4096);
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<title>").append(escape(app.about().title())).append("</title>\n");
    description(html);
    script(html, root, libraries.page(), "page.js");
    session(html, root, call);
    libraries.tools().ifPresent(tools -> tools(html, root, base, tools));
    if (!tracked.isEmpty() && call.caller().signedIn()) {
      html.append("<script id=\"_verdash-saved\" type=\"application/json\">");
      html.append(saved(call, root, base)).append("</script>\n");
      script(html, root, libraries.page(), "saved.js");
    }
    icon(html, root, assets);
    if (!app.about().sources().isEmpty()) {
      script(html, root, libraries.page(), "source.js");
    }
    style(html, root + libraries.page().url("look.css").substring(1));
    libraries.components().forEach(library -> styles(html, root, library));
    assetFiles(html, assets, IndexPage::isStyle);
    html.append("</head>\n<body>\n<div id=\"react-entry-point\">");
    html.append("<div class=\"_dash-loading\">Loading...</div></div>\n");
    sources(html, assets);
    html.append("<footer>\n<script id=\"_dash-config\" type=\"application/json\">");
    html.append(config(root, call.page().requestsPath())).append("</script>\n");
    scripts(html, root, libraries.foundation());
    List<Library> components = libraries.components();
    List<Library> own = components.subList(0, components.indexOf(Bundles.RENDERER));
    own.forEach(library -> scripts(html, root, library));
    assetFiles(html, assets, path -> !isStyle(path) && !path.startsWith(INLINE));
    components.stream().skip(own.size()).forEach(library -> scripts(html, root, library));
    assetFiles(html, assets, path -> path.startsWith(INLINE));
    script(html, root, libraries.page(), "controls.js");
    html.append("<script id=\"_dash-renderer\" src=\"");
    html.append(escape(root + libraries.page().url("start.js").substring(1)));
    return Buffer.buffer(html.append("\"></script>\n</footer>\n</body>\n</html>\n").toString());
  }

  /** How long the session of a page's person still lasts; 0 when it is none of a browser. */
  public static long sessionSeconds(AppCall call) {
    Instant expiry = call.caller().expiry();
    boolean session = call.caller().kind() == Caller.TokenKind.SESSION && expiry != null;
    return session ? Math.max(1, Duration.between(Instant.now(), expiry).toSeconds()) : 0;
  }

  private void session(StringBuilder html, String root, AppCall call) {
    long seconds = sessionSeconds(call);
    if (seconds > 0) {
      String src = root + libraries.page().url("session.js").substring(1);
      script(html, src, " data-seconds=\"" + seconds + '"');
    }
  }

  private void tools(StringBuilder html, String root, String base, Tools tools) {
    html.append("<script id=\"_verdash-dev\" type=\"application/json\">");
    html.append(
        new JsonWriter()
            .object()
            .name("base")
            .text(base)
            .name("build")
            .text(tools.build())
            .endObject());
    html.append("</script>\n");
    scripts(html, root, tools.library());
    styles(html, root, tools.library());
  }

  /** The icon of apps that have none of their own; does not fail. */
  public AppReply icon() {
    Library page = libraries.page();
    try {
      Buffer svg = Buffer.buffer(page.source().read(ICON, ""));
      return AppReply.Answer.of(200, "image/svg+xml", svg);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // The library lists the file.
    }
  }

  private String saved(AppCall call, String root, String base) {
    AppCall.InstanceRef instance = call.instance();
    JsonWriter out = new JsonWriter().object();
    out.name("app").text(app.name());
    out.name("title").text(app.about().title());
    out.name("base").text(base);
    out.name("api").text(root + "api/instances");
    out.name("slug").text(instance == null ? null : instance.slug());
    return out.name("tracked").value(tracked).endObject().toString();
  }

  // The files of an app are the same for all its instances.
  private static String base(AppCall call) {
    AppCall.InstanceRef instance = call.instance();
    String path = call.page().publicPath();
    String end = instance == null ? "" : "i/" + instance.slug() + '/';
    return path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
  }

  // The public path ends with the app's prefix; what stands before is where a proxy put the house.
  private String root(String publicPath) {
    return publicPath.endsWith(app.prefix())
        ? publicPath.substring(0, publicPath.length() - app.prefix().length() + 1)
        : "/";
  }

  private void description(StringBuilder html) {
    if (!app.about().description().isEmpty()) {
      html.append("<meta name=\"description\" content=\"");
      html.append(escape(app.about().description())).append("\">\n");
    }
  }

  private void icon(StringBuilder html, String root, String assets) {
    Library own = app.assets();
    String href =
        own != null && own.file("favicon.ico").isPresent()
            ? asset(assets, own, "favicon.ico")
            : root + libraries.page().url(ICON).substring(1);
    html.append("<link rel=\"icon\" href=\"").append(escape(href)).append("\">\n");
  }

  private void sources(StringBuilder html, String assets) {
    Library own = app.assets();
    if (own == null || app.about().sources().isEmpty()) {
      return;
    }
    html.append("<aside class=\"verdash-sources\" aria-label=\"Source\">\n");
    for (String source : app.about().sources()) {
      String label = source.substring(source.lastIndexOf('/') + 1);
      html.append("<verdash-source src=\"").append(escape(asset(assets, own, source)));
      html.append("\" label=\"").append(escape(label)).append("\"></verdash-source>\n");
    }
    html.append("</aside>\n");
  }

  private void assetFiles(StringBuilder html, String assets, Predicate<String> wanted) {
    Library own = app.assets();
    if (own == null) {
      return;
    }
    for (String path : own.scripts().stream().filter(wanted).toList()) {
      String href = asset(assets, own, path);
      if (isStyle(path)) {
        style(html, href);
      } else {
        script(html, href, path.endsWith(".mjs") ? " type=\"module\"" : "");
      }
    }
  }

  private static String asset(String assets, Library own, String path) {
    return assets + '~' + own.hash() + '/' + encoded(path);
  }

  // A name may have a space, a percent or a question mark in it.
  private static String encoded(String path) {
    return Stream.of(path.split("/", -1))
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private static void style(StringBuilder html, String href) {
    html.append("<link rel=\"stylesheet\" href=\"").append(escape(href)).append("\">\n");
  }

  private static void styles(StringBuilder html, String root, Library library) {
    library.scripts().stream()
        .filter(IndexPage::isStyle)
        .forEach(path -> style(html, root + library.url(path).substring(1)));
  }

  private static void scripts(StringBuilder html, String root, Library library) {
    library.scripts().stream()
        .filter(path -> !isStyle(path))
        .forEach(path -> script(html, root, library, path));
  }

  private static boolean isStyle(String path) {
    return path.endsWith(".css");
  }

  private static void script(StringBuilder html, String root, Library library, String path) {
    script(html, root + library.url(path).substring(1), "");
  }

  private static void script(StringBuilder html, String src, String attributes) {
    html.append("<script src=\"").append(escape(src)).append('"').append(attributes);
    html.append("></script>\n");
  }

  // Keys as dash-protocol 1.7; serve_locally is off so that plotly.js comes from its hashed path.
  private String config(String root, String requestsPath) {
    JsonWriter out = new JsonWriter().object();
    out.name("url_base_pathname").nil();
    out.name("requests_pathname_prefix").text(requestsPath);
    boolean dev = libraries.tools().isPresent();
    out.name("ui").bool(dev);
    out.name("props_check").bool(dev);
    out.name("disable_version_check").bool(true);
    out.name("show_undo_redo").bool(false);
    out.name("suppress_callback_exceptions").bool(!dev || LaterIds.in(app));
    out.name("update_title").text("Updating...");
    out.name("children_props").value(holders());
    out.name("serve_locally").bool(false);
    out.name("plotlyjs_url").text(root + libraries.plotly().url("plotly.min.js").substring(1));
    out.name("validate_callbacks").bool(true);
    out.name("dash_version").text("4.4.1");
    out.name("plotly_cloud_installed").bool(true);
    if (dev) {
      // The page's own tools ask for changes; this says that they do.
      out.name("hot_reload").object().name("interval").number(DAY_MS);
      out.name("max_retry").number(8).endObject();
    }
    return out.endObject().toString();
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

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
