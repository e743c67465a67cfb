package org.verdash.runtime.protocol;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.app.Each;
import org.verdash.app.Patch;
import org.verdash.app.Prop;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;
import org.verdash.json.KeptJson;
import org.verdash.json.UnwritableValueException;

/** What a callback has set, written as Dash's answer (dash-protocol 3.2). Not thread-safe. */
public final class CallbackResult {
  private final CallbackSpec spec;
  private final Matches matches;
  private final Map<ComponentId, Map<String, @Nullable Object>> response = new LinkedHashMap<>();
  private final Map<ComponentId, Map<String, @Nullable Object>> side = new LinkedHashMap<>();
  private boolean discarded;

  /** An empty result: "no update". */
  public CallbackResult(CallbackSpec spec) {
    this(spec, Matches.NONE);
  }

  /** An empty result of a call with these values. */
  public static CallbackResult of(CallbackSpec spec, CallValues values) {
    return new CallbackResult(spec, values.matches());
  }

  private CallbackResult(CallbackSpec spec, Matches matches) {
    this.spec = spec;
    this.matches = matches;
  }

  /**
   * Sets an output of the callback, or any other property on the page.
   *
   * @throws IllegalArgumentException when the id is a pattern that the call does not match
   */
  public void set(Prop<?> prop, @Nullable Object value) {
    values(prop).put(prop.name(), value);
  }

  /**
   * Sets a property of every component that a declared pattern has found.
   *
   * @throws WrongResultException when there is another number of values
   */
  public void set(Each<?> each, List<? extends @Nullable Object> all) {
    List<ComponentId> ids = ids(each);
    if (ids.size() != all.size()) {
      throw new WrongResultException(
          "the callback of %s sets %d values for %s, which are %d on the page"
              .formatted(spec.outputId(), all.size(), each.prop(), ids.size()));
    }
    for (int i = 0; i < ids.size(); i++) {
      set(at(each, ids.get(i)), all.get(i));
    }
  }

  /** The property of every component that a declared pattern has found. */
  public List<Prop<?>> each(Each<?> each) {
    return ids(each).stream().<Prop<?>>map(id -> at(each, id)).toList();
  }

  private static Prop<?> at(Each<?> each, ComponentId id) {
    return new Prop<>(id, each.prop().name(), each.prop().type());
  }

  private List<ComponentId> ids(Each<?> each) {
    for (int i = 0; i < spec.outputs().size(); i++) {
      if (spec.outputs().get(i).sameAs(each.prop())) {
        return matches.outputIds(i);
      }
    }
    throw new WrongResultException(
        "the callback of %s does not declare %s as an output"
            .formatted(spec.outputId(), each.prop()));
  }

  private Map<String, @Nullable Object> values(Prop<?> prop) {
    return spec.shape().patterned() || prop.id().isPattern()
        ? values(matches.resolved(prop.id()), prop)
        : values(prop.id(), declares(prop));
  }

