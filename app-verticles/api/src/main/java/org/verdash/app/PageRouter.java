package org.verdash.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonWriter;

/** Shows the page that the address names, with the ids that Dash gives its own router. */
final class PageRouter {
  private static final Prop<String> PATH = Prop.of("_pages_location", "pathname", Type.TEXT);
  private static final Prop<String> SEARCH = Prop.of("_pages_location", "search", Type.TEXT);
  private static final Prop<Object> CONTENT = Prop.of("_pages_content", "children", Type.ANY);
  private static final Prop<Object> STORE = Prop.of("_pages_store", "data", Type.ANY);
  private static final Prop<String> DUMMY = Prop.of("_pages_dummy", "children", Type.TEXT);
  private static final String SET_TITLE =
      "page => { if (page && page.title) document.title = page.title; }";

  private final Pages pages;

  private PageRouter(Pages pages) {
    this.pages = pages;
  }

  static List<Callback> callbacks(Pages pages) {
    PageRouter router = new PageRouter(pages);
    List<In<?>> inputs = new ArrayList<>(List.of(PATH, SEARCH));
    inputs.addAll(pages.inputs());
    Group<Group.Values> called = Group.of(values -> values, inputs.toArray(In<?>[]::new));
    Group<Group.Values> read = Group.of(values -> values, pages.states().toArray(In<?>[]::new));
    return List.of(
        Callback.on(called)
            .state(read)
            .notAtStart()
            .run(
                (values, same, ctx) -> router.show(Objects.requireNonNull(values), ctx),
                CONTENT,
                STORE)
            .hidden(),
        Callback.on(STORE).inBrowser(SET_TITLE, DUMMY).hidden());
  }

  private void show(Group.Values values, Context ctx) {
    String path = Objects.requireNonNullElse(values.get(PATH), "");
    String search = Objects.requireNonNullElse(values.get(SEARCH), "");
    Visit visit =
        new Visit(
            ctx.caller(),
            ctx.paths(),
            ctx.paths().inside(path).orElse("~"),
            Map.of(),
            Query.of(search),
            values);
    Pages.At at = pages.find(visit);
    ctx.set(
        CONTENT, at.page().map(p -> p.layout(at.visit())).orElseGet(() -> pages.missing(visit)));
    ctx.set(STORE, Map.of("title", pages.title(at)));
  }

  static Component nothingHere(Visit visit) {
    return new Raw("dash_html_components", "H1", props("children", "404 - Page not found"));
  }

  static Component container() {
    String html = "dash_html_components";
    String core = "dash_core_components";
    List<Component> parts =
        List.of(
            new Raw(core, "Location", props("id", PATH.id(), "refresh", "callback-nav")),
            new Raw(
                html, "Div", props("children", null, "id", CONTENT.id(), "disable_n_clicks", true)),
            new Raw(core, "Store", props("id", STORE.id())),
            new Raw(
                html, "Div", props("children", null, "id", DUMMY.id(), "disable_n_clicks", true)));
    return new Raw(html, "Div", props("children", parts));
  }

  static boolean isContainer(Component component) {
    return component.componentId().filter(CONTENT.id()::equals).isPresent();
  }

  private static SequencedMap<String, @Nullable Object> props(@Nullable Object... pairs) {
    SequencedMap<String, @Nullable Object> props = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      props.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return props;
  }

  /** A component whose library this package does not know; it never changes. */
  private record Raw(
      String namespace, String typeName, SequencedMap<String, @Nullable Object> props)
      implements Component {
    @Override
    public Optional<ComponentId> componentId() {
      return Optional.ofNullable((ComponentId) props.get("id"));
    }

    @Override
    public void walk(Consumer<Component> visitor) {
      visitor.accept(this);
      if (props.get("children") instanceof List<?> children) {
        children.forEach(child -> ((Component) child).walk(visitor));
      }
    }

    @Override
    public void freeze() {
      // It never changes.
    }

    @Override
    public void write(JsonWriter out) {
      out.object().name("props").object();
      props.forEach((name, value) -> out.name(name).value(value));
      out.endObject().name("type").text(typeName).name("namespace").text(namespace).endObject();
    }
  }
}
