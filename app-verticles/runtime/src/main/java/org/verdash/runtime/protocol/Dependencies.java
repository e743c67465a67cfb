package org.verdash.runtime.protocol;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.verdash.app.Callback;
import org.verdash.app.ClientsideFunction;
import org.verdash.app.Prop;
import org.verdash.json.JsonWriter;

/** Writes the body of {@code _dash-dependencies}, keys in Dash's order (dash-protocol 2.2). */
public final class Dependencies {
  private Dependencies() {}

  /** The specs of all callbacks, with ids in the scope. */
  public static Buffer write(List<CallbackSpec> callbacks, String scope) {
    JsonWriter out = new JsonWriter(scope).array();
    callbacks.forEach(spec -> write(out, spec));
    return out.endArray().toBuffer();
  }

  private static void write(JsonWriter out, CallbackSpec spec) {
    Callback.Signature signature = spec.callback().signature();
    out.object().name("output").text(spec.outputId(out.idScope()));
    props(out.name("inputs"), spec.inputs(), spec);
    props(out.name("state"), spec.states(), spec);
    Optional<ClientsideFunction> clientside = spec.callback().clientside();
    function(out.name("clientside_function"), clientside);
    out.name("prevent_initial_call").bool(signature.notAtStart());
    out.name("background").nil();
    out.name("dynamic_creator");
    if (clientside.isPresent()) {
      out.bool(false);
    } else {
      out.nil();
    }
    out.name("no_output").bool(spec.silent());
    out.name("optional").bool(spec.callback().rules().optional());
    out.name("hidden").bool(spec.callback().rules().hidden());
    out.name("websocket").bool(false);
    out.name("persistent").bool(false);
    if (!signature.running().isEmpty()) {
      running(out.name("running"), signature.running());
    }
    out.endObject();
  }

  private static void function(JsonWriter out, Optional<ClientsideFunction> clientside) {
    if (clientside.isEmpty()) {
      out.nil();
      return;
    }
    ClientsideFunction function = clientside.get();
    out.object().name("namespace").text(function.namespace());
    out.name("function_name").text(function.name()).endObject();
  }

  private static void props(JsonWriter out, List<Prop<?>> props, CallbackSpec spec) {
    out.array();
    for (Prop<?> prop : props) {
      out.object().name("id").text(prop.id().text(out.idScope()));
      out.name("property").text(prop.name());
      if (spec.isOptional(prop)) {
        out.name("allow_optional").bool(true);
      }
      out.endObject();
    }
    out.endArray();
  }

  private static void running(JsonWriter out, List<Callback.Running<?>> all) {
    out.object().name("running").object();
    all.forEach(r -> out.name(key(r.prop(), out.idScope())).value(r.during()));
    out.endObject().name("runningOff").object();
    all.forEach(r -> out.name(key(r.prop(), out.idScope())).value(r.after()));
    out.endObject().endObject();
  }

  private static String key(Prop<?> prop, String scope) {
    return prop.id().text(scope) + '.' + prop.name();
  }
}
