package org.verdash.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Callback;
import org.verdash.app.ComponentId;
import org.verdash.app.Group;
import org.verdash.app.In;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/** What holds of every call that a page of an app sends, in every grouping and every id scope. */
class AnyRequestTest {
  private static final List<Prop<Object>> PROPS =
      List.of(
          prop(ComponentId.of("a")),
          prop(ComponentId.of("b\u00e4")),
          prop(ComponentId.of(Map.of("row", 1, "part", "x.y"))),
          prop(ComponentId.of(Map.of("row", 1.5, "on", true))),
          new Prop<>(ComponentId.of("a"), "children", Type.ANY));
  private static final Prop<Object> OUT = prop(ComponentId.of("out"));

  private static Prop<Object> prop(ComponentId id) {
    return new Prop<>(id, "value", Type.ANY);
  }

  /** What a callback depends on and what a page would send for it. */
  record Sent(In<Object> inputs, In<Object> states, List<@Nullable Object> values) {
    @Nullable Object value(Prop<?> prop) {
      return values.get(PROPS.indexOf(prop));
    }
  }

  @Provide
  Arbitrary<Sent> calls() {
    return Combinators.combine(groups(3), groups(3), values().list().ofSize(PROPS.size()))
        .as(Sent::new);
  }

  @Provide
  Arbitrary<String> scopes() {
    return Arbitraries.strings().withCharRange('a', 'z').numeric().ofMaxLength(8);
  }

  @Provide
  Arbitrary<Object> values() {
    return json(3);
  }

  private static Arbitrary<In<Object>> groups(int levels) {
    Arbitrary<In<Object>> one = Arbitraries.of(PROPS).map(prop -> prop);
    return levels == 0
        ? one
        : Arbitraries.frequencyOf(
            Tuple.of(1, one),
            Tuple.of(
                2,
                groups(levels - 1).list().ofMinSize(1).ofMaxSize(3).map(AnyRequestTest::listed)));
  }

  private static In<Object> listed(List<In<Object>> parts) {
    return new Group<>(
        in -> {
          List<@Nullable Object> values = new ArrayList<>();
          parts.forEach(part -> values.add(in.get(part)));
          return values;
        },
        List.copyOf(parts));
  }

  // Among plain values there are components, whose ids are in the page's scope.
  private static Arbitrary<Object> json(int levels) {
    Arbitrary<Object> text = Arbitraries.of("", "x", "zq~x", "a.b", "\ud83d\ude00").map(t -> t);
    Arbitrary<Object> scalar =
        Arbitraries.oneOf(text, Arbitraries.of(1, 2.5, true, false).map(v -> v)).injectNull(0.1);
    if (levels == 0) {
      return scalar;
    }
    Arbitrary<Object> inner = json(levels - 1);
    Arbitrary<Map<String, Object>> maps =
        Arbitraries.maps(Arbitraries.of("a", "children", "type", "!", "props"), inner).ofMaxSize(3);
    Arbitrary<Object> ids =
        Arbitraries.oneOf(
            Arbitraries.of("one", "two").map(id -> id),
            Arbitraries.of(1, "r").map(key -> Map.of("row", key)));
    return Arbitraries.frequencyOf(
        Tuple.of(2, scalar),
        Tuple.of(1, inner.list().ofMaxSize(3).map(ArrayList::new)),
        Tuple.of(1, maps.map(map -> map)),
        Tuple.of(2, Combinators.combine(ids, inner).as(AnyRequestTest::component)));
  }

  private static Object component(Object id, @Nullable Object children) {
    Map<String, @Nullable Object> props = new LinkedHashMap<>();
    props.put("children", children);
    props.put("id", id);
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("props", props);
    component.put("type", "Div");
    component.put("namespace", "dash_html_components");
    return component;
  }

  @Property
  void everyValueArrivesAtItsPlaceAndNoneKnowsTheScope(
      @ForAll("calls") Sent sent, @ForAll("scopes") String scope) {
    CallbackSpec spec =
        CallbackSpec.of(
            Callback.on(sent.inputs()).state(sent.states()).set(OUT, (a, b, ctx) -> null));
    CallValues values = CallbackRequest.read(body(spec, sent, scope)).values(spec, scope);
    for (In<Object> in : List.of(sent.inputs(), sent.states())) {
      assertThat(values.get(in)).isEqualTo(expected(in, sent));
    }
    assertThat(values.changed()).containsOnlyKeys(spec.inputs().getFirst().toString());
  }

  private static @Nullable Object expected(In<?> in, Sent sent) {
    if (in instanceof Prop<?> prop) {
      return JsonReader.read(new JsonWriter().value(sent.value(prop)).toBuffer());
    }
    List<@Nullable Object> values = new ArrayList<>();
    in.inside().forEach(part -> values.add(expected(part, sent)));
    return values;
  }

  private static Buffer body(CallbackSpec spec, Sent sent, String scope) {
    JsonWriter out = new JsonWriter(scope).object();
    out.name("output").text(spec.outputId(scope));
    dep(out.name("outputs"), OUT, null);
    out.name("changedPropIds").array();
    Prop<?> changed = spec.inputs().getFirst();
    out.text(changed.id().text(scope) + '.' + changed.name()).endArray();
    deps(out.name("inputs"), spec.inputs(), sent);
    deps(out.name("state"), spec.states(), sent);
    return out.endObject().toBuffer();
  }

  private static void deps(JsonWriter out, List<Prop<?>> props, Sent sent) {
    out.array();
    props.forEach(prop -> dep(out, prop, sent));
    out.endArray();
  }

  private static void dep(JsonWriter out, Prop<?> prop, @Nullable Sent sent) {
    out.object().name("id").value(prop.id()).name("property").text(prop.name());
    if (sent != null) {
      out.name("value").value(sent.value(prop));
    }
    out.endObject();
  }

  @Property
  void whatComesBackFromAScopeIsWhatWentIn(
      @ForAll("values") @Nullable Object value, @ForAll("scopes") String scope) {
    Object plain = JsonReader.read(new JsonWriter().value(value).toBuffer());
    Object scoped = JsonReader.read(new JsonWriter(scope).value(value).toBuffer());
    assertThat(PlainIds.of(OUT, scoped, scope)).isEqualTo(plain);
    boolean named = ids(plain).isEmpty();
    assertThat(scope.isEmpty() || named || !scoped.equals(plain)).isTrue();
  }

  private static List<Object> ids(@Nullable Object json) {
    return switch (json) {
      case List<?> list -> list.stream().flatMap(item -> ids(item).stream()).toList();
      case Map<?, ?> map -> {
        List<Object> ids = new ArrayList<>();
        if (map.containsKey("namespace")) {
          ids.add(map);
        }
        map.values().forEach(item -> ids.addAll(ids(item)));
        yield ids;
      }
      case null, default -> Collections.emptyList();
    };
  }
}
