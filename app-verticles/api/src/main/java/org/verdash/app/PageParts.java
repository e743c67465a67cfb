package org.verdash.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The half of an app's builder that says what its page is made of; used by one thread. */
public abstract sealed class PageParts permits StateParts {
  private final Assets assets = new Assets();
  private final List<Pattern> notLoaded = new ArrayList<>();
  private final Map<RendererHook, ClientsideFunction> hooks = new EnumMap<>(RendererHook.class);

  private final List<SortedMap<String, String>> metas = new ArrayList<>();
  private final List<External> scripts = new ArrayList<>();
  private final List<External> styles = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private final List<DashPlugin> plugins = new ArrayList<>();
  private final List<HttpRoute> routes = new ArrayList<>();
  private String template = Index.TEMPLATE;
  private Index.Settings settings = new Index.Settings("Updating...", false, null);
  private @Nullable Pages pages;
  private boolean findingPlugins = true;

  PageParts() {}

  abstract App.Builder self();

  /**
   * Serves the folder {@code assets} beside a class, of the class path or a jar; its style sheets
   * and scripts are loaded by the page: those of the folder by name, then folder by folder.
   *
   * @throws IllegalArgumentException when there is no such folder, or a file stands in two of them
   */
  public App.Builder assets(Class<?> beside) {
    this.assets.beside(beside);
    return self();
  }

  /**
   * The same for a folder on disk, as it is now. Names that begin with a dot and links that lead
   * out of the folder are left out.
   *
   * @throws IllegalArgumentException when there is no such folder, or a file stands in two of them
   */
  public App.Builder assets(Path folder) {
    this.assets.folder(folder);
    return self();
  }

  /**
   * Scripts and style sheets among the assets that the page does not load by itself; they are
   * served all the same.
   *
   * @param regexes each is looked for anywhere in a file's path
   * @throws java.util.regex.PatternSyntaxException when one is no regular expression
   */
  public App.Builder notLoaded(String... regexes) {
    Stream.of(regexes).map(Pattern::compile).forEach(notLoaded::add);
    return self();
  }

  /**
   * Has the renderer call a function, JavaScript: one expression.
   *
   * @throws IllegalArgumentException when it is blank
   */
  public App.Builder hook(RendererHook hook, String source) {
    return hook(hook, ClientsideFunction.inline(source));
  }

  /** Has the renderer call a function; a second one for the same hook takes its place. */
  public App.Builder hook(RendererHook hook, ClientsideFunction function) {
    this.hooks.put(hook, function);
    return self();
  }

  /**
   * Adds {@code <meta name=... content=...>}; one of {@code viewport} or {@code description} takes
   * the place of Verdash's own. Values are escaped.
   */
  public App.Builder meta(String name, String content) {
    return meta(Map.of("name", name, "content", content));
  }

  /**
   * Adds a {@code <meta>} element, such as one with {@code property} and {@code content}.
   *
   * @throws IllegalArgumentException when an attribute's name is none
   */
  public App.Builder meta(Map<String, String> attributes) {
    attributes.forEach(PageParts::checkMeta);
    metas.add(new TreeMap<>(attributes));
    return self();
  }

