package org.verdash.launcher.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entries of all sources, by key, in order of precedence; remembers which keys are known. */
final class Settings {

  private static final String PREFIX = "VERDASH_";
  private static final String FILE_SUFFIX = "_FILE";

  /** Read by bin/verdash, before there is a process to read settings. */
  private static final Set<String> OF_THE_SCRIPT = Set.of("VERDASH_JAVA", "VERDASH_JAVA_OPTIONS");

  private static final Pattern DATA_SOURCE =
      Pattern.compile("VERDASH_DATA_SOURCES_([A-Z][A-Z0-9_]*?)_(URL|USER|PASSWORD(_FILE)?)");
  private static final Pattern APP_SETTING =
      Pattern.compile("VERDASH_APPS_([A-Z][A-Z0-9_]*?)_SETTINGS_([A-Z0-9_]+)");
  private static final Pattern APP_ACCESS =
      Pattern.compile("VERDASH_APPS_([A-Z][A-Z0-9_]*)_ACCESS");
  private static final Set<String> SECTIONS =
      Set.of(
          "http",
          "cluster",
          "auth",
          "auth.issuers",
          "auth.role-map",
          "apps",
          "data-sources",
          "management",
          "metrics",
          "log");
  private static final Pattern NAMED_SECTION =
      Pattern.compile("(apps|data-sources|auth\\.issuers)\\.[^.]+|apps\\.[^.]+\\.settings");

  private final Map<String, Entry> flags = new TreeMap<>();
  private final Map<String, Entry> environment = new TreeMap<>();
  private final Map<String, Entry> file = new TreeMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Map<String, Known> table = new LinkedHashMap<>();
  private final Set<String> secretFiles = new LinkedHashSet<>();
  private final Problems problems;
  private final @Nullable Path home;

  private Settings(Problems problems, @Nullable Path home) {
    this.problems = problems;
    this.home = home;
  }

  static Settings of(ConfigSources sources, Problems problems) {
    Settings settings = new Settings(problems, sources.home());
    for (ConfigSources.Flag flag : sources.flags()) {
      settings.flags.put(flag.key(), Entry.text(flag.key(), flag.value(), flag.name()));
    }
    sources.environment().forEach(settings::addVariable);
    if (sources.file() != null) {
      for (Entry entry : YamlEntries.read(sources.file(), problems)) {
        settings.addFromFile(entry);
      }
    }
    return settings;
  }

  /** Returns a folder of the installation, when there is an installation. */
  Optional<Path> installed(String folder) {
    return Optional.ofNullable(home).map(parent -> parent.resolve(folder));
  }

  /** Returns what was written for a key, and takes the key as known from now on. */
  Optional<Entry> take(String key) {
    known.add(key);
    Entry flag = flags.get(key);
    if (flag != null) {
      return Optional.of(flag);
    }
    Entry variable = environment.get(variable(key));
    return variable == null ? Optional.ofNullable(file.get(key)) : Optional.of(variable.under(key));
  }

  /**
   * Returns what was written for a secret: as any other key, or in the file that its variable with
   * {@code _FILE} behind it names.
   */
  Optional<Entry> takeSecret(String key) {
    Optional<Entry> plain = take(key);
    String name = variable(key) + FILE_SUFFIX;
    Entry file = environment.get(name);
    secretFiles.add(name);
    if (file == null || flags.containsKey(key)) {
      return plain;
    }
    if (environment.containsKey(variable(key))) {
      problems.add(key + " is said twice (" + variable(key) + " and " + name + ").");
      return plain;
    }
    return Optional.ofNullable(SecretFile.read(key, file, problems));
  }

  /** Notes what is known of a key; the first that is noted stays. */
  void know(Known one) {
    table.putIfAbsent(one.key(), one);
  }

  /** Notes the text that stands for a key when nobody says one. */
  void usual(String key, String text) {
    table.computeIfPresent(key, (k, one) -> new Known(k, one.form(), text));
  }

  /** Returns what is known of all keys, in the order they were read. */
  Collection<Known> table() {
    return List.copyOf(table.values());
  }

  /** Returns the keys that somebody asked for, noted or not. */
  Set<String> asked() {
    return Set.copyOf(known);
  }

  /** Returns the names of all apps that something is said about. */
  Collection<String> appNames() {
    return names("apps", Settings::appOf);
  }

  /** Returns the names of all data sources that something is said about. */
  Collection<String> dataSourceNames() {
    return names("data-sources", Settings::dataSourceOf);
  }

