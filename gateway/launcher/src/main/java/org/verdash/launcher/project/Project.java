package org.verdash.launcher.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The project of one app: a class, its test, a pom, and how to go on.
 *
 * @param name the app's name and its folder's
 * @param type name of the class
 * @param inPackage name of its package
 * @param version the Verdash that it is built for
 */
public record Project(String name, String type, String inPackage, String version) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern WORD_START = Pattern.compile("(?:^|-+)([a-z0-9])");

  /** First words of paths that the house keeps for itself. */
  private static final Set<String> KEPT =
      Set.of("api", "live", "health", "metrics", "login", "logout", "e");

  /** Words that cannot name a package. */
  private static final Set<String> JAVA =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface java long native new null package private"
                  + " protected public return short static strictfp super switch synchronized this"
                  + " throw throws transient true try void volatile while")
              .split(" "));

  /** Classes that the project's own use by their simple names. */
  private static final Set<String> USED =
      Set.of(
          ("App AppFactory AppHost BodyHandlers Exception Figure Files Graph Html HttpClient"
                  + " HttpRequest Integer Math Object Override Path Prop Slider String TempDir Test"
                  + " Type Verdash")
              .split(" "));

  private static final List<String> FILES =
      List.of(
          "pom.xml",
          "README.md",
          "gitignore",
          "Factory.java",
          "FactoryTest.java",
          "org.verdash.app.AppFactory");

  /**
   * A project for an app of this name.
   *
   * @throws RefusedProjectException when an app cannot be called so
   */
  public static Project named(String name, String version) {
    if (!NAME.matcher(name).matches()) {
      throw new RefusedProjectException(
          "An app is named with small letters, digits and '-', a letter first, at most 63 of them;"
              + " not '"
              + name
              + "'.");
    }
    String inPackage = name.replace("-", "");
    if (KEPT.contains(name) || JAVA.contains(inPackage)) {
      throw new RefusedProjectException("The name " + name + " is taken: choose another one.");
    }
    String type =
        WORD_START.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    return new Project(name, free(type.replace("-", "")), inPackage, version);
  }

  private static String free(String type) {
    return USED.contains(type) ? type + "App" : type;
  }

  /**
   * Writes the project into a new folder and returns that.
   *
   * @throws RefusedProjectException when the folder, or anything else of its name, is there already
   * @throws IOException when it cannot be written
   */
  public Path write(Path parent) throws IOException {
    Path folder = parent.resolve(name);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      throw new RefusedProjectException(
          folder + " exists already: choose another name, or another folder to work in.");
    }
    for (String file : FILES) {
      Path target = folder.resolve(path(file));
      Files.createDirectories(target.getParent());
      Files.writeString(target, filled(file));
    }
    return folder;
  }

  private String path(String file) {
    return switch (file) {
      case "gitignore" -> ".gitignore";
      case "Factory.java" -> "src/main/java/" + inPackage + "/" + type + ".java";
      case "FactoryTest.java" -> "src/test/java/" + inPackage + "/" + type + "Test.java";
      case "org.verdash.app.AppFactory" -> "src/main/resources/META-INF/services/" + file;
      default -> file;
    };
  }

  private String filled(String file) {
    return template(file)
        .replace("@name@", name)
        .replace("@type@", type)
        .replace("@title@", title())
        .replace("@package@", inPackage)
        .replace("@version@", version);
  }

  private String title() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
  }

  private static String template(String file) {
    try (InputStream text =
        Objects.requireNonNull(Project.class.getResourceAsStream(file + ".txt"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