  private static void checkMeta(String name, String value) {
    if (!name.matches("[a-z][a-z-]*") || name.startsWith("on")) {
      throw new IllegalArgumentException("a meta element has no attribute '" + name + "'");
    }
    boolean leaves = name.equals("http-equiv") && value.equalsIgnoreCase("refresh");
    if (leaves || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a meta element cannot have %s '%s'"
              .formatted(name, value.replaceAll("\\p{Cntrl}", "?")));
    }
  }

  /**
   * Loads a script of another site before those of the app.
   *
   * @throws IllegalArgumentException when it is no address
   */
  public App.Builder externalScript(String url) {
    return externalScript(External.of(url));
  }

  /** Loads a script of another site before those of the app. */
  public App.Builder externalScript(External script) {
    scripts.add(script);
    return self();
  }

  /**
   * Loads a style sheet of another site before those of the app.
   *
   * @throws IllegalArgumentException when it is no address
   */
  public App.Builder externalStyle(String url) {
    return externalStyle(External.of(url));
  }

  /** Loads a style sheet of another site before those of the app. */
  public App.Builder externalStyle(External style) {
    styles.add(style);
    return self();
  }

  /**
   * Lets the page load more of other sites, such as {@code allowSource("img-src",
   * "https://tiles.example")}; without it pictures, fonts and data come from this site only, and
   * frames from nowhere: {@code 'self'} is this site.
   *
   * @throws IllegalArgumentException when directive or source is none that an app may add
   */
  public App.Builder allowSource(String directive, String... from) {
    String all = String.join(" ", from);
    boolean known = directive.matches("(connect|font|frame|img|media|script|style|worker)-src");
    boolean sites =
        from.length > 0
            && Stream.of(from)
                .allMatch(site -> site.matches("'self'|(https?|wss?)://[A-Za-z0-9*.:/_-]{1,190}"));
    if (!known || !sites) {
      throw new IllegalArgumentException(
          "'%s %s' cannot be added to the page's policy".formatted(directive, all));
    }
    sources.add(directive + ' ' + all);
    return self();
  }

  /**
   * The HTML around the app, with Dash's placeholders: {@code {%metas%} {%title%} {%favicon%}
   * {%css%} {%app_entry%} {%config%} {%scripts%} {%renderer%}}, of which the last four must be
   * there and {@code {%title%}} is escaped text. The page's policy allows no inline script; {@link
   * App.Builder#build} fails without the four.
   */
  public App.Builder indexTemplate(String html) {
    this.template = html;
    return self();
  }

  /** What the browser's title says while callbacks run; empty to leave it as it is. */
  public App.Builder updateTitle(String text) {
    String title = text.isEmpty() ? null : text;
    this.settings = new Index.Settings(title, settings.undoRedo(), settings.everything());
    return self();
  }

  /** Offers to undo and redo what the person has done on the page. */
  public App.Builder undoRedo() {
    this.settings = new Index.Settings(settings.updateTitle(), true, settings.everything());
    return self();
  }

  /**
   * Tells the developer tools what may ever stand on the page, also what callbacks bring later, so
   * that they can tell of ids of callbacks that are nowhere. Nobody else sees it.
   *
   * @param everything the layout and the parts that come later, in one component
   */
  public App.Builder validationLayout(Component everything) {
    this.settings = new Index.Settings(settings.updateTitle(), settings.undoRedo(), everything);
    return self();
  }

  /** Has several pages; {@link Pages#container} in the layout is where they stand. */
  public App.Builder pages(Pages several) {
    this.pages = several;
    return self();
  }

  /** Answers paths of its own inside the app. */
  public App.Builder route(HttpRoute... more) {
    routes.addAll(List.of(more));
    return self();
  }

  /** Adds a plugin. */
  public App.Builder plugin(DashPlugin... more) {
    plugins.addAll(List.of(more));
    return self();
  }

  /** Takes no plugins but those given to {@link #plugin}. */
  public App.Builder withoutFoundPlugins() {
    this.findingPlugins = false;
    return self();
  }

  void setUpPlugins() {
    if (findingPlugins) {
      plugins.addAll(Plugins.found());
    }
    allPlugins().all().forEach(plugin -> plugin.setup(self()));
  }

  Plugins allPlugins() {
    return new Plugins(plugins);
  }

  List<HttpRoute> routes(Plugins all) {
    return Stream.concat(routes.stream(), all.routes()).toList();
  }

  Index index(String app) {
    try {
      return new Index(metas, scripts, styles, sources, template, settings);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("app " + app + ": " + e.getMessage(), e);
    }
  }

  @Nullable Pages pages(@Nullable String title, String name) {
    return pages == null ? null : pages.within(title, name);
  }

  // Null without any.
  @Nullable Library files(List<Callback> callbacks, @Nullable Pages several) {
    OwnScripts.add(assets, callbacks, hooks);
    if (several != null) {
      OwnScripts.add(assets, PageRouter.callbacks(several), Map.of());
    }
    SortedMap<String, byte[]> files = assets.contents();
    return files.isEmpty() ? null : AssetLibrary.of(files, this::isLoaded);
  }

  private boolean isLoaded(String path) {
    return path.matches(".*\\.(css|js|mjs)")
        && (path.startsWith(Assets.OWN)
            || notLoaded.stream().noneMatch(regex -> regex.matcher(path).find()));
  }
}
