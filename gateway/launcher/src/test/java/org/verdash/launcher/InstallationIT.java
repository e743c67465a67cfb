package org.verdash.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The folder that the build packs, used from elsewhere. */
@Timeout(120)
class InstallationIT {

  private static final Path BUILT = Path.of("target", "verdash").toAbsolutePath();

  @TempDir Path work;
  private Path home;

  @BeforeEach
  void moveIt() throws IOException {
    home = work.resolve("a folder with blanks").resolve("verdash");
    try (var files = Files.walk(BUILT)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Path target = home.resolve(BUILT.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (file.startsWith(BUILT.resolve("lib")) && file.toString().endsWith(".jar")) {
          Files.createLink(target, file);
        } else {
          Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  @Test
  void itStartsThroughALinkFromAnyFolderWithoutAnyWarning() throws Exception {
    Path link = Files.createSymbolicLink(work.resolve("vd"), home.resolve("bin/verdash"));
    Process node = start(List.of(link.toString(), "start", "--http-port", "0"), Map.of());
    try (var out = node.inputReader(StandardCharsets.UTF_8)) {
      String ready = out.readLine();
      assertThat(ready).matches("ready http://127\\.0\\.0\\.1:[0-9]+ \\([0-9]+ ms\\)");
      URI uri = URI.create(ready.split(" ", -1)[1]);
      try (InputStream health = uri.resolve("/health/ready").toURL().openStream()) {
        assertThat(health.readAllBytes()).isNotEmpty();
      }
    } finally {
      node.toHandle().destroy();
    }
    assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
    // What the database says when it is made is no warning.
    assertThat(new String(node.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines())
        .allMatch(line -> line.matches("[0-9:.]+ INFO .*"));
    assertThat(work.resolve("data")).isDirectory();
  }

  @Test
  void whereTestsRunAsRootAnOrdinaryUserStartsItToo() throws Exception {
    List<String> nobody =
        List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
    assumeTrue(runs(concat(nobody, "test", "-x", java.toString())), "nobody cannot be tried");
    Path own = Files.createDirectory(work.resolve("own"));
    Files.setOwner(
        own, own.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

    Process node =
        start(
            concat(nobody, script(), "start", "--http-port", "0", "--data", own + "/data"),
            Map.of("HOME", own.toString()));
    try (var out = node.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("ready http://127.0.0.1:");
    } finally {
      node.toHandle().destroy();
    }
    assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.getOwner(own.resolve("data/postgres/cluster")).getName()).isEqualTo("nobody");
  }

  private static List<String> concat(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toList();
  }

  private boolean runs(List<String> command) throws InterruptedException {
    try {
      return start(command, Map.of()).waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  @Test
  void itsOwnFolderOfAppsAndItsOwnSettingsAreTheUsualOnes() throws Exception {
    Files.writeString(home.resolve("conf/verdash.yaml"), "http:\n  port: 8081\n");

    String shown = said(start(List.of(script(), "config", "show"), Map.of()), 0);

    assertThat(shown.lines())
        .anySatisfy(
            line -> assertThat(line).matches("apps-folder +.*with blanks/verdash/apps +default"))
        .anySatisfy(line -> assertThat(line).matches("http.port +8081 +verdash.yaml line 2"));
  }

  @Test
  void anOldJavaIsPassedOverAndTheFlagsSuitTheOneThatIsTaken() throws Exception {
    Map<String, String> environment =
        Map.of("VERDASH_JAVA", java("old", "17.0.9"), "JAVA_HOME", java("some", "21.0.4"));
    String call = said(start(List.of(script(), "start", "--data", "a b"), environment), 0);
    assertThat(call)
        .startsWith("some\n--enable-native-access=ALL-UNNAMED\n")
        .endsWith("\norg.verdash.launcher.Main\nstart\n--data\na b\n")
        .doesNotContain("--sun-misc", "AOT");

    String newer = said(start(List.of(script()), Map.of("VERDASH_JAVA", java("new", "25"))), 0);
    assertThat(newer).startsWith("new\n").contains("\n--sun-misc-unsafe-memory-access=allow\n");
  }

  @Test
  void aRecordedStartIsUsedByTheJdkThatMadeItOnly() throws Exception {
    Files.writeString(home.resolve("lib/verdash.aot"), "");
    Files.writeString(home.resolve("lib/verdash.aot.jdk"), "Somebody 25+1\n");

    assertThat(said(start(List.of(script()), Map.of("VERDASH_JAVA", java("same", "25"))), 0))
        .contains("-XX:AOTCache=");
    assertThat(said(start(List.of(script()), Map.of("VERDASH_JAVA", java("later", "25.0.1"))), 0))
        .doesNotContain("-XX:AOTCache");
  }

  @Test
  void withoutAJdkItSaysSoInOneSentence() throws Exception {
    Path script = Path.of(script());
    String text = Files.readString(script);
    Files.writeString(script, text.replaceAll(" /(usr|opt|Library)[^ ]*/bin/java", ""));
    Path tools = Files.createDirectory(work.resolve("tools"));
    for (String tool : List.of("sh", "dirname", "readlink", "sed", "cat")) {
      Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin").resolve(tool));
    }

    Map<String, String> nothing =
        Map.of("PATH", tools.toString(), "HOME", work.toString(), "JAVA_HOME", "");
    Process process = start(List.of(script.toString(), "start"), nothing);

    assertThat(said(process, 1)).isEmpty();
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "Verdash needs a JDK 21 or newer: install one, or name its folder in VERDASH_JAVA.\n");
  }

  private String script() {
    return home.resolve("bin/verdash").toString();
  }

  /** A JDK that prints how it is called. */
  private String java(String name, String version) throws IOException {
    Path folder = Files.createDirectories(work.resolve("jdk " + name));
    Files.writeString(
        folder.resolve("release"),
        "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"%s\"\nJAVA_RUNTIME_VERSION=\"%s+1\"\n"
            .formatted(version, version));
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' " + name + " \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder.toString();
  }

  private Process start(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.startsWith("VERDASH_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static String said(Process process, int code) throws Exception {
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("ended by itself").isTrue();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.exitValue()).isEqualTo(code);
    return out;
  }
}
