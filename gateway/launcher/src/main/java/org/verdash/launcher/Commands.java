package org.verdash.launcher;

import org.verdash.launcher.config.ConfigException;
import org.verdash.launcher.node.NodeException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: reads it, runs what it says, and answers with an exit code. */
final class Commands {

  private static final int OK = 0;
  private static final int FAILED = 1;

  private final Shell shell;
  private final Runnable beforeStart;
  private final CommandLine line;

  /**
   * Prepares to read a command line.
   *
   * @param beforeStart called once the command line is read and before a node starts
   */
  Commands(Shell shell, Runnable beforeStart) {
    this.shell = shell;
    this.beforeStart = beforeStart;
    CommandSpec verdash = CommandSpec.create().name("verdash");
    verdash.usageMessage().description("Serves Dash apps written in Java.");
    verdash.addSubcommand("start", StartCommand.spec());
    verdash.addSubcommand("new", NewCommand.spec());
    verdash.addSubcommand("generate-components", GenerateComponentsCommand.spec());
    verdash.addSubcommand("config", ConfigCommand.spec());
    verdash.addSubcommand("token", TokenCommand.spec());
    StoreCommand.addTo(verdash);
    verdash.addSubcommand("pack", PackCommand.spec());
    verdash.addSubcommand("rehearse", RehearseCommand.spec());
    verdash.mixinStandardHelpOptions(true).versionProvider(Version::lines);
    this.line = new CommandLine(verdash);
  }

  /** Runs a command and returns 0, or 1 after telling in a sentence why it failed. */
  int run(String... args) {
    try {
      return run(line.parseArgs(args));
    } catch (ParameterException e) {
      shell.err().println(e.getMessage());
      shell
          .err()
          .println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
      return FAILED;
    } catch (ConfigException e) {
      e.problems().forEach(shell.err()::println);
      return FAILED;
    } catch (NodeException e) {
      shell.err().println(e.getMessage());
      return FAILED;
    }
  }

  private int run(ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    CommandLine chosen = command.commandSpec().commandLine();
    if (command.isUsageHelpRequested()) {
      chosen.usage(shell.out());
    } else if (command.isVersionHelpRequested()) {
      chosen.printVersionHelp(shell.out());
    } else if (!chosen.getSubcommands().isEmpty()) {
      chosen.usage(shell.err());
      return FAILED;
    } else {
      run(command.commandSpec().name(), command);
    }
    return OK;
  }

  private void run(String name, ParseResult command) {
    switch (name) {
      case "start" -> {
        beforeStart.run();
        new StartCommand(shell).run(command);
      }
      case "new" -> new NewCommand(shell).run(command);
      case "generate-components" -> new GenerateComponentsCommand(shell).run(command);
      case "show" -> new ConfigCommand(shell).run(command);
      case "pack" -> new PackCommand(shell).run(command);
      case "migrate", "export", "import", "forget", "postgres" ->
          new StoreCommand(shell).run(name, command);
      case "rehearse" -> new RehearseCommand(shell).run();
      default -> new TokenCommand(shell).run(command);
    }
  }
}
