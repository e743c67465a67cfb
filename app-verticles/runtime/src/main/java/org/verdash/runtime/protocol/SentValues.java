package org.verdash.runtime.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;

/** Collects the values of a call property by property, those of patterns by concrete ids. */
final class SentValues {
  private static final String VALUE = "value";

  private final String scope;
  private final PageWord word;
  private final List<CallbackRequest.Sent> all = new ArrayList<>();

  SentValues(String scope, PageWord word) {
    this.scope = scope;
    this.word = word;
  }

  /** Takes what came for each of the properties. */
  SentValues of(List<Prop<?>> props, List<?> given, boolean inputs) {
    for (int i = 0; i < given.size(); i++) {
      add(props.get(i), given.get(i), inputs);
    }
    return this;
  }

  private void add(Prop<?> prop, @Nullable Object dep, boolean input) {
    if (dep instanceof List<?> several) {
      several.forEach(each -> add(prop, each, input));
    } else if (dep instanceof Map<?, ?> map) {
      String name = ComponentId.textOf(map.get("id")) + '.' + prop.name();
      all.add(
          new CallbackRequest.Sent(
              concrete(prop, map),
              CallbackRequest.plain(prop, map, scope),
              map.containsKey(VALUE),
              input,
              word.repeats().contains(name)));
    }
  }

  private Prop<?> concrete(Prop<?> prop, Map<?, ?> dep) {
    return prop.id().isPattern() && dep.get("id") instanceof Map<?, ?> id
        ? CallValues.at(prop, id)
        : prop;
  }

  List<CallbackRequest.Sent> all() {
    return all;
  }
}
