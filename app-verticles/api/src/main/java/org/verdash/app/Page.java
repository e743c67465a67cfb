package org.verdash.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of an app of several: where it is, what it shows, and what search engines and people who
 * share its address are told. Immutable; each method that changes something gives another one.
 */
public final class Page {
  private static final Pattern TEMPLATE =
      Pattern.compile("/|(/([A-Za-z0-9._~!$&'()*+,;=:@-]+|<[A-Za-z_][A-Za-z0-9_]*>))+");
  private static final Pattern VARIABLE = Pattern.compile("<([A-Za-z0-9_]+)>");

  private final String template;
  private final Function<Visit, Component> layout;
  private final Words words;
  private final List<String> redirects;
  private final @Nullable Double order;

  /** What is told of it. */
  private record Words(
      @Nullable String name,
      @Nullable Function<Visit, String> title,
      Function<Visit, String> description,
      String image) {}

  private Page(
      String template,
      Function<Visit, Component> layout,
      Words words,
      List<String> redirects,
      @Nullable Double order) {
    this.template = template;
    this.layout = layout;
    this.words = words;
    this.redirects = List.copyOf(redirects);
    this.order = order;
  }

  /**
   * A page at a path.
   *
   * @param template path inside the app, such as {@code /}, {@code /about} or {@code
   *     /report/<id>/<section>}; a variable stands for one segment
   * @param layout makes it anew each time, on the app's pool; may block
   * @throws IllegalArgumentException when the path is none, belongs to Verdash, or names a variable
   *     twice
   */
  public static Page at(String template, Function<Visit, Component> layout) {
    String first = template.startsWith("/") ? template.substring(1).split("/", -1)[0] : "";
    boolean taken =
        first.startsWith("_")
            || first.startsWith("~")
            || List.of("assets", "i", ".", "..").contains(first)
            || (first.startsWith("<") && template.indexOf('/', 1) > 0);
    List<String> names = variables(template);
    boolean once = names.size() == names.stream().distinct().count();
    boolean dots = template.contains("/../") || template.endsWith("/..") || template.contains("/.");
    if (!TEMPLATE.matcher(template).matches() || taken || !once || dots) {
      throw new IllegalArgumentException("'" + template + "' cannot be the path of a page");
    }
    return new Page(template, layout, new Words(null, null, v -> "", ""), List.of(), null);
  }

  /** A page that is the same for everybody. */
  public static Page at(String template, Component layout) {
    layout.freeze();
    return at(template, visit -> layout);
  }

  /** Its name for menus; without one it is made of the path. */
  public Page name(String text) {
    return with(new Words(text, words.title, words.description, words.image));
  }

  /** Its title; without one the app's, and without that its name. */
  public Page title(String text) {
    return title(visit -> text);
  }

  /** Its title, made on the app's pool. */
  public Page title(Function<Visit, String> text) {
    return with(new Words(words.name, text, words.description, words.image));
  }

  /** One sentence about it; without one the app's. */
  public Page description(String text) {
    return description(visit -> text);
  }

  /** One sentence about it, made on the app's pool. */
  public Page description(Function<Visit, String> text) {
    return with(new Words(words.name, words.title, text, words.image));
  }

  /** A picture of it, a path among the assets; without one the app's, then {@code logo.*}. */
  public Page image(String asset) {
    return with(new Words(words.name, words.title, words.description, asset));
  }

  /** Paths inside the app, beginning with a slash, that lead here with status 301. */
  public Page redirectFrom(String... paths) {
    return new Page(template, layout, words, List.of(paths), order);
  }

  /** Its place in menus: small numbers first, then pages without. */
  public Page order(double place) {
    return new Page(template, layout, words, redirects, place);
  }

  private Page with(Words other) {
    return new Page(template, layout, other, redirects, order);
  }

  /** The path that it was registered with. */
  public String template() {
    return template;
  }

  /** A path that leads to it; in place of variables stands {@code none}. */
  public String path() {
    return VARIABLE.matcher(template).replaceAll("none");
  }

  /**
   * A path that leads to it.
   *
   * @param values of the variables, in their order
   * @throws IllegalArgumentException when there is another number of them
   */
  public String path(Object... values) {
    List<String> names = variables(template);
    if (names.size() != values.length) {
      throw new IllegalArgumentException(
          "%s has %d variables, not %d".formatted(template, names.size(), values.length));
    }
    String path = template;
    for (int i = 0; i < values.length; i++) {
      String value = Paths.encoded(String.valueOf(values[i])).replace("/", "%2F");
      path = path.replace('<' + names.get(i) + '>', value);
    }
    return path;
  }

  /** Its name for menus. */
  public String name() {
    return words.name == null ? named() : words.name;
  }

  private String named() {
    String last =
        Stream.of(template.split("/"))
            .filter(segment -> !segment.isEmpty() && !segment.startsWith("<"))
            .reduce((one, other) -> other)
            .orElse("home")
            .replaceAll("[-_]+", " ");
    return last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
  }

  /** Its own title, if it has one. */
  public Optional<String> title(Visit visit) {
    return Optional.ofNullable(words.title).map(title -> title.apply(visit));
  }

  /** The sentence about it; empty without one. */
  public String description(Visit visit) {
    return words.description.apply(visit);
  }

  /** Its picture among the assets; empty without one. */
  public String image() {
    return words.image;
  }

  /** Paths that lead here. */
  public List<String> redirects() {
    return redirects;
  }

  /** Its place in menus, if it was given one. */
  public Optional<Double> order() {
    return Optional.ofNullable(order);
  }

  /** What it shows. */
  public Component layout(Visit visit) {
    return layout.apply(visit);
  }

  boolean hasVariables() {
    return template.indexOf('<') >= 0;
  }

  /** The variables' values in a path without slashes at its ends; null when it leads elsewhere. */
  @Nullable Map<String, String> match(String path) {
    List<String> wanted = segments(template);
    List<String> given = segments(path);
    if (wanted.size() != given.size()) {
      return null;
    }
    Map<String, String> parts = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      Matcher variable = VARIABLE.matcher(wanted.get(i));
      String value = Query.decoded(given.get(i));
      if (variable.matches()) {
        parts.put(variable.group(1), value);
      } else if (!wanted.get(i).equals(value)) {
        return null;
      }
    }
    return parts;
  }

  private static List<String> segments(String path) {
    return Stream.of(path.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }

  private static List<String> variables(String template) {
    return VARIABLE
        .matcher(template)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Its path, for messages. */
  @Override
  public String toString() {
    return template;
  }
}
