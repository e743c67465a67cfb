package org.verdash.launcher.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AccessPolicy;

/** Turns settings into a {@link HouseConfig}; every method adds problems and goes on. */
final class ConfigReader {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,62}");
  private static final Pattern MEMBER = Pattern.compile("[^\\s,]+:[0-9]{1,5}");
  private static final List<String> CLUSTER_DETAILS =
      List.of("cluster.host", "cluster.bus-port", "cluster.event-bus-port", "cluster.join");

  private final Settings settings;
  private final Problems problems;
  private final TypedSettings typed;
  private final OperationsReader operations;
  private final HttpReader http;

  ConfigReader(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
    this.typed = new TypedSettings(settings, problems);
    this.operations = new OperationsReader(settings, problems);
    this.http = new HttpReader(typed, problems);
  }

  HouseConfig house() {
    boolean demo = typed.flag("demo");
    HouseConfig config =
        new HouseConfig(
            http.http(),
            cluster(),
            new AuthReader(settings, typed, problems).auth(),
            apps(demo),
            typed.path("data").orElse(Path.of("data")),
            roles(),
            typed.duration(
                "callback-timeout", DEFAULT_TIMEOUT, Duration.ofMillis(100), Duration.ofHours(1)),
            demo,
            new StoreReader(settings, problems).store(),
            operations.dataSources(),
            operations.operations(http.host("management.host")));
    usual();
    checkExposure(config);
    checkRoles(config);
    return config;
  }

  // What stands for a key that has no fallback of its own kind; for those who list the keys.
  private void usual() {
    settings.usual("data", "data");
    settings.usual("roles", "gateway, apps, state-store");
    settings.usual("http.forwarded-headers", "x-forwarded");
    settings.usual("auth.user-claim", "sub");
    settings.usual("auth.roles-claim", "roles");
    for (String key : List.of("http.host", "cluster.host", "management.host")) {
      settings.usual(key, "127.0.0.1");
    }
  }

  private @Nullable ClusterConfig cluster() {
    Optional<String> name = typed.text("cluster.name", NAME, "a name like [a-z][a-z0-9-]{0,62}");
    ClusterConfig cluster =
        new ClusterConfig(
            name.orElse(""),
            http.host("cluster.host"),
            typed.number("cluster.bus-port", 5701, 1, 65_535),
            typed.number("cluster.event-bus-port", 0, 0, 65_535),
            typed.texts("cluster.join", MEMBER, "other nodes as host:port"));
    if (name.isPresent()) {
      return cluster;
    }
    if (settings.take("cluster.name").isEmpty()) {
      refuseClusterDetails();
    }
    return null;
  }

  private void refuseClusterDetails() {
    for (String key : CLUSTER_DETAILS) {
      settings
          .take(key)
          .ifPresent(
              e -> problems.add(key + " needs cluster.name beside it (" + e.origin() + ")."));
    }
  }

  private AppsConfig apps(boolean demo) {
    Map<String, AppConfig> apps = new HashMap<>();
    for (String name : settings.appNames()) {
      if (NAME.matcher(name).matches()) {
        apps.put(name, new AppConfig(access("apps." + name + ".access"), appSettings(name)));
      } else {
        problems.add("apps." + name + ": an app is named like [a-z][a-z0-9-]{0,62}.");
      }
    }
    return new AppsConfig(appsFolders(demo), apps);
  }

  // Who names a folder wants its apps and no others, not even those that show what there is.
  private List<Path> appsFolders(boolean demo) {
    Optional<Path> named = typed.path("apps-folder");
    Optional<Path> installed = settings.installed("apps");
    installed.ifPresent(folder -> settings.usual("apps-folder", folder.toString()));
    Optional<Path> demos =
        settings.installed("demos").filter(folder -> demo && Files.isDirectory(folder));
    return named.isPresent()
        ? List.of(named.get())
        : Stream.of(installed, demos).flatMap(Optional::stream).toList();
  }

  private Map<String, String> appSettings(String app) {
    Map<String, String> texts = new HashMap<>();
    for (String name : settings.settingNames(app)) {
      typed.freeText("apps." + app + ".settings." + name).ifPresent(text -> texts.put(name, text));
    }
    return texts;
  }

  private @Nullable AccessPolicy access(String key) {
    List<String> words = typed.texts(key, ROLE, "'public', 'signed-in' or names of roles");
    if (words.isEmpty()) {
      settings
          .take(key)
          .filter(entry -> entry.form() == Entry.Form.LIST && entry.texts().isEmpty())
          .ifPresent(e -> problems.add(key + " must not be empty (" + e.origin() + ")."));
      return null;
    }
    boolean one = words.size() == 1;
    if (one && words.getFirst().equals("public")) {
      return new AccessPolicy.Public();
    }
    if (one && words.getFirst().equals("signed-in")) {
      return new AccessPolicy.SignedIn();
    }
    // A role of such a name nobody has, and whoever wrote it meant something else.
    if (words.stream().map(ConfigReader::plain).anyMatch(Set.of("public", "signedin")::contains)) {
      problems.add(key + " is either 'public', or 'signed-in', or names of roles.");
    }
    return new AccessPolicy.Roles(Set.copyOf(words));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[_.:-]", "");
  }

  private Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Pattern words = Pattern.compile("gateway|apps|state-store");
    for (String word : typed.texts("roles", words, "gateway, apps or state-store")) {
      Stream.of(Role.values()).filter(role -> role.word().equals(word)).forEach(roles::add);
    }
    return roles.isEmpty() ? EnumSet.allOf(Role.class) : roles;
  }

  // Demo passwords and a key made by chance are for one machine only.
  private void checkExposure(HouseConfig config) {
    Optional<String> exposed =
        HttpReader.exposure(config.http()).map(how -> how + ", which other machines may reach: ");
    AuthConfig auth = config.auth();
    if (exposed.isPresent() && auth.platformKey() == null && auth.issuers().isEmpty()) {
      problems.add(
          exposed.get() + "set auth.platform-key or auth.issuers, or listen on 127.0.0.1 only.");
    }
    if (exposed.isPresent() && config.demo()) {
      problems.add(exposed.get() + "leave out demo, or listen on 127.0.0.1 only.");
    }
  }

  private void checkRoles(HouseConfig config) {
    boolean serves = config.roles().containsAll(Set.of(Role.GATEWAY, Role.APPS));
    if (settings.take("cluster.name").isEmpty() && !serves) {
      problems.add("roles: a node without cluster.name is alone and needs gateway and apps.");
    }
  }
}
