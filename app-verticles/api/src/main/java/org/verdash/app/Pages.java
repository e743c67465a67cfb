package org.verdash.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages of an app of several: {@code Pages.of(Page.at("/", ...), Page.at("/report/<id>",
 * ...))}, with {@link #container} in the layout where the page at hand is to stand. Immutable.
 */
public final class Pages {
  private static final Group.Values NOTHING =
      new Group.Values() {
        @Override
        public <V> @Nullable V get(In<V> in) {
          throw new IllegalArgumentException("pages().reads(...) does not name it");
        }
      };

  private final List<Page> all;
  private final List<In<?>> states;
  private final List<In<?>> inputs;
  private final Function<Visit, Component> missing;
  private final Titles titles;

  /**
   * What a page without a title is called.
   *
   * @param app the app's title; null when it has none
   * @param name the app's name
   */
  private record Titles(@Nullable String app, String name) {}

  private Pages(
      List<Page> all,
      List<In<?>> states,
      List<In<?>> inputs,
      Function<Visit, Component> missing,
      Titles titles) {
    this.all = List.copyOf(all);
    this.states = List.copyOf(states);
    this.inputs = List.copyOf(inputs);
    this.missing = missing;
    this.titles = titles;
  }

  /**
   * Pages in the order in which their paths are tried, those without variables first.
   *
   * @throws IllegalArgumentException when two have one path, or a path that leads on is taken or
   *     none
   */
  public static Pages of(Page... pages) {
    Map<String, Page> taken = new HashMap<>();
    for (Page page : pages) {
      take(taken, page.template().replaceAll("<[^>]*>", "<>"), page);
      for (String from : page.redirects()) {
        take(taken, Page.at(from, Component.none()).template(), page);
      }
    }
    return new Pages(
        List.of(pages), List.of(), List.of(), PageRouter::nothingHere, new Titles(null, ""));
  }

  private static void take(Map<String, Page> taken, String path, Page page) {
    Page other = taken.put(path, page);
    if (other != null) {
      throw new IllegalArgumentException(
          "pages %s and %s are both at %s".formatted(other, page, path));
    }
  }

  /** What a page's layout may read of the components around it, with {@link Visit#value}. */
  public Pages reads(In<?>... more) {
    return new Pages(all, List.of(more), inputs, missing, titles);
  }

  /** The same for what makes the page anew when it changes. */
  public Pages follows(In<?>... more) {
    return new Pages(all, states, List.of(more), missing, titles);
  }

  /** What is shown where no page is; the status is 404 all the same. */
  public Pages notFound(Function<Visit, Component> layout) {
    return new Pages(all, states, inputs, layout, titles);
  }

  /** Where the page at hand stands in the app's layout. */
  public static Component container() {
    return PageRouter.container();
  }

  /** All of them in the order in which they were given. */
  public List<Page> all() {
    return all;
  }

  /** All of them as a menu has them; without any order the page at {@code /} is first. */
  public List<Page> inOrder() {
    boolean none = all.stream().allMatch(page -> page.order().isEmpty());
    List<Page> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingDouble(
            page ->
                none && page.template().equals("/") ? 0 : page.order().orElse(Double.MAX_VALUE)));
    return List.copyOf(sorted);
  }

  /** The same in an app of this title, which is null when it has none, and name. */
  Pages within(@Nullable String title, String name) {
    return new Pages(all, states, inputs, missing, new Titles(title, name));
  }

  /** What the page is called there; runs the author's code. */
  public String title(At at) {
    Optional<String> own = at.page().flatMap(page -> page.title(at.visit()));
    return own.or(() -> Optional.ofNullable(titles.app))
        .or(() -> at.page().map(Page::name))
        .orElse(titles.name);
  }

  List<In<?>> states() {
    return states;
  }

  List<In<?>> inputs() {
    return inputs;
  }

  Component missing(Visit visit) {
    return missing.apply(visit);
  }

  /**
   * Somebody at a path.
   *
   * @param page the page there; empty when there is none
   */
  public record At(Optional<Page> page, Visit visit) {}

  /**
   * What is at a path.
   *
   * @param inside path inside the app without slashes at its ends, as the browser has it
   * @param query what stands behind the question mark
   */
  public At find(Caller caller, Paths paths, String inside, String query) {
    return find(new Visit(caller, paths, inside, Map.of(), Query.of(query), NOTHING));
  }

  At find(Visit visit) {
    for (boolean variables : new boolean[] {false, true}) {
      for (Page page : all) {
        Map<String, String> parts =
            page.hasVariables() == variables ? page.match(visit.path()) : null;
        if (parts != null) {
          return new At(
              Optional.of(page),
              new Visit(
                  visit.caller(),
                  visit.paths(),
                  visit.path(),
                  parts,
                  visit.query(),
                  visit.values()));
        }
      }
    }
    return new At(Optional.empty(), visit);
  }

  boolean isTaken(String path) {
    return redirect(path.substring(1)).isPresent()
        || all.stream().anyMatch(page -> page.template().equals(path));
  }

  /** The path inside the app that an old one leads to, with a slash first. */
  public Optional<String> redirect(String inside) {
    String path = '/' + inside;
    return all.stream().filter(page -> page.redirects().contains(path)).map(Page::path).findFirst();
  }
}
