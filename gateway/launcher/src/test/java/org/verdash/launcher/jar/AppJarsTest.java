package org.verdash.launcher.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verdash.app.AppFactory;

class AppJarsTest {

  private static final String FACTORY =
      """
      package sample;
      public class Factory implements org.verdash.app.AppFactory, java.util.concurrent.Callable<String> {
        public org.verdash.app.App create(org.verdash.app.AppHost host) { throw new IllegalStateException(); }
        public String call() throws Exception {
          String library = Class.forName("org.assertj.core.api.Assertions").getClassLoader().getName();
          String api = String.valueOf(org.verdash.app.App.class.getClassLoader().getName());
          String log = String.valueOf(org.slf4j.LoggerFactory.class.getClassLoader().getName());
          return library + ", " + api + ", " + log;
        }
      }
      """;

  @TempDir Path work;
  private Path apps;
  private AppJars jars = AppJars.NONE;

  @BeforeEach
  void makeFolder() throws IOException {
    apps = Files.createDirectory(work.resolve("apps"));
  }

  @AfterEach
  void close() {
    jars.close();
  }

  @Test
  void aJarOffersItsFactoriesUnderALoaderOfItsOwn() throws Exception {
    maker().source("sample.Factory", FACTORY).offers("sample.Factory").jar(jar("one.jar"));
    maker().source("sample.Factory", FACTORY).offers("sample.Factory").jar(jar("two.jar"));

    open();

    assertThat(jars.refused()).isEmpty();
    assertThat(jars.served()).hasSize(2);
    AppFactory one = jars.served().get(0).factories().getFirst();
    AppFactory two = jars.served().get(1).factories().getFirst();
    assertThat(one.getClass()).isNotEqualTo(two.getClass());
    assertThat(one.getClass().getClassLoader()).isSameAs(jars.served().getFirst().classes());
  }

  @Test
  void whatTheHouseSharesComesFromTheHouseAndAllElseFromTheJar() throws Exception {
    maker()
        .source("sample.Factory", FACTORY)
        .source(
            "org.assertj.core.api.Assertions",
            "package org.assertj.core.api; public class Assertions {}")
        .source("org.verdash.app.App", "package org.verdash.app; public class App {}")
        .source("org.slf4j.LoggerFactory", "package org.slf4j; public class LoggerFactory {}")
        .offers("sample.Factory")
        .jar(jar("one.jar"));

    open();

    assertThat(jars.refused()).isEmpty();
    assertThat(seenBy(jars.served().getFirst())).isEqualTo("app one.jar, app, app");
  }

  @Test
  void whatAJarDoesNotBringComesFromTheHouse() throws Exception {
    maker().source("sample.Factory", FACTORY).offers("sample.Factory").jar(jar("one.jar"));

    open();

    assertThat(seenBy(jars.served().getFirst())).isEqualTo("app, app, app");
  }

  @Test
  void aJarsOwnClassesMayLiveBelowOrgVerdash() throws Exception {
    maker()
        .source(
            "org.verdash.sample.Factory",
            FACTORY.replace("package sample", "package org.verdash.sample"))
        .offers("org.verdash.sample.Factory")
        .jar(jar("one.jar"));

    open();

    assertThat(jars.refused()).isEmpty();
    assertThat(jars.served().getFirst().factories().getFirst().getClass().getClassLoader())
        .isSameAs(jars.served().getFirst().classes());
  }

  @Test
  void resourcesOfTheJarHideThoseOfTheHouse() throws Exception {
    maker()
        .source("sample.Factory", FACTORY)
        .offers("sample.Factory")
        .file("logback.xml", "mine")
        .jar(jar("one.jar"));

    open();

    URL found = jars.served().getFirst().classes().getResource("logback.xml");
    try (var text = found.openStream()) {
      assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("mine");
    }
  }

  @Test
  void jarsThatCannotBeServedKeepNoOtherFromIt() throws Exception {
    maker().source("sample.Factory", FACTORY).offers("sample.Factory").jar(jar("good.jar"));
    maker().file("read.me", "nothing").jar(jar("library.jar"));
    maker()
        .source("sample.Factory", FACTORY)
        .file("org/verdash/contract/AppCall.class", "")
        .offers("sample.Factory")
        .jar(jar("bundled.jar"));
    maker().offers("sample.Missing").jar(jar("missing.jar"));
    Files.writeString(jar("text.jar"), "no jar at all");

    open();

    assertThat(jars.served())
        .singleElement()
        .satisfies(j -> assertThat(j.file()).hasFileName("good.jar"));
    assertThat(jars.refused())
        .satisfiesExactly(
            bundled ->
                assertThat(bundled)
                    .startsWith("The jar bundled.jar brings classes of org.verdash.contract"),
            library -> assertThat(library).startsWith("The jar library.jar is no app"),
            missing ->
                assertThat(missing)
                    .startsWith("The jar missing.jar offers an app that cannot be made")
                    .contains("sample.Missing"),
            text -> assertThat(text).startsWith("The jar text.jar cannot be read as a jar"));
  }

  private void open() throws IOException {
    jars = AppJars.in(List.of(apps));
  }

  private Path jar(String name) {
    return apps.resolve(name);
  }

  private JarMaker maker() throws IOException {
    return new JarMaker(Files.createTempDirectory(work, "jar"));
  }

  private static Object seenBy(AppJar jar) throws Exception {
    return ((Callable<?>) jar.factories().getFirst()).call();
  }
}
