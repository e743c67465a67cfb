package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.app.App;
import org.verdash.app.Library;
import org.verdash.launcher.config.ConfigSources;
import org.verdash.launcher.config.ConfigSources.Flag;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.dev.AuthorLoader;
import org.verdash.launcher.dev.Builds;
import org.verdash.launcher.dev.Builds.Outcome;
import org.verdash.launcher.dev.ProjectFolder;
import org.verdash.launcher.dev.WorkedOn;
import org.verdash.launcher.node.NodeException;
import org.verdash.runtime.dev.DevBundles;
import org.verdash.runtime.dev.Workshop;

@Timeout(120)
class DevSessionIT {
  private static final int RELOADS = 50;
  private static final String PROGRAM =
      """
      package bakery;

      import static org.verdash.html.Html.div;
      import static org.verdash.html.Html.text;

      import org.verdash.app.App;
      import org.verdash.app.Prop;
      import org.verdash.app.Verdash;
      import org.verdash.dcc.Input;

      public final class Bakery {
        static final Prop<String> NAME = Input.value("name");
        static final Prop<String> OUT = text("out");

        public static void main(String[] args) {
          Verdash.run(
              App.named("bakery")
                  .open()
                  .layout(div(Input.of(NAME), div("%s").id("out")))
                  .callback(OUT, NAME, (name, ctx) -> "Hello " + name)
                  .build());
        }
      }
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path work;
  private Path source;
  private ProjectFolder project;

  @BeforeEach
  void project() throws IOException {
    Path classes = Files.createDirectories(work.resolve("shop/target/classes"));
    source = Files.createDirectories(work.resolve("shop/src/main/java/bakery"));
    source = source.resolve("Bakery.java");
    save(PROGRAM.formatted("first"));
    String[] line = {"-proc:none", "-d", classes.toString(), source.toString()};
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, line)).isZero();
    project = ProjectFolder.around(classes);
  }

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void whatIsSavedIsServedAndTheVersionBeforeGoesOnWhileThereIsNone() throws Exception {
    try (DevSession session = session();
        House house = house(session)) {
      save(PROGRAM.formatted("second"));
      await(house, "/bakery/_dash-layout", "second");

      save(PROGRAM.formatted("third").replace("div(", "dvi("));
      await(house, "/bakery/_reload-hash", "It does not compile");
      assertThat(get(house, "/bakery/_reload-hash")).contains("Bakery.java:1", "dvi");
      assertThat(get(house, "/bakery/_dash-layout")).contains("second");

      save(PROGRAM.formatted("fourth").replace(".id(\"out\")", ".id(\"name\")"));
      await(house, "/bakery/_reload-hash", "The app cannot be made");
      assertThat(get(house, "/bakery/_reload-hash")).contains("stands twice");
      assertThat(get(house, "/bakery/_dash-layout")).contains("second");

      save(PROGRAM.formatted("fifth"));
      await(house, "/bakery/_dash-layout", "fifth");
      await(house, "/bakery/_reload-hash", "\"problem\":null");
    }
  }

  @Test
  void anotherProgramThatServesNothingIsTold() throws Exception {
    try (DevSession session = session();
        House house = house(session)) {
      save(PROGRAM.replace("Verdash.run(", "java.util.Objects.hash("));
      await(house, "/bakery/_reload-hash", "did not call Verdash.run");
    }
  }

  @Test
  void fiftyBuildsLeaveNoClassesBehind() throws Exception {
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    ProjectFolder compiled = new ProjectFolder(project.classes(), List.of(), List.of());
    Builds builds = new Builds(compiled, work.resolve("builds"), getClass().getClassLoader());
    WorkedOn state = new WorkedOn(bundles());
    AppOffer offer = offer(next(builds, loaders), state.next());
    try (builds;
        House house = House.open(config("127.0.0.1"), List.of(offer))) {
      house.makeThreads();
      for (int i = 1; i < RELOADS; i++) {
        AppOffer after = offer(next(builds, loaders), state.next());
        house.replace(offer, after).await();
        assertThat(call(house)).contains("Hello Ada");
        offer = after;
      }
      // The last one is served, and the one before may still be on its way out.
      assertEventually(() -> alive(loaders) <= 2);
    }
  }

  private static ClassLoader next(Builds builds, List<WeakReference<ClassLoader>> loaders) {
    Outcome.Made build = (Outcome.Made) builds.make();
    ClassLoader loader = builds.loader(build);
    loaders.add(new WeakReference<>(loader));
    return loader;
  }

  @Test
  void aHouseThatOthersReachHasNoAuthorsApps() throws Exception {
    AppOffer offer = offer(getClass().getClassLoader(), Workshop.still(bundles()));

    assertThatThrownBy(() -> House.open(config("0.0.0.0"), List.of(offer)))
        .isInstanceOf(NodeException.class)
        .hasMessage("Developer tools are for a node that only its own machine reaches.");
  }

  private DevSession session() throws Exception {
    return new DevSession(project, work.resolve("builds"), getClass().getClassLoader(), bundles());
  }

  private House house(DevSession session) throws Exception {
    Class<?> program = new AuthorProgram(project).type();
    App app = Rerun.apps(program.getName(), program.getClassLoader()).get(0);
    House house = House.open(config("127.0.0.1"), session.first(program, List.of(app)));
    session.start(house);
    return house;
  }

  /** The program as a JVM would have loaded it that was started with it. */
  private record AuthorProgram(ProjectFolder project) {
    Class<?> type() throws Exception {
      java.net.URL[] place = {project.classes().toUri().toURL()};
      ClassLoader loader = new java.net.URLClassLoader(place, DevSessionIT.class.getClassLoader());
      return Class.forName("bakery.Bakery", true, loader);
    }
  }

  private static AppOffer offer(ClassLoader classes, Workshop workshop) throws Exception {
    App app =
        classes instanceof AuthorLoader
            ? Rerun.apps("bakery.Bakery", classes).get(0)
            : App.named("bakery").layout(org.verdash.html.Html.div()).build();
    return new AppOffer("bakery", "app bakery", host -> app, classes, true, workshop);
  }

  private static DevBundles bundles() {
    Library none =
        new Library("none", "0", "", List.of(), List.of(), (path, suffix) -> new byte[0]);
    return new DevBundles(none, none, none);
  }

  private HouseConfig config(String host) {
    List<Flag> flags =
        List.of(
            new Flag("test", "http.host", host),
            new Flag("test", "auth.platform-key", "k".repeat(42) + "A"),
            new Flag("test", "http.port", "0"),
            new Flag("test", "roles", "gateway,apps"),
            new Flag("test", "data", work.resolve("data").toString()));
    return HouseConfig.read(new ConfigSources(flags, Map.of(), null));
  }

  // Two saves of one length in one tick of the file system's clock would look like one.
  private void save(String text) throws IOException {
    Files.writeString(source, text + "\n// " + System.nanoTime() + "\n");
  }

  private String get(House house, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(house.uri().resolve(path)).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private String call(House house) throws Exception {
    URI uri = house.uri().resolve("/bakery/_dash-update-component");
    String body =
        """
        {"output":"out.children","outputs":{"id":"out","property":"children"},
         "inputs":[{"id":"name","property":"value","value":"Ada"}],
         "changedPropIds":["name.value"]}
        """;
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    return response.statusCode() + response.body();
  }

  private void await(House house, String path, String text) {
    assertEventually(() -> get(house, path).contains(text));
  }

  private static long alive(List<WeakReference<ClassLoader>> loaders) {
    System.gc();
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void assertEventually(Condition condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    try {
      while (!condition.holds()) {
        assertThat(System.nanoTime()).as("in time").isLessThan(end);
        LockSupport.parkNanos(20_000_000);
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
