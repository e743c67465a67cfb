package org.verdash.dcc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.json.JsonValue;
import org.verdash.json.JsonWriter;

/**
 * Properties by component, as the loading component takes them.
 *
 * @param names names of properties by component
 */
record Targets(Map<ComponentId, List<String>> names) implements JsonValue {
  static Targets of(Prop<?>... props) {
    Map<ComponentId, List<String>> names = new LinkedHashMap<>();
    for (Prop<?> prop : props) {
      names.computeIfAbsent(prop.id(), id -> new ArrayList<>()).add(prop.name());
    }
    return new Targets(names);
  }

  @Override
  public void write(JsonWriter out) {
    out.object();
    names.forEach((id, list) -> out.name(id.text(out.idScope())).value(list));
    out.endObject();
  }
}
