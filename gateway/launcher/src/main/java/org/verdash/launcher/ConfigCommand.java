package org.verdash.launcher;

import java.util.List;
import org.verdash.launcher.config.SettingsTable;
import org.verdash.launcher.config.SettingsTable.Value;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code verdash config show}: prints every setting and where it comes from. */
final class ConfigCommand {

  private final Shell shell;

  ConfigCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec show = CommandSpec.create();
    show.usageMessage().description("Prints every setting and its origin; secrets as ***.");
    StartCommand.addSettings(show);
    CommandSpec config = CommandSpec.create();
    config.usageMessage().description("Tells about settings.");
    config.addSubcommand("show", show.mixinStandardHelpOptions(true));
    return config.mixinStandardHelpOptions(true);
  }

  void run(ParseResult parsed) {
    List<Value> values = SettingsTable.values(StartCommand.sources(shell, parsed));
    int keys = values.stream().mapToInt(value -> value.key().length()).max().orElse(1);
    int texts = values.stream().mapToInt(value -> value.text().length()).max().orElse(1);
    String form = "%-" + keys + "s  %-" + Math.max(1, texts) + "s  %s";
    for (Value value : values) {
      shell.out().println(form.formatted(value.key(), value.text(), value.origin()));
    }
  }
}
