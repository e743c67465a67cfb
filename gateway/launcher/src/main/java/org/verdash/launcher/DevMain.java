package org.verdash.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verdash.app.AppFactory;
import org.verdash.launcher.dev.ProjectFolder;
import org.verdash.launcher.watch.LogLines;

/**
 * Serves the app factories of a project for whoever works on them, each app for itself: what is
 * saved replaces only those that use it. For a class path with verdash-app-verticles-dev-bundles,
 * which no node in production has.
 */
public final class DevMain {
  private static final String FACTORIES = "META-INF/services/" + AppFactory.class.getName();

  private DevMain() {}

  /**
   * Serves until the process is told to end.
   *
   * @param args the folder of the project's classes, such as {@code target/classes}
   * @throws IOException when the folder does not say which factories it has
   */
  public static void main(String[] args) throws IOException {
    LogLines.text();
    Path classes = Path.of(args[0]);
    LauncherProvider.develop(ProjectFolder.around(classes), factories(classes));
  }

  private static List<String> factories(Path classes) throws IOException {
    return Files.readAllLines(classes.resolve(FACTORIES), StandardCharsets.UTF_8).stream()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
