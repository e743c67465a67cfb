package org.verdash.launcher;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verdash.gateway.auth.PlatformKey;
import org.verdash.gateway.auth.TokenIssuer;
import org.verdash.launcher.config.Amounts;
import org.verdash.launcher.config.ConfigException;
import org.verdash.launcher.config.ConfigSources.Flag;
import org.verdash.launcher.config.HouseConfig;
import org.verdash.launcher.node.Node;
import org.verdash.launcher.node.NodeException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code verdash token}: prints a Bearer token for a program. */
final class TokenCommand {

  private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,62}");
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Shell shell;

  TokenCommand(Shell shell) {
    this.shell = shell;
  }

  static CommandSpec spec() {
    CommandSpec token = CommandSpec.create();
    token.usageMessage().description("Prints a Bearer token, signed with the platform key.");
    token.addOption(text("--user", "NAME", "Whom the token stands for.").required(true).build());
    token.addOption(
        OptionSpec.builder("--role")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .splitRegex(",")
            .arity("1..*")
            .paramLabel("ROLE")
            .description("A role of the user; may be given again.")
            .build());
    token.addOption(
        text("--ttl", "TIME", "Life of the token, such as PT1H or 30m (PT1H).").build());
    token.addOption(text("--data", "DIR", "Folder of the node's platform key (data).").build());
    token.addOption(text("--config", "FILE", "Settings (verdash.yaml, if there).").build());
    return token.mixinStandardHelpOptions(true).versionProvider(Version::lines);
  }

  void run(ParseResult parsed) {
    HouseConfig config = HouseConfig.read(shell.sources(flags(parsed), text(parsed, "--config")));
    String user = parsed.matchedOptionValue("--user", "");
    List<String> roles = parsed.matchedOptionValue("--role", List.of());
    Optional<Duration> ttl = ttl(parsed.matchedOptionValue("--ttl", "PT1H"));
    refuseBadValues(user, roles, ttl);
    SortedSet<String> sorted = new TreeSet<>(roles);
    TokenIssuer issuer = new TokenIssuer(key(config), InstantSource.system());
    shell.out().println(issuer.issue(TokenIssuer.Kind.ACCESS, user, sorted, ttl.orElseThrow()));
  }

  private static List<Flag> flags(ParseResult parsed) {
    String data = text(parsed, "--data");
    return data == null ? List.of() : List.of(new Flag("--data", "data", data));
  }

  private static PlatformKey key(HouseConfig config) {
    return Node.existingKey(config)
        .orElseThrow(
            () ->
                new NodeException(
                    "There is no platform key in "
                        + config.data()
                        + ": start the node once, or set auth.platform-key.",
                    null));
  }

  private static Optional<Duration> ttl(String text) {
    return Amounts.duration(text)
        .filter(ttl -> ttl.toSeconds() >= 1 && ttl.compareTo(LONGEST) <= 0);
  }

  private static void refuseBadValues(String user, List<String> roles, Optional<Duration> ttl) {
    List<String> problems = new ArrayList<>();
    if (user.isBlank()) {
      problems.add("--user must not be blank.");
    }
    for (String role : roles) {
      if (!ROLE.matcher(role).matches()) {
        problems.add("--role must be letters, digits, '_', '.', ':' and '-', was '" + role + "'.");
      }
    }
    if (ttl.isEmpty()) {
      problems.add("--ttl must be a time such as PT1H or 30m, from 1s to 366d.");
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
  }

  private static OptionSpec.Builder text(String flag, String label, String description) {
    return OptionSpec.builder(flag).type(String.class).paramLabel(label).description(description);
  }

  private static @Nullable String text(ParseResult parsed, String flag) {
    return parsed.hasMatchedOption(flag) ? parsed.matchedOptionValue(flag, "") : null;
  }
}
