package org.verdash.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold among the callbacks of an app, much of it as in dash-protocol 2.6. */
final class CallbackChecks {
  private final App app;
  private final List<Callback> callbacks;

  private CallbackChecks(App app) {
    this.app = app;
    this.callbacks = app.callbacks();
  }

  static void check(App app) {
    CallbackChecks checks = new CallbackChecks(app);
    Set<List<String>> silent = new HashSet<>();
    for (int i = 0; i < app.callbacks().size(); i++) {
      checks.outputs(i);
      checks.reading(i);
      checks.silent(i, silent);
      checks.clientside(i);
      PatternChecks.check(app, app.callbacks().get(i), i + 1);
    }
    checks.circles();
  }

  private void outputs(int at) {
    Callback callback = callbacks.get(at);
    List<Out<?>> outputs = callback.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      Out<?> out = outputs.get(i);
      Prop<?> prop = out.prop();
      boolean own = outputs.subList(0, i).stream().noneMatch(other -> overlap(other.prop(), prop));
      AppChecks.require(own, app, "callback %d declares output %s twice", at + 1, prop);
      AppChecks.require(
          outputs.size() == 1 || !prop.toString().contains("..."),
          app,
          "output %s of a callback with several must not hold '...'",
          prop);
      AppChecks.require(
          !out.isShared() || callback.signature().start() != Callback.Start.AS_APP,
          app,
          "callback %d shares output %s; say notAtStart(), or atStart() when the page shall call it"
              + " as it opens",
          at + 1,
          prop);
      for (int before = 0; before < at; before++) {
        other(at, out, before);
      }
    }
  }

  private void other(int at, Out<?> out, int before) {
    for (Out<?> other : callbacks.get(before).outputs()) {
      if (!overlap(out.prop(), other.prop())) {
        continue;
      }
      AppChecks.require(
          out.isShared() || other.isShared(),
          app,
          "output %s is set by callbacks %d and %d; say shared() in one of them",
          out.prop(),
          before + 1,
          at + 1);
      boolean alike = inputs(at).equals(inputs(before)) && out.prop().sameAs(other.prop());
      AppChecks.require(
          !(alike && out.isShared() && other.isShared()),
          app,
          "output %s is shared by callbacks %d and %d, which have the same inputs; make them one",
          out.prop(),
          before + 1,
          at + 1);
    }
  }

  private List<String> inputs(int at) {
    return callbacks.get(at).signature().inputProps().stream().map(Prop::toString).toList();
  }

  // The value is read once, so two types of one property could not both have it.
  private void reading(int at) {
    Callback.Signature signature = callbacks.get(at).signature();
    AppChecks.require(
        signature.inputs().isEmpty() || !signature.inputProps().isEmpty(),
        app,
        "callback %d reads no property",
        at + 1);
    Map<String, Type<?>> types = new HashMap<>();
    Stream.of(signature.inputs(), signature.states())
        .flatMap(List::stream)
        .<Prop<?>>flatMap(in -> in.props().stream())
        .forEach(
            prop -> {
              Type<?> other = types.putIfAbsent(prop.toString(), prop.type());
              AppChecks.require(
                  other == null || other.equals(prop.type()),
                  app,
                  "callback %d reads %s as %s and as %s",
                  at + 1,
                  prop,
                  other,
                  prop.type());
            });
  }

  private void silent(int at, Set<List<String>> known) {
    boolean silent = callbacks.get(at).outputs().isEmpty() && !inputs(at).isEmpty();
    AppChecks.require(
        !silent || known.add(inputs(at)),
        app,
        "two callbacks without output read the same inputs %s; make them one",
        inputs(at));
  }

  // What a server would see to cannot hold for what no server sees.
  private void clientside(int at) {
    Callback callback = callbacks.get(at);
    boolean inBrowser = callback.clientside().isPresent();
    Callback.Rules rules = callback.rules();
    String wrong = rules.roles().isEmpty() ? rules.onError() == null ? "" : "onError" : "allow";
    wrong = rules.deadline() == null ? wrong : "deadline";
    wrong = callback.signature().running().isEmpty() ? wrong : "running";
    AppChecks.require(
        !inBrowser || wrong.isEmpty(),
        app,
        "callback %d runs in the browser, where %s(...) does not hold",
        at + 1,
        wrong);
  }

  /** Whether a component may have both ids and so both properties are one. */
  static boolean overlap(Prop<?> a, Prop<?> b) {
    if (!a.name().equals(b.name())) {
      return false;
    }
    if (a.id() instanceof ComponentId.Dict one && b.id() instanceof ComponentId.Dict two) {
      boolean patterns = one.isPattern() || two.isPattern();
      return patterns ? overlap(one, two) : one.equals(two);
    }
    return a.id().equals(b.id());
  }

  private static boolean overlap(ComponentId.Dict a, ComponentId.Dict b) {
    return a.parts().keySet().equals(b.parts().keySet())
        && a.parts().entrySet().stream()
            .allMatch(part -> overlap(part.getValue(), b.parts().get(part.getKey())));
  }

  private static boolean overlap(Object a, @Nullable Object b) {
    boolean wild = a instanceof ComponentId.Wildcard || b instanceof ComponentId.Wildcard;
    if (a instanceof Number x && b instanceof Number y) {
      return x.doubleValue() == y.doubleValue();
    }
    return wild || a.equals(b);
  }

  // A callback may set what it reads itself; and what is shared may close a circle, as in Dash.
  private void circles() {
    Map<String, List<Integer>> readers = readers();
    List<Integer> patterned = patternReaders();
    boolean[] done = new boolean[callbacks.size()];
    for (int i = 0; i < callbacks.size(); i++) {
      walk(i, new ArrayDeque<>(), done, new Readers(readers, patterned));
    }
  }

  private record Readers(Map<String, List<Integer>> plain, List<Integer> patterned) {}

  private Map<String, List<Integer>> readers() {
    Map<String, List<Integer>> readers = new HashMap<>();
    for (int i = 0; i < callbacks.size(); i++) {
      for (String input : inputs(i)) {
        readers.computeIfAbsent(input, name -> new ArrayList<>()).add(i);
      }
    }
    return readers;
  }

  private List<Integer> patternReaders() {
    List<Integer> readers = new ArrayList<>();
    for (int i = 0; i < callbacks.size(); i++) {
      if (callbacks.get(i).signature().inputProps().stream().anyMatch(p -> p.id().isPattern())) {
        readers.add(i);
      }
    }
    return readers;
  }

  private void walk(int at, Deque<Integer> way, boolean[] done, Readers readers) {
    if (way.contains(at)) {
      List<Integer> circle =
          way.reversed().stream().dropWhile(i -> i != at).map(i -> i + 1).toList();
      AppChecks.require(false, app, "callbacks %s call each other in a circle", circle);
    }
    if (done[at]) {
      return;
    }
    way.push(at);
    for (int next : next(at, readers)) {
      if (next != at) {
        walk(next, way, done, readers);
      }
    }
    way.pop();
    done[at] = true;
  }

  private Collection<Integer> next(int at, Readers readers) {
    Set<Integer> next = new HashSet<>();
    for (Out<?> out : callbacks.get(at).outputs()) {
      if (!out.isShared()) {
        next.addAll(readers.plain().getOrDefault(out.prop().toString(), List.of()));
        Stream<Integer> maybe =
            out.prop().id().isPattern()
                ? Stream.iterate(0, i -> i + 1).limit(callbacks.size())
                : readers.patterned().stream();
        maybe.filter(i -> reads(i, out.prop())).forEach(next::add);
      }
    }
    return next;
  }

  private boolean reads(int at, Prop<?> prop) {
    return callbacks.get(at).signature().inputProps().stream().anyMatch(in -> overlap(in, prop));
  }
}
