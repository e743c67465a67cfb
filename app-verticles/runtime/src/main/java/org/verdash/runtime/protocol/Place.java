package org.verdash.runtime.protocol;

import java.util.Map;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;

/**
 * Where something of a request must fit.
 *
 * @param field name of the request's field
 * @param prop what the app has there
 * @param suffix what stands behind the property's name on the wire
 */
record Place(String field, Prop<?> prop, String suffix) {
  /** The property's name on the wire. */
  String property() {
    return suffix.isEmpty() ? prop.name() : prop.name() + suffix;
  }

  /** Says that something else came. */
  BadCallException unknown(Map<?, ?> dep) {
    String sent = ComponentId.textOf(dep.get("id")) + '.' + dep.get("property");
    return new BadCallException(
        "field %s names %s where the app has %s"
            .formatted(field, BadCallException.cut(sent), prop));
  }
}