  // No stream: a callback of many outputs asks this for each of them.
  private boolean declares(Prop<?> prop) {
    List<Prop<?>> outputs = spec.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      if (outputs.get(i).sameAs(prop)) {
        return true;
      }
    }
    return false;
  }

  private Map<String, @Nullable Object> values(ComponentId id, Prop<?> prop) {
    Prop<?> own = id.equals(prop.id()) ? prop : new Prop<>(id, prop.name(), prop.type());
    boolean declared = declares(own) || matches.isOutput(own, spec.outputs());
    return values(id, declared);
  }

  private Map<String, @Nullable Object> values(ComponentId at, boolean declared) {
    Map<ComponentId, Map<String, @Nullable Object>> to = declared ? response : side;
    return to.computeIfAbsent(at, id -> new LinkedHashMap<>());
  }

  /**
   * Changes a part of a property, on the page or of what was set before.
   *
   * @throws IllegalArgumentException when what was set before cannot be changed that way
   */
  public <T> void patch(Prop<?> prop, Consumer<Patch<T>> change) {
    Map<String, @Nullable Object> values = values(prop);
    Object before = values.get(prop.name());
    Patch<T> patch = before instanceof Patch<?> earlier ? earlier.at() : Patch.empty();
    change.accept(patch);
    boolean fresh = before instanceof Patch<?> || !values.containsKey(prop.name());
    values.put(prop.name(), fresh ? patch : patched(patch, prop, before));
  }

  // Made once for nothing, so that what does not fit is told where it is said; and again where it
  // is written, since only there it is known in which scope the ids of components stand.
  private static JsonValue patched(Patch<?> patch, Prop<?> prop, @Nullable Object before) {
    patched(patch, prop, before, "");
    return out -> out.value(patched(patch, prop, before, out.idScope()));
  }

  private static @Nullable Object patched(
      Patch<?> patch, Prop<?> prop, @Nullable Object before, String scope) {
    byte[] json = json(prop.id(), prop.name(), before, scope);
    return patch.applyTo(JsonReader.read(Buffer.buffer(json)), scope);
  }

  /** Forgets everything that was set. */
  public void discard() {
    forget();
    discarded = true;
  }

  /** The same when more may be set, and nothing set would be "no update". */
  public void forget() {
    response.clear();
    side.clear();
  }

  /** What was set beside the outputs, as a result of its own. */
  public CallbackResult asides() {
    CallbackResult asides = new CallbackResult(spec, matches);
    asides.side.putAll(side);
    return asides;
  }

  /** Whether the answer is 204: nothing is set, and nothing else would tell the renderer so. */
  public boolean isNothing() {
    boolean empty = response.isEmpty() && side.isEmpty();
    return empty && (discarded || spec.silent());
  }

  /** What may come in place of a value that was set. */
  @FunctionalInterface
  public interface Replacement {
    /** JSON to answer instead; null to keep the value. */
    byte @Nullable [] of(ComponentId id, String property);
  }

  /** Whether there are components among the values, or inside them. */
  public boolean holdsComponents() {
    return Stream.of(side, response)
        .flatMap(all -> all.values().stream())
        .flatMap(props -> props.values().stream())
        .anyMatch(Components::inside);
  }

  /**
   * Shows every value that is a component, or holds some, as JSON with ids without scope.
   *
   * @throws UnwritableValueException naming component id, property and Java type
   */
  public void visitComponents(Consumer<byte[]> visitor) {
    Stream.of(side, response)
        .forEach(
            all ->
                all.forEach(
                    (id, props) ->
                        props.forEach(
                            (name, value) -> {
                              if (Components.inside(value)) {
                                visitor.accept(json(id, name, value, ""));
                              }
                            })));
  }

  /** Takes a value that was set, as JSON with component ids without scope. */
  public interface Visitor {
    /** One property. */
    void visit(ComponentId id, String property, byte[] json);

    /** One property of which only a part was changed. */
    void patched(ComponentId id, String property, Patch<?> patch);
  }

  /**
   * Shows every value that was set and that is wanted, side updates first.
   *
   * @throws UnwritableValueException naming component id, property and Java type
   */
  public void visit(BiPredicate<ComponentId, String> wanted, Visitor visitor) {
    Stream.of(side, response)
        .forEach(
            all ->
                all.forEach(
                    (id, props) ->
                        props.forEach(
                            (name, value) -> {
                              if (wanted.test(id, name)) {
                                visit(visitor, id, name, value);
                              }
                            })));
  }

  private static void visit(Visitor visitor, ComponentId id, String name, @Nullable Object value) {
    if (value instanceof Patch<?> patch) {
      visitor.patched(id, name, patch);
    } else {
      visitor.visit(id, name, json(id, name, value, ""));
    }
  }

  /** Whether a value that is wanted was set. */
  public boolean sets(BiPredicate<ComponentId, String> wanted) {
    return Stream.of(side, response)
        .flatMap(all -> all.entrySet().stream())
        .anyMatch(
            each -> each.getValue().keySet().stream().anyMatch(n -> wanted.test(each.getKey(), n)));
  }

  /**
   * Writes every value now, so that {@link #write} only has to join them and may be called on any
   * thread.
   *
   * @throws UnwritableValueException naming component id, property and Java type
   */
  public void settle(String scope) {
    settle(scope, Map.of());
  }

  /**
   * The same with other values for properties of components inside what was set.
   *
   * @param saved JSON by the component's id and the property's name
   */
  public void settle(String scope, Map<String, Map<String, byte[]>> saved) {
    Stream.of(side, response)
        .forEach(
            all ->
                all.forEach(
                    (id, props) ->
                        props.replaceAll(
                            (name, value) ->
                                raw(json(new JsonWriter(scope, saved), id, name, value)))));
  }

  /** Puts other values in place of those that were set. */
  public void replace(Replacement replacement) {
    Stream.of(side, response)
        .forEach(
            all ->
                all.forEach(
                    (id, props) ->
                        props.replaceAll(
                            (name, value) -> {
                              byte[] other = replacement.of(id, name);
                              return other == null ? value : raw(other);
                            })));
  }

  /** Sets the outputs for which there is a value elsewhere. */
  public void fill(Replacement values) {
    for (int i = 0; i < spec.outputs().size(); i++) {
      Prop<?> output = spec.outputs().get(i);
      List<ComponentId> ids = output.id().isPattern() ? matches.outputIds(i) : List.of(output.id());
      for (ComponentId id : ids) {
        byte[] json = values.of(id, output.name());
        if (json != null) {
          values(id, true).put(output.name(), raw(json));
        }
      }
    }
  }

  private static JsonValue raw(byte[] json) {
    return new KeptJson(json);
  }

  private static byte[] json(ComponentId id, String name, @Nullable Object value, String scope) {
    return json(new JsonWriter(scope), id, name, value);
  }

  private static byte[] json(JsonWriter out, ComponentId id, String name, @Nullable Object value) {
    write(out, id, name, value);
    return out.toBytes();
  }

  /**
   * The body of the answer.
   *
   * @throws UnwritableValueException naming component id, property and Java type
   */
  public Buffer write(String scope) {
    JsonWriter out = new JsonWriter(scope).object().name("multi").bool(true);
    if (!side.isEmpty()) {
      write(out.name("sideUpdate"), side);
    }
    write(out.name("response"), response);
    return out.endObject().toBuffer();
  }

  private static void write(
      JsonWriter out, Map<ComponentId, Map<String, @Nullable Object>> components) {
    out.object();
    components.forEach(
        (id, props) -> {
          out.name(id.text(out.idScope())).object();
          props.forEach((name, value) -> write(out.name(name), id, name, value));
          out.endObject();
        });
    out.endObject();
  }

  private static void write(JsonWriter out, ComponentId id, String name, @Nullable Object value) {
    try {
      out.value(value);
    } catch (UnwritableValueException e) {
      throw e.at(id.text() + '.' + name);
    }
  }
}
