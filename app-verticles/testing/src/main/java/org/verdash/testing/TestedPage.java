package org.verdash.testing;

import io.vertx.core.buffer.Buffer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.verdash.app.App;
import org.verdash.app.Callback;
import org.verdash.app.Caller;
import org.verdash.app.ClientsideFunction;
import org.verdash.app.Patch;
import org.verdash.app.Paths;
import org.verdash.app.Prop;
import org.verdash.app.UserMessage;
import org.verdash.contract.AppCall;
import org.verdash.contract.AppReply;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;
import org.verdash.runtime.dispatch.AppMeters;
import org.verdash.runtime.dispatch.CallbackRunner;
import org.verdash.runtime.dispatch.NotAllowedException;
import org.verdash.runtime.protocol.CallbackSpec;
import org.verdash.runtime.protocol.IdPattern;

/** A page as the renderer would keep it. */
final class TestedPage implements AppTester.Page {
  private static final int MOST_CALLS = 10_000;
  private static final String LOCATION = "_pages_location";

  private final App app;
  private final Caller caller;
  private final List<CallbackSpec> specs;
  private final CallbackRunner runner;
  private final Map<Bound, Set<String>> pending = new LinkedHashMap<>();
  private final List<String> toasts = new ArrayList<>();
  private final Downloads downloads = new Downloads();
  private final Set<String> skipped = new LinkedHashSet<>();
  private final Map<ClientsideFunction, AppTester.Stand> functions;
  private PageTree page;
  private String message = "";

  TestedPage(App app, Caller caller, Map<ClientsideFunction, AppTester.Stand> functions) {
    this.app = app;
    this.functions = functions;
    this.caller = caller;
    this.specs = CallbackSpec.all(app.callbacks());
    this.runner = new CallbackRunner(app, specs, AppMeters.AppMeter.DEAF, downloads);
    this.page = opened();
    rest();
    goToFirstPage();
  }

  // As dcc.Location tells the address when it is drawn.
  private void goToFirstPage() {
    if (page.part(LOCATION) != null) {
      go("/");
    }
  }

  @Override
  public AppTester.Page go(String path) {
    PageTree.Part location = page.part(LOCATION);
    if (location == null) {
      throw new AssertionError("the app " + app.name() + " has no pages");
    }
    int query = path.indexOf('?');
    String inside = query < 0 ? path : path.substring(0, query);
    put(location, "pathname", Paths.below(app.prefix()).to(inside));
    put(location, "search", query < 0 ? "" : path.substring(query));
    rest();
    return this;
  }

  private PageTree opened() {
    JsonWriter layout = new JsonWriter();
    app.layout().apply(caller, Paths.below(app.prefix())).write(layout);
    PageTree fresh = new PageTree(layout.toBuffer());
    for (CallbackSpec spec : specs) {
      if (!spec.callback().signature().notAtStart()) {
        Bound.of(spec, fresh).forEach(bound -> pending.put(bound, new LinkedHashSet<>()));
      }
    }
    return fresh;
  }

  @Override
  public AppTester.Page reload() {
    toasts.clear();
    downloads.clear();
    skipped.clear();
    message = "";
    page = opened();
    rest();
    goToFirstPage();
    return this;
  }

  @Override
  public <T> AppTester.Page set(Prop<T> prop, @Nullable T value) {
    JsonWriter json = new JsonWriter();
    prop.type().write(json, value);
    put(part(prop), prop.name(), JsonReader.read(json.toBuffer()));
    rest();
    return this;
  }

  @Override
  public AppTester.Page click(Prop<Integer> clicks) {
    Integer before = get(clicks);
    return set(clicks, before == null ? 1 : before + 1);
  }

  @Override
  public <T> @Nullable T get(Prop<T> prop) {
    Object json = part(prop).props().get(prop.name());
    try {
      return prop.type().read(json);
    } catch (IllegalArgumentException e) {
      throw new AssertionError(prop + ": " + e.getMessage(), e);
    }
  }

