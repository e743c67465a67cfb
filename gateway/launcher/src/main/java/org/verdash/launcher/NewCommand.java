package org.verdash.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.verdash.launcher.node.NodeException;
import org.verdash.launcher.node.Sentence;
import org.verdash.launcher.project.Project;
import org.verdash.launcher.project.RefusedProjectException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code verdash new NAME}: writes the project of an app. */
final class NewCommand {

  private final Shell shell;

  NewCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec project = CommandSpec.create();
    project.usageMessage().description("Writes the Maven project of a new app.");
    project.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .type(String.class)
            .required(true)
            .paramLabel("NAME")
            .description("Name of the app and its folder, such as my-app.")
            .build());
    return project.mixinStandardHelpOptions(true);
  }

  void run(ParseResult parsed) {
    String name = parsed.matchedPositionalValue(0, "");
    try {
      Project project = Project.named(name, Version.number());
      Path folder = project.write(shell.folder());
      shell.out().println("Made " + folder + ". There, mvn verify builds it, mvn -Pdev serves it.");
    } catch (RefusedProjectException e) {
      throw new NodeException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new NodeException("The folder " + name + " cannot be made: " + Sentence.of(e), e);
    }
  }
}
