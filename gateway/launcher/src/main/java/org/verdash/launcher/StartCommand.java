package org.verdash.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.DemoAccounts;
import org.verdash.launcher.config.ConfigSources;
import org.verdash.launcher.config.ConfigSources.Flag;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.config.OperationsConfig.LogFormat;
import org.verdash.launcher.watch.LogLines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code verdash start}: opens a house and prints one line when it is ready. */
final class StartCommand {

  private static final String CONFIG = "--config";
  private static final String DEMO = "--demo";

  /** Flags that set one key each; their values are checked with all other settings. */
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("--http-port", "http.port", "N", "Port for browsers, 0 for any (8080)."),
          new Setting("--data", "data", "DIR", "Folder of what the node keeps (data)."),
          new Setting("--apps", "apps-folder", "DIR", "Folder of app jars."),
          new Setting("--roles", "roles", "ROLE,...", "gateway, apps, state-store (all)."),
          new Setting("--cluster", "cluster.name", "NAME", "Join the cluster of this name."),
          new Setting("--bus-port", "cluster.bus-port", "N", "Port for membership (5701)."),
          new Setting(
              "--event-bus-port", "cluster.event-bus-port", "N", "Port for messages (any)."),
          new Setting("--join", "cluster.join", "HOST:PORT,...", "Other nodes' bus ports."));

  private final Shell shell;

  StartCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec start = CommandSpec.create();
    start
        .usageMessage()
        .description("Starts a node.")
        .footer("", "Every flag is also a key of verdash.yaml and a variable VERDASH_...");
    addSettings(start);
    return start.mixinStandardHelpOptions(true).versionProvider(Version::lines);
  }

  /** Adds the flags that are settings. */
  static void addSettings(CommandSpec command) {
    SETTINGS.forEach(setting -> command.addOption(setting.option()));
    command.addOption(
        OptionSpec.builder(DEMO)
            .type(boolean.class)
            .description(
                "Make accounts viewer, editor and admin with new passwords; show the demos.")
            .build());
    command.addOption(
        OptionSpec.builder(CONFIG)
            .type(String.class)
            .paramLabel("FILE")
            .description("Settings (verdash.yaml, if there).")
            .build());
  }

  /** Returns where settings come from when these flags were given. */
  static ConfigSources sources(Shell shell, ParseResult parsed) {
    return shell.sources(flags(parsed), config(parsed));
  }

  void run(ParseResult parsed) {
    HouseConfig config = HouseConfig.read(sources(shell, parsed));
    if (config.operations().logFormat() == LogFormat.JSON) {
      LogLines.json();
    }
    House house = House.open(config, List.of());
    Runtime.getRuntime().addShutdownHook(new Thread(house::close, "verdash-stop"));
    house.demo().ifPresent(accounts -> tell(accounts, house.address()));
    shell.out().println("ready " + house.uri() + " (" + sinceProcessStart().toMillis() + " ms)");
  }

  private void tell(DemoAccounts accounts, String address) {
    shell.out().println("Sign in once with " + address + accounts.oneTimeLink("admin"));
    for (DemoAccounts.Account account : accounts.accounts()) {
      shell.out().println("or as " + account.user() + " with password " + account.password());
    }
  }

  private static List<Flag> flags(ParseResult parsed) {
    List<Flag> flags = new ArrayList<>();
    for (Setting setting : SETTINGS) {
      if (parsed.hasMatchedOption(setting.flag())) {
        String value = parsed.matchedOptionValue(setting.flag(), "");
        flags.add(new Flag(setting.flag(), setting.key(), value));
      }
    }
    if (parsed.hasMatchedOption(DEMO)) {
      flags.add(new Flag(DEMO, "demo", "true"));
    }
    return flags;
  }

  private static @Nullable String config(ParseResult parsed) {
    return parsed.hasMatchedOption(CONFIG) ? parsed.matchedOptionValue(CONFIG, "") : null;
  }

  private static Duration sinceProcessStart() {
    Instant now = Instant.now();
    return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
  }

  private record Setting(String flag, String key, String label, String description) {

    OptionSpec option() {
      return OptionSpec.builder(flag)
          .type(String.class)
          .paramLabel(label)
          .description(description)
          .build();
    }
  }
}