  private Collection<String> names(String section, Function<String, Optional<String>> ofVariable) {
    Map<String, String> byVariable = new HashMap<>();
    for (String key : file.keySet()) {
      String[] parts = key.split("\\.", 3);
      if (parts[0].equals(section) && parts.length > 1) {
        byVariable.put(variable(parts[1]), parts[1]);
      }
    }
    for (String name : environment.keySet()) {
      ofVariable.apply(name).ifPresent(word -> byVariable.putIfAbsent(variable(word), word));
    }
    return new TreeSet<>(byVariable.values());
  }

  /** Returns the keys below {@code apps.<app>.settings.}. */
  Collection<String> settingNames(String app) {
    String prefix = "apps." + app + ".settings.";
    Map<String, String> byVariable = new HashMap<>();
    for (String key : file.keySet()) {
      if (key.startsWith(prefix)) {
        byVariable.put(variable(key), key.substring(prefix.length()));
      }
    }
    for (String name : environment.keySet()) {
      if (name.startsWith(variable(prefix))) {
        byVariable.putIfAbsent(name, word(name.substring(variable(prefix).length())));
      }
    }
    return new TreeSet<>(byVariable.values());
  }

  /**
   * Returns the names that stand between a section and its words, as in {@code
   * auth.issuers.<name>.aud}; a variable counts when it ends with one of the words.
   */
  Collection<String> names(String section, Collection<String> words) {
    String prefix = section + ".";
    Map<String, String> byVariable = new HashMap<>();
    for (String key : file.keySet()) {
      if (key.startsWith(prefix)) {
        String name = key.substring(prefix.length()).split("\\.", 2)[0];
        byVariable.put(variable(name), name);
      }
    }
    String start = variable(prefix);
    for (String name : environment.keySet()) {
      words.stream()
          .map(word -> variable(word).substring(PREFIX.length() - 1))
          .filter(end -> name.startsWith(start) && name.endsWith(end))
          .filter(end -> name.length() > start.length() + end.length())
          .map(end -> word(name.substring(start.length(), name.length() - end.length())))
          .findFirst()
          .ifPresent(found -> byVariable.putIfAbsent(variable(found), found));
    }
    return new TreeSet<>(byVariable.values());
  }

  /** Returns what the file has below a key, without that key; a variable cannot spell it. */
  Collection<String> writtenBelow(String key) {
    return file.keySet().stream()
        .filter(each -> each.startsWith(key + "."))
        .map(each -> each.substring(key.length() + 1))
        .toList();
  }

  /** Adds a problem for every entry whose key nobody has asked for. */
  void refuseUnknown() {
    Set<String> variables = new LinkedHashSet<>();
    known.forEach(key -> variables.add(variable(key)));
    variables.addAll(secretFiles);
    variables.addAll(OF_THE_SCRIPT);
    for (Entry entry : environment.values()) {
      if (!variables.contains(entry.key())) {
        problems.add("The environment variable " + entry.key() + " sets nothing that is known.");
      }
    }
    for (Entry entry : file.values()) {
      if (!known.contains(entry.key()) && !isEmptySection(entry)) {
        problems.add(unknown(entry));
      }
    }
  }

  private String unknown(Entry entry) {
    if (isSection(entry.key())) {
      return entry.key() + " holds further keys, not a value of its own (" + entry.origin() + ").";
    }
    String near =
        Spelling.nearest(entry.key(), known).map(key -> " Did you mean " + key + "?").orElse("");
    return entry.key() + " is not a known key (" + entry.origin() + ")." + near;
  }

  private static boolean isEmptySection(Entry entry) {
    return entry.form() == Entry.Form.EMPTY && isSection(entry.key());
  }

  private static boolean isSection(String key) {
    return SECTIONS.contains(key) || NAMED_SECTION.matcher(key).matches();
  }

  private void addVariable(String name, String value) {
    if (name.startsWith(PREFIX)) {
      List<String> texts = value.isBlank() ? List.of() : List.of(value);
      Entry.Form form = texts.isEmpty() ? Entry.Form.EMPTY : Entry.Form.TEXT;
      environment.put(name, new Entry(name, form, texts, name));
    }
  }

  private void addFromFile(Entry entry) {
    Entry first = file.putIfAbsent(entry.key(), entry);
    if (first != null) {
      problems.add(
          entry.key() + " is said twice (" + first.origin() + " and " + entry.origin() + ").");
    }
  }

  private static Optional<String> appOf(String variable) {
    Matcher setting = APP_SETTING.matcher(variable);
    if (setting.matches()) {
      return Optional.of(word(setting.group(1)));
    }
    Matcher access = APP_ACCESS.matcher(variable);
    return access.matches() ? Optional.of(word(access.group(1))) : Optional.empty();
  }

  private static Optional<String> dataSourceOf(String variable) {
    Matcher source = DATA_SOURCE.matcher(variable);
    return source.matches() ? Optional.of(word(source.group(1))) : Optional.empty();
  }

  private static String word(String variablePart) {
    return variablePart.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
