package org.verdash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.verdash.app.Callback.on;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginsTest {
  private static final Prop<Integer> IN = Prop.of("in", "n_clicks", Type.INT);

  private static App.Builder app() {
    return App.named("sales").layout(Component.text("page")).callback(sets("own"));
  }

  private static Callback sets(String id) {
    return on(IN).set(Prop.of(id, "children", Type.TEXT), (n, ctx) -> id);
  }

  /** Marks everything with its name. */
  public record Marking(String name, int priority) implements DashPlugin {
    /** For {@link java.util.ServiceLoader}. */
    public Marking() {
      this("found", 0);
    }

    @Override
    public void setup(App.Builder app) {
      app.callback(sets(name));
    }

    @Override
    public String index(String html) {
      return html + name;
    }

    @Override
    public Component layout(Component layout, Caller caller, Paths paths) {
      return Component.text(((Component.PlainText) layout).value() + ' ' + name);
    }
  }

  private static List<String> outputs(App app) {
    return app.callbacks().stream().map(c -> c.outputs().getFirst().prop().id().text()).toList();
  }

  @Test
  void thoseOfHigherPriorityComeFirstAndTheirCallbacksBeforeTheApps() {
    App app = app().plugin(new Marking("low", 1), new Marking("high", 2)).build();
    assertThat(outputs(app)).containsExactly("high", "low", "own");
    assertThat(app.web().plugins().index("page ")).isEqualTo("page highlow");
    Component page = app.layout().apply(Caller.of("ada"));
    assertThat(((Component.PlainText) page).value()).isEqualTo("page high low");
    assertThat(app.fixedLayout()).isFalse();
  }

  @Test
  void aBuilderSetsItsPluginsUpOnce() {
    AtomicInteger setUps = new AtomicInteger();
    DashPlugin counting =
        new DashPlugin() {
          @Override
          public void setup(App.Builder app) {
            setUps.incrementAndGet();
          }
        };
    App.Builder builder = app().plugin(counting);
    builder.build();
    builder.build();
    assertThat(setUps).hasValue(1);
  }

  @Test
  void whatTheClassPathOffersIsPartOfEveryAppThatDoesNotSayOtherwise(@TempDir Path folder)
      throws Exception {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(DashPlugin.class.getName()), Marking.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (var offering = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(offering);
      assertThat(outputs(app().build())).containsExactly("found", "own");
      assertThat(outputs(app().withoutFoundPlugins().build())).containsExactly("own");
    } finally {
      thread.setContextClassLoader(before);
    }
    assertThat(outputs(app().build())).containsExactly("own");
  }

  @Test
  void ofTwoPluginsTheFirstSaysWhatACallFinds() {
    DashPlugin one = knowing(Map.of("a", 1));
    DashPlugin two = knowing(Map.of("a", 2, "b", 3));
    Plugins plugins = new Plugins(List.of(one, two));
    assertThat(plugins.data(null)).isEqualTo(Map.of("a", 1, "b", 3));
  }

  private static DashPlugin knowing(Map<String, @Nullable Object> data) {
    return new DashPlugin() {
      @Override
      public Map<String, @Nullable Object> data(Context ctx) {
        return data;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/a", "_dash-layout", "~a", "assets/a", "i/a", "a/../b", "a b", "a//b"})
  void whatCannotBeThePathOfARouteIsRefused(String path) {
    assertThatThrownBy(() -> HttpRoute.get(path, asked -> HttpRoute.Answer.text("")))
        .hasMessage("'" + path + "' cannot be the path of a route");
  }

  @Test
  void routesOfOnePathAndUnknownMethodsAreRefused() {
    HttpRoute route = HttpRoute.get("a", asked -> HttpRoute.Answer.text(""));
    assertThatThrownBy(() -> app().route(route, route).build())
        .hasMessage("app sales: two routes have the path a");
    assertThatThrownBy(() -> new HttpRoute("a", Set.of("TRACE"), route.body()))
        .hasMessage("route a takes [TRACE]");
    App.Builder paged =
        App.named("sales")
            .layout(Pages.container())
            .pages(Pages.of(Page.at("/a", visit -> Component.none())));
    assertThatThrownBy(() -> paged.route(route).build())
        .hasMessage("app sales: a is the path of a page and of a route");
  }
}
