package org.verdash.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold for the patterns of one callback, as in dash-protocol 2.6 with 4.2's freedom. */
final class PatternChecks {
  private final App app;
  private final Callback callback;
  private final int number;

  private PatternChecks(App app, Callback callback, int number) {
    this.app = app;
    this.callback = callback;
    this.number = number;
  }

  static void check(App app, Callback callback, int number) {
    new PatternChecks(app, callback, number).check();
  }

  private void check() {
    Callback.Signature signature = callback.signature();
    Stream.concat(signature.inputs().stream(), signature.states().stream()).forEach(this::one);
    callback.outputs().forEach(this::output);
    Set<String> set = keys(outputs(), ComponentId.Wildcard.Kind.MATCH);
    outputs().forEach(out -> sameKeys(out, set));
    Set<String> known = new HashSet<>(set);
    if (set.isEmpty()) {
      known.addAll(keys(signature.inputProps(), ComponentId.Wildcard.Kind.MATCH));
    }
    Stream.concat(signature.inputProps().stream(), signature.stateProps().stream())
        .forEach(in -> known(in, known));
  }

  private List<Prop<?>> outputs() {
    return callback.outputs().stream().<Prop<?>>map(Out::prop).toList();
  }

  // A plain property has one value; a pattern that finds several components has more.
  private void one(In<?> in) {
    switch (in) {
      case Prop<?> prop ->
          require(!prop.id().isMany(), "callback %d reads %s as one value; say each()", prop);
      case Group<?> group -> group.parts().forEach(this::one);
      case View<?, ?> view -> one(view.source());
      case Each<?> each -> {
        // It reads all of them.
      }
    }
  }

  private void output(Out<?> out) {
    Prop<?> prop = out.prop();
    boolean smaller = !keys(List.of(prop), ComponentId.Wildcard.Kind.ALLSMALLER).isEmpty();
    require(!smaller, "callback %d has an output with ALLSMALLER, %s", prop);
    boolean one = out.plain() instanceof Prop<?> && prop.id().isMany();
    require(!one, "callback %d sets %s as one value; say each()", prop);
  }

  private void sameKeys(Prop<?> out, Set<String> wanted) {
    require(
        keys(List.of(out), ComponentId.Wildcard.Kind.MATCH).equals(wanted),
        "callback %d has outputs that do not all MATCH the same, such as %s",
        out);
  }

  private void known(Prop<?> in, Set<String> known) {
    Set<String> wanted = keys(List.of(in), ComponentId.Wildcard.Kind.MATCH);
    wanted.addAll(keys(List.of(in), ComponentId.Wildcard.Kind.ALLSMALLER));
    require(
        known.containsAll(wanted),
        "callback %d reads %s, but nothing says what it shall MATCH",
        in);
  }

  private static Set<String> keys(List<Prop<?>> props, ComponentId.Wildcard.Kind kind) {
    Predicate<Object> wanted = part -> part instanceof ComponentId.Wildcard w && w.kind() == kind;
    return props.stream()
        .map(Prop::id)
        .filter(ComponentId.Dict.class::isInstance)
        .flatMap(id -> ((ComponentId.Dict) id).parts().entrySet().stream())
        .filter(part -> wanted.test(part.getValue()))
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void require(boolean holds, String sentence, Prop<?> prop) {
    AppChecks.require(holds, app, sentence, number, prop);
  }
}
