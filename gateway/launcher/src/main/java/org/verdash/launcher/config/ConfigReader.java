package org.verdash.launcher.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.contract.AccessPolicy;
import org.verdash.gateway.auth.PlatformKey;

/** Turns settings into a {@link HouseConfig}; every method adds problems and goes on. */
final class ConfigReader {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration DEFAULT_SESSION = Duration.ofHours(8);
  private static final long KIB = 1024;
  private static final long DEFAULT_BODY_BYTES = 32 * KIB * KIB;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,62}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]+");
  private static final Pattern MEMBER = Pattern.compile("[^\\s,]+:[0-9]{1,5}");
  private static final List<String> CLUSTER_DETAILS =
      List.of("cluster.host", "cluster.bus-port", "cluster.event-bus-port", "cluster.join");

  private final Settings settings;
  private final Problems problems;
  private final TypedSettings typed;
  private final OperationsReader operations;

  ConfigReader(Settings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
    this.typed = new TypedSettings(settings, problems);
    this.operations = new OperationsReader(settings, problems);
  }

  HouseConfig house() {
    HouseConfig config =
        new HouseConfig(
            http(),
            cluster(),
            auth(),
            apps(),
            typed.path("data").orElse(Path.of("data")),
            roles(),
            typed.duration(
                "callback-timeout", DEFAULT_TIMEOUT, Duration.ofMillis(100), Duration.ofHours(1)),
            typed.flag("demo"),
            new StoreReader(settings, problems).store(),
            operations.dataSources(),
            operations.operations(host("management.host")));
    usual();
    checkExposure(config);
    checkRoles(config);
    return config;
  }

  // What stands for a key that has no fallback of its own kind; for those who list the keys.
  private void usual() {
    settings.usual("data", "data");
    settings.usual("roles", "gateway, apps, state-store");
    for (String key : List.of("http.host", "cluster.host", "management.host")) {
      settings.usual(key, "127.0.0.1");
    }
  }

  private HttpConfig http() {
    return new HttpConfig(
        host("http.host"),
        typed.number("http.port", 8080, 0, 65_535),
        typed.bytes("http.max-body-bytes", DEFAULT_BODY_BYTES, KIB, KIB * KIB * KIB),
        allowedHosts());
  }

  private Set<String> allowedHosts() {
    Set<String> hosts = new HashSet<>();
    for (String host : typed.texts("http.allowed-hosts", HOST, "names of hosts without a port")) {
      hosts.add(host.toLowerCase(Locale.ROOT));
    }
    return hosts;
  }

  private @Nullable ClusterConfig cluster() {
    Optional<String> name = typed.text("cluster.name", NAME, "a name like [a-z][a-z0-9-]{0,62}");
    ClusterConfig cluster =
        new ClusterConfig(
            name.orElse(""),
            host("cluster.host"),
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

  private AuthConfig auth() {
    return new AuthConfig(
        platformKey(),
        typed.duration(
            "auth.session-ttl", DEFAULT_SESSION, Duration.ofSeconds(1), Duration.ofDays(30)));
  }

  private @Nullable PlatformKey platformKey() {
    Optional<String> text = typed.secret("auth.platform-key");
    try {
      return text.map(PlatformKey::parse).orElse(null);
    } catch (IllegalArgumentException e) {
      String origin = settings.takeSecret("auth.platform-key").map(Entry::origin).orElse("");
      // Never shows the value, as the other messages do: it is a secret, if a broken one.
      problems.add("auth.platform-key: " + e.getMessage() + " (" + origin + ").");
      return null;
    }
  }

  private AppsConfig apps() {
    Map<String, AppConfig> apps = new HashMap<>();
    for (String name : settings.appNames()) {
      if (NAME.matcher(name).matches()) {
        apps.put(name, new AppConfig(access("apps." + name + ".access"), appSettings(name)));
      } else {
        problems.add("apps." + name + ": an app is named like [a-z][a-z0-9-]{0,62}.");
      }
    }
    return new AppsConfig(appsFolder(), apps);
  }

  private @Nullable Path appsFolder() {
    Optional<Path> named = typed.path("apps-folder");
    Optional<Path> installed = settings.installed("apps");
    installed.ifPresent(folder -> settings.usual("apps-folder", folder.toString()));
    return named.or(() -> installed).orElse(null);
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
    if (words.contains("public") || words.contains("signed-in")) {
      problems.add(key + " is either 'public', or 'signed-in', or names of roles.");
    }
    return new AccessPolicy.Roles(Set.copyOf(words));
  }

  private Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Pattern words = Pattern.compile("gateway|apps|state-store");
    for (String word : typed.texts("roles", words, "gateway, apps or state-store")) {
      Stream.of(Role.values()).filter(role -> role.word().equals(word)).forEach(roles::add);
    }
    return roles.isEmpty() ? EnumSet.allOf(Role.class) : roles;
  }

  private String host(String key) {
    String host = typed.text(key, HOST, "an address to listen on").orElse("127.0.0.1");
    if (addressOf(host) == null) {
      problems.add(key + " names no address: '" + host + "' is unknown.");
    }
    return host;
  }

  // Demo passwords and a key made by chance are for one machine only.
  private void checkExposure(HouseConfig config) {
    InetAddress address = addressOf(config.http().host());
    if (address == null || address.isLoopbackAddress()) {
      return;
    }
    String host = "http.host is " + config.http().host() + ", which other machines may reach: ";
    if (config.auth().platformKey() == null) {
      problems.add(host + "set auth.platform-key, or listen on 127.0.0.1.");
    }
    if (config.demo()) {
      problems.add(host + "leave out demo, or listen on 127.0.0.1.");
    }
  }

  private void checkRoles(HouseConfig config) {
    boolean serves = config.roles().containsAll(Set.of(Role.GATEWAY, Role.APPS));
    if (settings.take("cluster.name").isEmpty() && !serves) {
      problems.add("roles: a node without cluster.name is alone and needs gateway and apps.");
    }
  }

  private static @Nullable InetAddress addressOf(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
