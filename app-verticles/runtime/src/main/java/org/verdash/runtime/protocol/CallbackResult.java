package org.verdash.runtime.protocol;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;
import org.verdash.json.UnwritableValueException;

/** What a callback has set, written as Dash's answer (dash-protocol 3.2). Not thread-safe. */
public final class CallbackResult {
  private final CallbackSpec spec;
  private final Map<ComponentId, Map<String, @Nullable Object>> response = new LinkedHashMap<>();
  private final Map<ComponentId, Map<String, @Nullable Object>> side = new LinkedHashMap<>();

  /** An empty result: "no update". */
  public CallbackResult(CallbackSpec spec) {
    this.spec = spec;
  }

  /** Sets an output of the callback, or any other property on the page. */
  public void set(Prop<?> prop, @Nullable Object value) {
    boolean declared = spec.outputs().stream().anyMatch(prop::sameAs);
    Map<ComponentId, Map<String, @Nullable Object>> to = declared ? response : side;
    to.computeIfAbsent(prop.id(), id -> new LinkedHashMap<>()).put(prop.name(), value);
  }

  /** What may come in place of a value that was set. */
  @FunctionalInterface
  public interface Replacement {
    /** JSON to answer instead; null to keep the value. */
    byte @Nullable [] of(ComponentId id, String property);
  }

  /** Takes a value that was set, as JSON with component ids without scope. */
  @FunctionalInterface
  public interface Visitor {
    /** One property. */
    void visit(ComponentId id, String property, byte[] json);
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
                                visitor.visit(id, name, json(id, name, value, ""));
                              }
                            })));
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
    Stream.of(side, response)
        .forEach(
            all ->
                all.forEach(
                    (id, props) ->
                        props.replaceAll((name, value) -> raw(json(id, name, value, scope)))));
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
    for (Prop<?> output : spec.outputs()) {
      byte[] json = values.of(output.id(), output.name());
      if (json != null) {
        set(output, raw(json));
      }
    }
  }

  private static JsonValue raw(byte[] json) {
    return out -> out.raw(json);
  }

  private static byte[] json(ComponentId id, String name, @Nullable Object value, String scope) {
    JsonWriter out = new JsonWriter(scope);
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
