package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger does: install, make an app, build it, serve it. */
@Timeout(300)
class NewAppIT {

  private static final Path HOME = Path.of("target", "verdash").toAbsolutePath();
  private static final Path DEV_BUNDLES =
      Path.of("..", "..", "app-verticles", "dev-bundles", "target").toAbsolutePath();
  private static final Pattern LINK = Pattern.compile(".*(?:Sign in once with|Open) (http\\S+).*");
  private static final String CHANGE =
      """
      {"output":"formula.children","outputs":{"id":"formula","property":"children"},
       "inputs":[{"id":"power","property":"value","value":3}],"changedPropIds":["power.value"]}
      """;

  @TempDir Path work;

  @Test
  void aNewAppIsBuiltServedAndRun() throws Exception {
    String verdash = HOME.resolve("bin/verdash").toString();
    assertThat(said(start(work, List.of(verdash, "new", "my-app")))).startsWith("Made my-app.");
    Path project = work.resolve("my-app");
    List<String> maven = maven();

    said(start(project, with(maven, "verify")));

    assertThat(project.resolve("target/my-app-1.0-SNAPSHOT.jar")).isRegularFile();
    visit(
        start(
            project, List.of(verdash, "start", "--demo", "--http-port", "0", "--apps", "target")));
    visit(start(project, with(maven, "-Pdev")));
  }

  private List<String> maven() throws IOException {
    Path theirs = Path.of(System.getProperty("verdash.maven.repository"));
    List<Path> ours = List.of(HOME.resolve("lib"), DEV_BUNDLES);
    var scratch = ScratchRepository.with(theirs, ours, work.resolve("repository"));
    return List.of(
        Path.of(System.getProperty("verdash.maven.home"), "bin", "mvn").toString(),
        "-o",
        "-q",
        "-B",
        "-Dmaven.repo.local=" + scratch.folder());
  }

  private static List<String> with(List<String> command, String argument) {
    List<String> all = new ArrayList<>(command);
    all.add(argument);
    return all;
  }

  /** Opens the app's page as whoever the process names, moves the slider, and ends it. */
  private static void visit(Process node) throws Exception {
    try (BufferedReader out = node.inputReader(StandardCharsets.UTF_8);
        HttpClient browser =
            HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
      URI link = link(out);
      assertThat(get(browser, link)).contains("/my-app/");
      assertThat(get(browser, link.resolve("/my-app/"))).contains("<title>My app</title>");
      HttpRequest change =
          HttpRequest.newBuilder(link.resolve("/my-app/_dash-update-component"))
              .header("Content-Type", "application/json")
              .header("Origin", link.resolve("/").toString().replaceFirst("/$", ""))
              .POST(BodyPublishers.ofString(CHANGE))
              .build();
      assertThat(browser.send(change, BodyHandlers.ofString()).body()).contains("y = x to the 3");
    } finally {
      end(node);
    }
  }

  // In good order: a node that is killed leaves its database running for the next one.
  private static void end(Process node) {
    List<ProcessHandle> all =
        Stream.concat(node.descendants(), Stream.of(node.toHandle())).toList();
    all.stream().filter(NewAppIT::isJava).forEach(ProcessHandle::destroy);
    for (ProcessHandle each : all) {
      each.onExit().completeOnTimeout(each, 60, TimeUnit.SECONDS).join();
      each.destroyForcibly();
    }
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("java");
  }

  private static URI link(BufferedReader out) throws IOException {
    List<String> seen = new ArrayList<>();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      seen.add(line);
      Matcher link = LINK.matcher(line);
      if (link.matches()) {
        return URI.create(link.group(1));
      }
    }
    throw new AssertionError("No link in " + seen);
  }

  private static String get(HttpClient browser, URI page) throws Exception {
    HttpResponse<String> answer =
        browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(page.getPath()).isEqualTo(200);
    return answer.body();
  }

  private static Process start(Path folder, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("VERDASH_.*|DISPLAY|WAYLAND_.*"));
    builder.environment().put("VERDASH_JAVA", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    return builder.redirectErrorStream(true).start();
  }

  private static String said(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    return out;
  }
}
