package org.verdash.launcher.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {

  @TempDir Path work;

  @Test
  void aProjectIsOneClassOneTestAndAPom() throws IOException {
    Path folder = Project.named("my-2nd-app", "1.2").write(work);

    try (var files = Files.walk(folder)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .toList();
      assertThat(names)
          .containsExactlyInAnyOrder(
              "pom.xml",
              "README.md",
              ".gitignore",
              "src/main/java/my2ndapp/My2ndApp.java",
              "src/main/resources/META-INF/services/org.verdash.app.AppFactory",
              "src/test/java/my2ndapp/My2ndAppTest.java");
      for (String name : names) {
        assertThat(Files.readString(folder.resolve(name))).as(name).doesNotContain("@name@");
      }
    }
    assertThat(folder.resolve("pom.xml"))
        .content()
        .contains("<artifactId>my-2nd-app</artifactId>", "<verdash.version>1.2</verdash.version>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "My-App", "1st", "a b", "../up", "a/b", "größe", "-a", "api", "class", "in-t"})
  void aNameThatCannotBeIsRefusedInASentence(String name) {
    assertThatThrownBy(() -> Project.named(name, "1"))
        .isInstanceOf(RefusedProjectException.class)
        .hasMessageEndingWith(".");
    assertThat(work).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Factory.java.txt", "FactoryTest.java.txt"})
  void anAppNamedAsAClassThatTheProjectUsesGetsAClassOfAnotherName(String template)
      throws IOException {
    String text;
    try (var stream = Project.class.getResourceAsStream(template)) {
      text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> used =
        Pattern.compile("import (?!static)[a-zA-Z.]*\\.([A-Z][a-z]\\w*);")
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(used).hasSizeGreaterThan(5);
    for (String type : used) {
      String name = type.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      assertThat(Project.named(name, "1").type()).isEqualTo(type + "App");
    }
  }

  @Test
  void whatIsThereIsNeverOverwritten() throws IOException {
    Path folder = Files.createDirectory(work.resolve("mine"));
    Path file = Files.writeString(work.resolve("other"), "kept");

    for (String name : List.of("mine", "other")) {
      assertThatThrownBy(() -> Project.named(name, "1").write(work))
          .isInstanceOf(RefusedProjectException.class)
          .hasMessageContaining("exists already");
    }
    assertThat(folder).isEmptyDirectory();
    assertThat(file).hasContent("kept");
  }
}
