package org.verdash.runtime.protocol;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
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
