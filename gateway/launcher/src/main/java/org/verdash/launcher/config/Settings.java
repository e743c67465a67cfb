package org.verdash.launcher.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries of all sources, by key, in order of precedence; remembers which keys are known. */
final class Settings {

  private static final String PREFIX = "VERDASH_";
  private static final Pattern APP_SETTING =
      Pattern.compile("VERDASH_APPS_([A-Z][A-Z0-9_]*?)_SETTINGS_([A-Z0-9_]+)");
  private static final Pattern APP_ACCESS =
      Pattern.compile("VERDASH_APPS_([A-Z][A-Z0-9_]*)_ACCESS");
  private static final Set<String> SECTIONS = Set.of("http", "cluster", "auth", "apps");
  private static final Pattern APP_SECTION = Pattern.compile("apps\\.[^.]+(\\.settings)?");

  private final Map<String, Entry> flags = new TreeMap<>();
  private final Map<String, Entry> environment = new TreeMap<>();
  private final Map<String, Entry> file = new TreeMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Problems problems;

  private Settings(Problems problems) {
    this.problems = problems;
  }

  static Settings of(ConfigSources sources, Problems problems) {
    Settings settings = new Settings(problems);
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

  /** Returns the names of all apps that something is said about. */
  Collection<String> appNames() {
    Map<String, String> byVariable = new HashMap<>();
    for (String key : file.keySet()) {
      String[] parts = key.split("\\.", 3);
      if (parts[0].equals("apps") && parts.length > 1) {
        byVariable.put(variable(parts[1]), parts[1]);
      }
    }
    for (String name : environment.keySet()) {
      appOf(name).ifPresent(app -> byVariable.putIfAbsent(variable(app), app));
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

  /** Adds a problem for every entry whose key nobody has asked for. */
  void refuseUnknown() {
    Set<String> variables = new LinkedHashSet<>();
    known.forEach(key -> variables.add(variable(key)));
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
    return SECTIONS.contains(key) || APP_SECTION.matcher(key).matches();
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

  private static String word(String variablePart) {
    return variablePart.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