  @Override
  public boolean has(Prop<?> prop) {
    return page.part(prop.id().text()) != null;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public List<AppTester.Download> downloads() {
    return downloads.all();
  }

  @Override
  public List<String> toasts() {
    return List.copyOf(toasts);
  }

  @Override
  public List<String> skipped() {
    return List.copyOf(skipped);
  }

  @Override
  public String json() {
    return page.toString();
  }

  private PageTree.Part part(Prop<?> prop) {
    PageTree.Part part = page.part(prop.id().text());
    if (part == null) {
      throw new AssertionError(prop + " is not on the page");
    }
    return part;
  }

  private void put(PageTree.Part part, String property, @Nullable Object json) {
    Object before = part.props().put(property, json);
    called(part, property);
    if (!PageTree.idsIn(before).isEmpty() || !PageTree.idsIn(json).isEmpty()) {
      exchanged(before, json);
    }
  }

  private void called(PageTree.Part part, String property) {
    for (CallbackSpec spec : specs) {
      for (Bound bound : Bound.of(spec, page)) {
        if (bound.reads(part, property)) {
          call(bound, part.text() + '.' + property);
        }
      }
    }
  }

  private void call(Bound bound, String changed) {
    pending.computeIfAbsent(bound, fresh -> new LinkedHashSet<>()).add(changed);
  }

  // Components came and went with a property, which the renderer takes for calls of its own.
  private void exchanged(@Nullable Object before, @Nullable Object now) {
    Map<Bound, Set<String>> lists = new LinkedHashMap<>();
    specs.stream()
        .flatMap(spec -> Bound.of(spec, page).stream())
        .forEach(bound -> lists.put(bound, bound.several(page)));
    page.index();
    Set<String> came = new HashSet<>(PageTree.idsIn(now));
    Set<String> went = new HashSet<>(PageTree.idsIn(before));
    went.removeAll(page.ids());
    for (CallbackSpec spec : specs) {
      for (Bound bound : Bound.of(spec, page)) {
        came(bound, came);
        boolean fewer = lists.getOrDefault(bound, Set.of()).stream().anyMatch(went::contains);
        if (fewer) {
          pending.putIfAbsent(bound, new LinkedHashSet<>());
        }
      }
    }
  }

  private void came(Bound bound, Set<String> came) {
    Set<String> outputs = bound.outputs(page);
    boolean own = outputs.stream().anyMatch(name -> came.contains(id(name)));
    if (own && !bound.spec().callback().signature().notAtStart()) {
      pending.putIfAbsent(bound, new LinkedHashSet<>());
    }
    boolean inside = !outputs.isEmpty() && outputs.stream().allMatch(n -> came.contains(id(n)));
    if (!inside) {
      bound.inputs(page).stream()
          .filter(name -> came.contains(id(name)))
          .forEach(name -> call(bound, name));
    }
  }

  private static String id(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  // A callback waits for those that set what it reads.
  private void rest() {
    for (int calls = 0; !pending.isEmpty(); calls++) {
      if (calls == MOST_CALLS) {
        throw new AssertionError("the callbacks of " + app.name() + " do not come to rest");
      }
      Bound next = next();
      Set<String> changed = pending.remove(next);
      run(next, changed == null ? Set.of() : changed);
    }
  }

  private Bound next() {
    for (Bound bound : pending.keySet()) {
      Set<String> inputs = bound.inputs(page);
      boolean waits =
          pending.keySet().stream()
              .filter(other -> !other.equals(bound))
              .anyMatch(other -> other.outputs(page).stream().anyMatch(inputs::contains));
      if (!waits) {
        return bound;
      }
    }
    return pending.keySet().iterator().next();
  }

  private void run(Bound bound, Set<String> changed) {
    Set<String> still = new LinkedHashSet<>(changed);
    still.retainAll(bound.inputs(page));
    Buffer body = Request.body(bound, still, page);
    if (body == null) {
      return;
    }
    ClientsideFunction clientside = bound.spec().callback().clientside().orElse(null);
    if (clientside != null) {
      run(bound, clientside, body);
      return;
    }
    try {
      take(runner.answer(call(body)));
    } catch (UserMessage said) {
      message = String.valueOf(said.getMessage());
    } catch (NotAllowedException refused) {
      message = refused.problem().detail();
    } catch (Exception e) {
      throw new AssertionError("the callback of " + bound.spec().outputId() + " failed", e);
    }
    bound.spec().callback().signature().running().forEach(running -> over(bound, running));
  }

  private void run(Bound bound, ClientsideFunction function, Buffer body) {
    AppTester.Stand stand = functions.get(function);
    if (stand == null) {
      skipped.add(
          "%s runs in the browser and was skipped; AppTester.of(app).standIn(...) stands for it"
              .formatted(bound.spec().outputId()));
      return;
    }
    new Clientside(body).run(stand).forEach((id, props) -> take(id, props));
  }

  private void over(Bound bound, Callback.Running<?> running) {
    Prop<?> prop = running.prop();
    Buffer after = new JsonWriter().value(running.after()).toBuffer();
    for (PageTree.Part part : bound.parts(prop, IdPattern.of(prop.id()), page)) {
      put(part, prop.name(), JsonReader.read(after));
    }
  }

  private AppCall call(Buffer body) {
    return new AppCall(
        new AppCall.Attempt(UUID.randomUUID().toString(), 0, false),
        "",
        new org.verdash.contract.Caller(
            caller.user(),
            caller.roles(),
            caller.claims(),
            org.verdash.contract.Caller.TokenKind.SESSION,
            null),
        "",
        null,
        new AppCall.PageRef(app.prefix(), app.prefix(), "", "page"),
        new AppCall.HttpFacts(
            "POST", "_dash-update-component", "", Map.of(), Map.of(), "127.0.0.1", ""),
        new AppCall.ClientFacts(
            caller.locale().equals(Locale.ROOT) ? "" : caller.locale().toLanguageTag(),
            caller.timeZone().getId()),
        "",
        Duration.ofHours(1),
        body);
  }

  private void take(AppReply.Answer answer) {
    String said = answer.head().headers().getOrDefault("X-Verdash-Toast", "");
    if (!said.isEmpty()) {
      for (String toast : said.split(",", -1)) {
        toasts.add(URLDecoder.decode(toast, StandardCharsets.UTF_8));
      }
    }
    if (answer.body().length() > 0 && JsonReader.read(answer.body()) instanceof Map<?, ?> json) {
      take(json.get("sideUpdate"));
      take(json.get("response"));
    }
  }

  private void take(@Nullable Object components) {
    if (components instanceof Map<?, ?> all) {
      all.forEach((id, props) -> take(String.valueOf(id), (Map<?, ?>) props));
    }
  }

  private void take(String id, @Nullable Map<?, ?> props) {
    PageTree.Part part = page.part(id);
    if (part == null) {
      throw new AssertionError(
          "a callback sets " + props + " of " + id + ", which is not on the page");
    }
    if (props != null) {
      props.forEach((name, json) -> put(part, String.valueOf(name), value(part, name, json)));
    }
  }

  private static @Nullable Object value(PageTree.Part part, Object name, @Nullable Object json) {
    if (!Patch.isPatch(json)) {
      return json;
    }
    if (!part.props().containsKey(name)) {
      throw new AssertionError(part.text() + '.' + name + " has no value that could be patched");
    }
    return Patch.read(json).applyTo(part.props().get(name));
  }
}
