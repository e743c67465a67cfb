package org.verdash.runtime.page;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.External;
import org.verdash.app.Index;
import org.verdash.app.Library;
import org.verdash.app.Pages;
import org.verdash.app.Paths;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.contract.Caller;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.dev.Tools;
import org.verdash.runtime.protocol.CallPaths;
import org.verdash.runtime.saved.UrlValues;

/** Writes the HTML page in which the renderer draws the app. Thread-safe. */
public final class IndexPage {
  private static final String ICON = "icon.svg";
  private static final String HTML = "text/html; charset=utf-8";
  private static final String ENTRY =
      "<div id=\"react-entry-point\"><div class=\"_dash-loading\">Loading...</div></div>\n";

  private final App app;
  private final PageLibraries libraries;
  private final PageHead head;
  private final PageFiles files;
  private final RendererConfig config;
  private final SavedFacts saved;
  private final List<String> policy;
  private final List<String> policyOfInstances;
  private final FileReaders readers;
  private final UrlValues inUrl;

  /**
   * A writer of the app's page.
   *
   * @param savable whether the house can save instances; else the page does not offer it
   */
  public IndexPage(App app, PageLibraries libraries, boolean savable) {
    this.app = app;
    this.libraries = libraries;
    this.head = new PageHead(app);
    this.files = new PageFiles(app, libraries);
    this.config = new RendererConfig(app, libraries);
    this.saved = new SavedFacts(app, savable);
    this.readers = new FileReaders(app);
    this.inUrl = UrlValues.of(app);
    this.policy = policy(app.web().index());
    this.policyOfInstances = with(policy, "frame-src 'self'");
  }

  // The very files of other sites, and what else the app asks for.
  private static List<String> policy(Index index) {
    Set<String> all = new LinkedHashSet<>();
    index.scripts().stream().map(External::source).forEach(site -> all.add("script-src " + site));
    index.styles().stream().map(External::source).forEach(site -> all.add("style-src " + site));
    all.addAll(index.sources());
    return List.copyOf(all);
  }

  // In its history an instance shows pages of its past.
  private static List<String> with(List<String> policy, String source) {
    return Stream.concat(policy.stream(), Stream.of(source)).toList();
  }

  /** Whether writing the page runs code of the app's author, which may block. */
  public boolean runsAuthorsCode() {
    return app.web().pages() != null || !app.web().plugins().isEmpty();
  }

  /**
   * The page for a call: 301 when its path is an old one, 404 when the app has pages but none
   * there.
   *
   * @throws RuntimeException whatever a page's title or a plugin throws
   */
  public AppReply answer(AppCall call) {
    Pages pages = app.web().pages();
    if (pages == null) {
      return page(call, null);
    }
    String inside = call.http().path().replaceAll("^/+|/+$", "");
    Paths paths = CallPaths.of(call);
    Optional<String> elsewhere = pages.redirect(inside);
    if (elsewhere.isPresent()) {
      return moved(paths.to(elsewhere.get()), call.http().query());
    }
    var caller =
        new org.verdash.app.Caller(
            call.caller().subject(), call.caller().roles(), call.caller().claims());
    return page(call, pages.find(caller, paths, inside, call.http().query()));
  }

  /** A page that asks what is to become of an instance of another version of the app's state. */
  public AppReply asks(AppCall call, AppCall.InstanceRef instance) {
    return new AskPage(app, files).answer(call, instance);
  }

  private static AppReply moved(String path, String query) {
    String location = query.isEmpty() ? path : path + '?' + query;
    Map<String, String> headers = Map.of("Location", location);
    AppReply.Head head =
        new AppReply.Head(301, "", headers, List.of(), "", List.of(), Map.of(), null);
    return new AppReply.Answer(head, Buffer.buffer());
  }

  private AppReply page(AppCall call, Pages.@Nullable At at) {
    int status = at != null && at.page().isEmpty() ? 404 : 200;
    List<String> sources = call.instance() == null ? policy : policyOfInstances;
    AppReply.Head answer =
        new AppReply.Head(status, HTML, Map.of(), List.of(), "", sources, Map.of(), null);
    return new AppReply.Answer(answer, Buffer.buffer(write(call, at)));
  }

