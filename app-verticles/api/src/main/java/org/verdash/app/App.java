package org.verdash.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Dash app: layout, callbacks and who may open it. Immutable and thread-safe once built; knows
 * nothing of where it runs.
 *
 * @param name its name, {@code [a-z][a-z0-9-]{0,62}}
 * @param about what people see of it before they open it
 * @param prefix URL prefix with a slash at both ends
 * @param version the author's version; empty to derive one from the content
 * @param layout the page for a caller
 * @param fixedLayout whether the layout is the same for everybody, at any time
 * @param callbacks its callbacks in the order they were added
 * @param access who may open it
 * @param limits how much it takes at once
 * @param libraries further browser libraries
 * @param assets its own files; null without any
 * @param memory what it remembers
 * @param wants what callbacks may read of the HTTP request
 * @param web what it is made of on the web beside its components
 */
public record App(
    String name,
    About about,
    String prefix,
    String version,
    Layout layout,
    boolean fixedLayout,
    List<Callback> callbacks,
    Access access,
    Limits limits,
    List<Library> libraries,
    @Nullable Library assets,
    Memory memory,
    Wants wants,
    Web web) {
  public App {
    callbacks = List.copyOf(callbacks);
    libraries = List.copyOf(libraries);
  }

  /** Properties that a saved instance remembers; empty when it cannot be saved. */
  public List<Prop<?>> tracked() {
    return memory.tracked();
  }

  /** The longest that any of its callbacks, or its layout, may run. */
  public Duration longestDeadline() {
    return callbacks.stream()
        .flatMap(callback -> Stream.ofNullable(callback.rules().deadline()))
        .reduce(limits.deadline(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  /** The same app for others. */
  public App withAccess(Access other) {
    return new App(
        name,
        about,
        prefix,
        version,
        layout,
        fixedLayout,
        callbacks,
        other,
        limits,
        libraries,
        assets,
        memory,
        wants,
        web);
  }

  /**
   * What people see of an app before they open it.
   *
   * @param title title of the page
   * @param description one sentence
   * @param picture path of a picture among the assets; empty without one
   * @param sources paths of source files among the assets that the page offers to read
   */
  public record About(String title, String description, String picture, List<String> sources) {}

  /**
   * How much an app takes at once, on each node.
   *
   * @param concurrency callbacks that run at once, from 1
   * @param queue calls that may wait, from 0; over it the browser gets 429 and tries again
   * @param deadline longest run of a callback; over it its thread is interrupted
   * @param retryable whether every callback may run again when nobody knows whether it ran
   */
  public record Limits(int concurrency, int queue, Duration deadline, boolean retryable) {}

  /**
   * Who may open an app.
   *
   * @param open anybody, signed in or not
   * @param roles whoever has one of these; empty for everybody who is signed in
   */
  public record Access(boolean open, Set<String> roles) {
    public Access {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * What an app remembers for people.
   *
   * @param tracked properties; an id that is a pattern stands for every component that it finds
   * @param schemaVersion version of what they mean, from 1
   * @param inUrl properties that stand in the page's address
   */
  public record Memory(List<Prop<?>> tracked, int schemaVersion, List<Prop<?>> inUrl) {
    public Memory {
      tracked = List.copyOf(tracked);
      inUrl = List.copyOf(inUrl);
    }
  }

  /**
   * What callbacks may read of the HTTP request; anything else does not reach the app.
   *
   * @param headers names of headers in lower case
   * @param cookies names of cookies
   */
  public record Wants(Set<String> headers, Set<String> cookies) {
    public Wants {
      headers = Set.copyOf(headers);
      cookies = Set.copyOf(cookies);
    }
  }

  /**
   * What an app is made of on the web beside its components.
   *
   * @param index its index page
   * @param pages its pages; null when it has one only
   * @param routes paths of its own
   * @param plugins what adds to it
   */
  public record Web(Index index, @Nullable Pages pages, List<HttpRoute> routes, Plugins plugins) {
    public Web {
      routes = List.copyOf(routes);
    }
  }

  /**
   * Begins an app that is served below {@code /<name>/} to everybody who is signed in.
   *
   * @param name {@code [a-z][a-z0-9-]{0,62}}; checked by {@link Builder#build}
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Collects what makes an app; used by one thread. */
  public static final class Builder extends StateParts {
    private final String name;
    private final List<Callback> callbacks = new ArrayList<>();
    private final List<Library> libraries = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private Callback.Start start = Callback.Start.AS_APP;
    private final Set<String> headers = new HashSet<>();
    private final Set<String> cookies = new HashSet<>();
    private Callback.@Nullable OnError onError;
    private @Nullable String title;
    private String description = "";
    private String picture = "";
    private @Nullable String prefix;
    private String version = "";
    private @Nullable Layout layout;
    private boolean pluggedIn;
    private @Nullable Component fixedLayout;
    private Access access = new Access(false, Set.of());
    private Limits limits = new Limits(8, 256, Duration.ofSeconds(30), false);

    private Builder(String name) {
      this.name = name;
    }

    @Override
    Builder self() {
      return this;
    }

    /** Title of the page; without one the name. */
    public Builder title(String text) {
      this.title = text;
      return this;
    }

    /** One sentence for the gallery. */
    public Builder description(String text) {
      this.description = text;
      return this;
    }

    /** A picture for the gallery, a path among the assets. */
    public Builder picture(String asset) {
      this.picture = asset;
      return this;
    }

    /** Source files to show beside the app, paths among the assets. */
    public Builder source(String... paths) {
      this.sources.addAll(List.of(paths));
      return this;
    }

    /** URL prefix with a slash at both ends, in place of {@code /<name>/}. */
    public Builder prefix(String path) {
      this.prefix = path;
      return this;
    }

    /** Version, in place of one derived from the content: {@code [A-Za-z0-9_-]{1,64}}. */
    public Builder version(String text) {
      this.version = text;
      return this;
    }

    /** A page that is the same for everybody. */
    public Builder layout(Component page) {
      this.fixedLayout = page;
      this.layout = null;
      return this;
    }

    /** A page made anew each time one opens, on the app's pool; may block. */
    public Builder layout(Function<Caller, Component> page) {
      return layout((caller, paths) -> page.apply(caller));
    }

    /** The same for a page with links to the app's own pages and files. */
    public Builder layout(BiFunction<Caller, Paths, Component> page) {
      this.layout = page::apply;
      this.fixedLayout = null;
      return this;
    }

    /** Adds callbacks. */
    public Builder callback(Callback... more) {
      this.callbacks.addAll(List.of(more));
      return this;
    }

    /** Adds a callback of one input and one output. */
    public <A, R> Builder callback(Out<R> out, In<A> in, Fn1<A, R> body) {
      return callback(Callback.on(in).set(out, body));
    }

    /** Only for whoever has one of the roles. */
    public Builder allow(String... roles) {
      this.access = new Access(false, Set.of(roles));
      return this;
    }

    /** For anybody, signed in or not. */
    public Builder open() {
      this.access = new Access(true, Set.of());
      return this;
    }

    /** Callbacks that run at once on each node, 8 by default. */
    public Builder concurrency(int callbacksAtOnce) {
      this.limits = new Limits(callbacksAtOnce, limits.queue, limits.deadline, limits.retryable);
      return this;
    }

    /** Calls that may wait on each node, 256 by default. */
    public Builder queue(int calls) {
      this.limits = new Limits(limits.concurrency, calls, limits.deadline, limits.retryable);
      return this;
    }

    /** Longest run of a callback, 30 s by default. */
    public Builder deadline(Duration longest) {
      this.limits = new Limits(limits.concurrency, limits.queue, longest, limits.retryable);
      return this;
    }

    /** Every callback may run again when a node died and nobody knows whether it ran. */
    public Builder retryable() {
      this.limits = new Limits(limits.concurrency, limits.queue, limits.deadline, true);
      return this;
    }

    /** Callbacks that do not say otherwise are not called by the page when it opens. */
    public Builder notAtStart() {
      this.start = Callback.Start.NEVER;
      return this;
    }

    /**
     * Callbacks that do not say otherwise are called by the page when it opens, also those that
     * share an output.
     */
    public Builder atStart() {
      this.start = Callback.Start.ALWAYS;
      return this;
    }

    /** Callbacks may read these headers of the browser's request, whatever their case. */
    public Builder readsHeaders(String... names) {
      Stream.of(names).map(name -> name.toLowerCase(Locale.ROOT)).forEach(headers::add);
      return this;
    }

    /** Callbacks may read these cookies of the browser's request. */
    public Builder readsCookies(String... names) {
      cookies.addAll(List.of(names));
      return this;
    }

    /** Handles what the bodies of callbacks throw that have no handler of their own. */
    public Builder onError(Callback.OnError handler) {
      this.onError = handler;
      return this;
    }

    /** Adds browser libraries whose components the app uses. */
    public Builder library(Library... more) {
      this.libraries.addAll(List.of(more));
      return this;
    }

    /**
     * The app.
     *
     * @throws IllegalArgumentException when something is missing or contradicts itself, such as an
     *     output set by two callbacks or an id that stands twice in a fixed layout; the message is
     *     a sentence that names the culprit
     */
    public App build() {
      Plugins plugins = plugins();
      Pages several = pages(title, name);
      App app =
          new App(
              name,
              new About(title == null ? name : title, description, picture, List.copyOf(sources)),
              prefix == null ? '/' + name + '/' : prefix,
              version,
              page(plugins),
              fixedLayout != null && plugins.isEmpty(),
              callbacks(several, plugins),
              access,
              limits,
              libraries,
              files(callbacks, several),
              memory(name, callbacks),
              new Wants(headers, cookies),
              new Web(index(name), several, routes(plugins), plugins));
      AppChecks.check(app, fixedLayout);
      return app;
    }

    // What plugins add stands before what the app has itself.
    private Plugins plugins() {
      if (!pluggedIn) {
        pluggedIn = true;
        List<Callback> own = List.copyOf(callbacks);
        callbacks.clear();
        setUpPlugins();
        callbacks.addAll(own);
      }
      return allPlugins();
    }

    private List<Callback> callbacks(@Nullable Pages several, Plugins plugins) {
      List<Callback> all = new ArrayList<>(callbacks);
      if (several != null) {
        all.addAll(PageRouter.callbacks(several));
      }
      Callback.OnError last = plugins.isEmpty() ? null : plugins::onError;
      Callback.OnError handler = onError == null ? last : onError;
      return all.stream().map(callback -> callback.within(start, handler)).toList();
    }

    private Layout page(Plugins plugins) {
      Component page = fixedLayout;
      Layout own = page == null ? layout : (caller, paths) -> page;
      if (own == null) {
        throw new IllegalArgumentException("app " + name + " has no layout");
      }
      return plugins.isEmpty()
          ? own
          : (caller, paths) -> plugins.layout(own.apply(caller, paths), caller, paths);
    }
  }
}
