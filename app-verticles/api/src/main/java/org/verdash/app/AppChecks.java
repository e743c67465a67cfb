package org.verdash.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonWriter;
import org.verdash.json.UnwritableValueException;

/** What must hold before an app may be deployed. */
final class AppChecks {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern PREFIX = Pattern.compile("/([A-Za-z0-9._-]+/)+");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_-]{0,64}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Duration LONGEST_DEADLINE = Duration.ofHours(24);
  private static final Set<String> RESERVED =
      Set.of("api", "live", "health", "metrics", "login", "logout", "embed.js", "e");
  private static final Set<String> BUILT_IN =
      Set.of("dash_html_components", "dash_core_components", "dash_table");

  private AppChecks() {}

  static void check(App app, @Nullable Component fixedLayout) {
    names(app);
    limits(app);
    wants(app);
    CallbackChecks.check(app);
    running(app);
    about(app);
    web(app, fixedLayout);
    if (fixedLayout != null) {
      writable(app, "layout", () -> fixedLayout.write(new JsonWriter()));
    }
    Tracking.problem(app, fixedLayout).ifPresent(problem -> require(false, app, "%s", problem));
    InUrl.problem(app, fixedLayout).ifPresent(problem -> require(false, app, "%s", problem));
    if (fixedLayout != null) {
      layout(app, fixedLayout);
    }
  }

  private static void names(App app) {
    require(NAME.matcher(app.name()).matches(), app, "its name must match %s", NAME);
    require(
        PREFIX.matcher(app.prefix()).matches(),
        app,
        "prefix '%s' must match %s",
        app.prefix(),
        PREFIX);
    String first = app.prefix().split("/", -1)[1];
    boolean free = !RESERVED.contains(first) && !first.startsWith("_") && !first.startsWith("~");
    require(free, app, "prefix '%s' is reserved", app.prefix());
    require(
        !app.prefix().contains("/../") && !app.prefix().contains("/./"),
        app,
        "prefix '%s' must not hold a dot or two as a segment",
        app.prefix());
    require(
        VERSION.matcher(app.version()).matches(), app, "version must match [A-Za-z0-9_-]{1,64}");
  }

  private static void limits(App app) {
    App.Limits limits = app.limits();
    require(limits.concurrency() >= 1, app, "concurrency must be at least 1");
    require(limits.queue() >= 0, app, "queue must not be negative");
    require(
        sensible(limits.deadline()),
        app,
        "deadline must be from 1 ms to %s h",
        LONGEST_DEADLINE.toHours());
    for (int i = 0; i < app.callbacks().size(); i++) {
      Duration own = app.callbacks().get(i).rules().deadline();
      require(
          own == null || sensible(own),
          app,
          "deadline of callback %d must be from 1 ms to %s h",
          i + 1,
          LONGEST_DEADLINE.toHours());
    }
  }

  private static boolean sensible(Duration deadline) {
    return deadline.compareTo(Duration.ofMillis(1)) >= 0
        && deadline.compareTo(LONGEST_DEADLINE) <= 0;
  }

  private static void wants(App app) {
    for (String name : app.wants().headers()) {
      boolean free =
          TOKEN.matcher(name).matches() && !Set.of("authorization", "cookie").contains(name);
      require(free, app, "callbacks cannot read the header '%s'", name);
    }
    for (String name : app.wants().cookies()) {
      boolean free =
          TOKEN.matcher(name).matches() && !name.toLowerCase(Locale.ROOT).startsWith("verdash");
      require(free, app, "callbacks cannot read the cookie '%s'", name);
    }
  }

  private static void running(App app) {
    for (int i = 0; i < app.callbacks().size(); i++) {
      for (Callback.Running<?> running : app.callbacks().get(i).signature().running()) {
        String place = "callback " + (i + 1) + " while it runs sets " + running.prop();
        writable(app, place, () -> new JsonWriter().value(running.during()).value(running.after()));
      }
    }
  }

  private static void writable(App app, String place, Runnable writing) {
    try {
      writing.run();
    } catch (UnwritableValueException e) {
      throw new IllegalArgumentException(
          "app " + app.name() + ": " + place + ": " + e.getMessage(), e);
    }
  }

  private static void about(App app) {
    Stream.concat(
            Stream.of(app.about().picture()).filter(p -> !p.isEmpty()),
            app.about().sources().stream())
        .forEach(path -> asset(app, path));
  }

  private static void web(App app, @Nullable Component fixedLayout) {
    Pages pages = app.web().pages();
    Set<String> taken = new HashSet<>();
    for (HttpRoute route : app.web().routes()) {
      require(taken.add(route.path()), app, "two routes have the path %s", route.path());
      boolean isPage = pages != null && pages.isTaken('/' + route.path());
      require(!isPage, app, "%s is the path of a page and of a route", route.path());
    }
    if (pages != null && fixedLayout != null) {
      boolean[] found = {false};
      fixedLayout.walk(component -> found[0] |= PageRouter.isContainer(component));
      require(found[0], app, "it has pages, but no Pages.container() in its layout");
    }
    if (pages != null) {
      pages.all().stream()
          .map(Page::image)
          .filter(image -> !image.isEmpty())
          .forEach(image -> asset(app, image));
    }
  }

  private static void asset(App app, String path) {
    boolean there = Optional.ofNullable(app.assets()).flatMap(a -> a.file(path)).isPresent();
    require(there, app, "there is no asset %s", path);
  }

  private static void layout(App app, Component layout) {
    Set<String> known = new HashSet<>(BUILT_IN);
    app.libraries().forEach(library -> known.add(library.name()));
    Map<ComponentId, String> ids = new HashMap<>();
    layout.walk(
        component -> {
          String namespace = component.namespace();
          require(
              namespace.isEmpty() || known.contains(namespace),
              app,
              "%s is of library %s, which the app does not have; add it with library(...)",
              component.typeName(),
              namespace);
          component.componentId().ifPresent(id -> unique(app, ids, id, component));
        });
    layout.freeze();
  }

  private static void unique(
      App app, Map<ComponentId, String> ids, ComponentId id, Component component) {
    String other = ids.put(id, component.typeName());
    require(
        other == null,
        app,
        "id '%s' stands twice in the layout, on a %s and on a %s",
        id.text(),
        String.valueOf(other),
        component.typeName());
  }

  static void require(boolean holds, App app, String problem, @Nullable Object... facts) {
    if (!holds) {
      requireOf(false, app.name(), problem.formatted(facts));
    }
  }

  static void requireOf(boolean holds, String app, String problem) {
    if (!holds) {
      throw new IllegalArgumentException("app " + app + ": " + problem);
    }
  }
}