  private String write(AppCall call, Pages.@Nullable At at) {
    String root = CallPaths.root(call, app.prefix());
    String assets = CallPaths.base(call) + "assets/";
    String first = first(call, root);
    Map<String, String> parts = new HashMap<>();
    parts.put("metas", head.metas(at, CallPaths.of(call)));
    parts.put("title", Html.escape(head.title(at)));
    parts.put("favicon", head.icon(path -> files.asset(assets, path), files.ours(root, ICON)));
    parts.put("css", files.styles(root, assets));
    parts.put("app_entry", ENTRY + sources(assets));
    parts.put("config", config(root, call.page().requestsPath()));
    parts.put("scripts", files.scripts(root, assets));
    parts.put("renderer", renderer(root));
    // Before anything of the renderer, and as early as the template has a place.
    boolean inHead = app.web().index().template().contains("{%metas%}");
    parts.compute(
        inHead ? "metas" : "scripts", (name, html) -> inHead ? html + first : first + html);
    return app.web().plugins().index(filled(app.web().index().template(), parts));
  }

  // In one go, so that what is filled in is not looked at again.
  private static String filled(String template, Map<String, String> parts) {
    Matcher places = Index.PLACEHOLDER.matcher(template);
    StringBuilder html = new StringBuilder(8192);
    while (places.find()) {
      String part = parts.getOrDefault(places.group(1), "").stripTrailing();
      places.appendReplacement(html, Matcher.quoteReplacement(part));
    }
    return places.appendTail(html).toString();
  }

  private String first(AppCall call, String root) {
    StringBuilder html = new StringBuilder(filesFirst(root, call.page().idScope()));
    html.append(Html.script(files.ours(root, "page.js"), ""));
    long seconds = sessionSeconds(call);
    if (seconds > 0) {
      String src = files.ours(root, "session.js");
      html.append(Html.script(src, " data-seconds=\"" + seconds + '"'));
    }
    libraries.tools().ifPresent(tools -> html.append(tools(call, root, tools)));
    html.append(saved.element(call, root));
    for (String script : List.of("shown.js", "opening.js", "saved.js")) {
      html.append(Html.script(files.ours(root, script), ""));
    }
    if (inUrl.any()) {
      String props = Html.escape(inUrl.json(call.page().idScope()));
      html.append(Html.script(files.ours(root, "url.js"), " data-props=\"" + props + '"'));
    }
    if (!app.about().sources().isEmpty()) {
      html.append(Html.script(files.ours(root, "source.js"), ""));
    }
    return html.toString();
  }

  /** How long the session of a page's person still lasts; 0 when it is none of a browser. */
  public static long sessionSeconds(AppCall call) {
    Instant expiry = call.caller().expiry();
    boolean session = call.caller().kind() == Caller.TokenKind.SESSION && expiry != null;
    return session ? Math.max(1, Duration.between(Instant.now(), expiry).toSeconds()) : 0;
  }

  private static String tools(AppCall call, String root, Tools tools) {
    JsonWriter facts = new JsonWriter().object();
    facts.name("base").text(CallPaths.base(call));
    facts.name("build").text(tools.build()).endObject();
    StringBuilder html =
        new StringBuilder("<script id=\"_verdash-dev\" type=\"application/json\">");
    html.append(facts).append("</script>\n");
    PageFiles.scripts(html, root, tools.library());
    PageFiles.styles(html, root, tools.library());
    return html.toString();
  }

  // Only pages whose callbacks read files pay for the script that sends them.
  private String filesFirst(String root, String scope) {
    return readers.any()
        ? Html.script(
            files.ours(root, "files.js"),
            " data-outputs=\"" + Html.escape(readers.json(scope)) + '"')
        : "";
  }

  private String config(String root, String requestsPath) {
    return "<script id=\"_dash-config\" type=\"application/json\">"
        + config.json(root, requestsPath)
        + "</script>\n";
  }

  private String renderer(String root) {
    return "<script id=\"_dash-renderer\" src=\""
        + Html.escape(files.ours(root, "start.js"))
        + "\"></script>\n";
  }

  private String sources(String assets) {
    if (app.assets() == null || app.about().sources().isEmpty()) {
      return "";
    }
    StringBuilder html =
        new StringBuilder("<aside class=\"verdash-sources\" aria-label=\"Source\">\n");
    for (String source : app.about().sources()) {
      String label = source.substring(source.lastIndexOf('/') + 1);
      html.append("<verdash-source src=\"").append(Html.escape(files.asset(assets, source)));
      html.append("\" label=\"").append(Html.escape(label)).append("\"></verdash-source>\n");
    }
    return html.append("</aside>\n").toString();
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
}
