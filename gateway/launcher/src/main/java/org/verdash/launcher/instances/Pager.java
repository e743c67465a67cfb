package org.verdash.launcher.instances;

import static org.verdash.html.Html.button;
import static org.verdash.html.Html.div;
import static org.verdash.html.Html.nav;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Component;
import org.verdash.app.Context;
import org.verdash.app.Group;
import org.verdash.app.Out;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.dcc.Store;
import org.verdash.html.Html;

/**
 * The way through a list that is shown leaf by leaf. It does not grow instead: with some hundred
 * rows, each of which can do something, a page takes seconds for one more.
 *
 * @param next the button for the leaf that follows
 * @param back the button for the one before
 * @param trail where the leaves up to this one begin
 * @param after where the next begins; empty when this is the last
 */
record Pager(Prop<Integer> next, Prop<Integer> back, Prop<List<String>> trail, Prop<String> after) {

  /** One whose components have names that begin so. */
  static Pager named(String name) {
    return new Pager(
        Html.clicks(name + "-next"),
        Html.clicks(name + "-back"),
        Store.data(name + "-trail", Type.TEXT.list()),
        Store.data(name + "-after", Type.TEXT));
  }

  /**
   * Where somebody is.
   *
   * @param trail where the leaves up to this one begin, this one's last
   * @param after where the next begins; empty when this is the last
   */
  record Leaf(List<String> trail, String after) {
    static final List<String> FIRST = List.of("");

    // A browser may send anything.
    static Leaf of(@Nullable List<String> trail, @Nullable String after) {
      List<String> known =
          trail == null ? List.of() : trail.stream().filter(Objects::nonNull).toList();
      return new Leaf(known.isEmpty() ? FIRST : known, Objects.requireNonNullElse(after, ""));
    }

    /** Where it begins. */
    String start() {
      return trail.getLast();
    }

    /** How many leaves are before it. */
    int before() {
      return trail.size() - 1;
    }

    List<String> next() {
      List<String> longer = new ArrayList<>(trail);
      longer.add(after);
      return after.isEmpty() ? trail : longer;
    }

    List<String> back() {
      return before() == 0 ? trail : trail.subList(0, before());
    }

    /** Its rows as a person counts them: "The first 25", or "26 to 50". */
    String words(int rows, int ofLeaf) {
      int first = before() * ofLeaf + 1;
      int last = first + rows - 1;
      return before() == 0
          ? "The first " + rows
          : first == last ? "The last, number " + last : first + " to " + last;
    }
  }

  /** Where the page says that somebody is. */
  Group<Leaf> leaf() {
    return Group.of(in -> Leaf.of(in.get(trail), in.get(after)), trail, after);
  }

  /** The trail after one of the two buttons was pressed. */
  List<String> turned(@Nullable Leaf from, Context ctx) {
    Leaf leaf = Objects.requireNonNullElseGet(from, () -> Leaf.of(null, null));
    return ctx.triggeredBy(back) ? leaf.back() : leaf.next();
  }

  private Prop<Boolean> noNext() {
    return Html.hidden(next.id());
  }

  private Prop<Boolean> noBack() {
    return Html.hidden(back.id());
  }

  /** What a callback sets that shows another leaf, beside what it has of its own. */
  Out<?>[] outs(Out<?>... own) {
    List<Out<?>> all = new ArrayList<>(List.of(own));
    all.addAll(List.of(noNext().shared(), noBack().shared(), trail.shared(), after.shared()));
    return all.toArray(Out<?>[]::new);
  }

  void show(Leaf leaf, Context ctx) {
    ctx.set(noNext(), leaf.after().isEmpty());
    ctx.set(noBack(), leaf.before() == 0);
    ctx.set(trail, leaf.trail());
    ctx.set(after, leaf.after());
  }

  /** The buttons, and what the page keeps in mind. */
  Component of(Leaf leaf) {
    return div(
        nav(
                button("\u2190 Previous")
                    .id(back.id())
                    .hidden(leaf.before() == 0)
                    .className("button turn"),
                button("Next \u2192")
                    .id(next.id())
                    .hidden(leaf.after().isEmpty())
                    .className("button turn"))
            .aria("label", "More of the list")
            .className("pager"),
        Store.of(trail).data(leaf.trail()),
        Store.of(after).data(leaf.after()));
  }
}
