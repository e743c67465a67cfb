package org.verdash.e2e.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.verdash.app.AppFactory;
import org.verdash.e2e.browser.Visit;

/**
 * The whole street in one process: gateway and apps, with demo accounts, always at one port. When a
 * test is run a second time, it begins anew.
 */
public final class Street implements AutoCloseable, BeforeAllCallback {
  private static final Pattern LINK = Pattern.compile("^Sign in once with (http\\S+)");

  private final String name;
  private final String base;
  private final String[] settings;
  private final Path folder;
  private final Keyring keyring = new Keyring();
  private final int port = Ports.free(1).get(0);
  private int starts;
  private boolean closed;
  private VerdashNode node;
  private URI uri;

  private Street(String name, String base, String... settings) {
    this.name = name;
    this.base = base;
    this.settings = settings;
    this.folder = VerdashNode.KEPT.resolve(name);
    clear();
    this.node = launch();
    this.uri = node.ready();
  }

  /** Starts one with the demos, and waits until it is ready; named as the test that wants it. */
  public static Street withDemos(Class<?> test) {
    apps(test).withDemos();
    return open(test);
  }

  /** Starts one with apps of this class, and waits until it is ready. */
  public static Street with(Class<? extends AppFactory> app, Class<?> test) {
    apps(test).with(app);
    return open(test);
  }

  /** Starts one with the demos that browsers see below a path, as they do behind a proxy. */
  public static Street withDemosBelow(String base, Class<?> test) {
    apps(test).withDemos();
    return new Street(test.getSimpleName(), base);
  }

  /** The same with apps of a class. */
  public static Street withBelow(String base, Class<? extends AppFactory> app, Class<?> test) {
    apps(test).with(app);
    return new Street(test.getSimpleName(), base);
  }

  /** An empty folder for the apps of a test's street. */
  public static AppFolder apps(Class<?> test) {
    return AppFolder.in(VerdashNode.KEPT.resolve(test.getSimpleName()));
  }

  /**
   * Starts it with what {@link #apps} of the same test holds, and waits until it is ready.
   *
   * @param settings further lines of its configuration
   */
  public static Street open(Class<?> test, String... settings) {
    return new Street(test.getSimpleName(), "", settings);
  }

  /** Stops it in good order. */
  public void stop() {
    node.stop();
  }

  /** Starts it again after {@link #stop}, and waits until it is ready. */
  public void start() {
    node = launch();
    uri = node.ready();
  }

  /** The address of a path on it. */
  public String at(String path) {
    return uri + base + path;
  }

  /** The link that signs in once, as it is told at the start. */
  public String link() {
    return node.says(LINK).group(1);
  }

  /** The password of a demo account, as it is told at the start. */
  public String password(String user) {
    return node.says(Pattern.compile("as " + user + " with password (\\S+)")).group(1);
  }

  /** Lets a visitor in without the form. */
  public void signIn(Visit visit, String user) {
    visit.context().addCookies(keyring.session(uri, user));
  }

  /** Replaces a visitor's session by one that is over, which their browser does not know. */
  public void endSession(Visit visit, String user) {
    visit.context().addCookies(keyring.endedSession(uri, user));
  }

  /** The value of an Authorization header of a demo account. */
  public String bearer(String user) {
    return keyring.bearer(user);
  }

  /** The process. */
  public VerdashNode node() {
    return node;
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    if (closed) {
      clear();
      start();
      closed = false;
    }
  }

  @Override
  public void close() {
    closed = true;
    node.close();
  }

  private void clear() {
    forget(folder.resolve("data"));
    UnpackedPostgres.withDatabase(folder.resolve("data"));
  }

  // What a run of the tests before this one has saved.
  private static void forget(Path data) {
    if (!Files.exists(data)) {
      return;
    }
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private VerdashNode launch() {
    Path apps = folder.resolve("apps");
    List<String> line = new ArrayList<>(List.of("start", "--demo", "--apps", apps.toString()));
    line.addAll(List.of("--config", configuration().toString()));
    line.addAll(List.of("--data", folder.resolve("data").toString()));
    line.addAll(List.of("--http-port", String.valueOf(port)));
    starts++;
    return VerdashNode.launch(starts == 1 ? name : name + "-" + starts, line);
  }

  private Path configuration() {
    List<String> lines = new ArrayList<>(List.of(settings));
    if (!base.isEmpty()) {
      lines.add("http:");
      lines.add("  public-url: http://127.0.0.1:" + port + base);
    }
    return keyring.configuration(folder, lines.toArray(String[]::new));
  }
}
