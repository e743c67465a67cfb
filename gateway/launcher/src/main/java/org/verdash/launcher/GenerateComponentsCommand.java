package org.verdash.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verdash.generator.ComponentPackage;
import org.verdash.generator.RefusedPackageException;
import org.verdash.launcher.node.NodeException;
import org.verdash.launcher.node.Sentence;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code verdash generate-components FOLDER}: makes Java classes of a component package. */
final class GenerateComponentsCommand {

  private static final List<String> FOR_THE_EXTRACTOR =
      List.of("--namespace", "--script", "--only");

  private final Shell shell;

  GenerateComponentsCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec generate = CommandSpec.create();
    generate
        .usageMessage()
        .description(
            "Makes Java classes of a Dash component package that npm has unpacked into a folder.");
    generate.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .type(String.class)
            .required(true)
            .paramLabel("FOLDER")
            .description("The folder with the package.json.")
            .build());
    generate.addOption(option("--to", "FOLDER", "Where the sources go; without it, components."));
    generate.addOption(option("--package", "NAME", "The Java package of the classes."));
    generate.addOption(option("--namespace", "NAME", "The package's name in the browser."));
    generate.addOption(option("--script", "PATH", "The bundle that a page loads."));
    generate.addOption(option("--only", "PATH", "The one source file that has components."));
    return generate.mixinStandardHelpOptions(true);
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  void run(ParseResult parsed) {
    Path folder = shell.folder().resolve(parsed.matchedPositionalValue(0, ""));
    Path to = shell.folder().resolve(parsed.matchedOptionValue("--to", "components"));
    try {
      ComponentPackage.Made made =
          new ComponentPackage(folder, parsed.matchedOptionValue("--package", ""), further(parsed))
              .write(to, to.resolve("target"));
      made.notes().forEach(shell.err()::println);
      shell
          .out()
          .printf(
              "Made %s of %s in %s, package %s.%n",
              made.components() == 1 ? "1 component" : made.components() + " components",
              made.library(),
              to,
              made.packageName());
    } catch (RefusedPackageException | IllegalArgumentException e) {
      throw new NodeException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new NodeException("The sources cannot be written: " + Sentence.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NodeException("Stopped before the sources were written.", e);
    }
  }

  private static List<String> further(ParseResult parsed) {
    List<String> further = new ArrayList<>();
    for (String option : FOR_THE_EXTRACTOR) {
      String value = parsed.matchedOptionValue(option, "");
      if (!value.isEmpty()) {
        further.add(option + "=" + value);
      }
    }
    return further;
  }
}
