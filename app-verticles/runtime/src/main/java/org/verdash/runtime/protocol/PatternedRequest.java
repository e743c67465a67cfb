package org.verdash.runtime.protocol;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.verdash.app.Found;
import org.verdash.app.Prop;
import org.verdash.json.JsonReader;

/** Reads a request for a callback that has patterns among its ids. Used once. */
final class PatternedRequest {
  private final CallbackRequest request;
  private final CallbackSpec spec;
  private final String scope;
  private final Matches matches = new Matches();

  PatternedRequest(CallbackRequest request, CallbackSpec spec, String scope) {
    this.request = request;
    this.spec = spec;
    this.scope = scope;
  }

  CallValues values() {
    outputs();
    List<@Nullable Object> values = new ArrayList<>();
    read("inputs", spec.inputs(), spec.shape().inputPatterns(), values);
    read("state", spec.states(), spec.shape().statePatterns(), values);
    return new CallValues(spec, values.toArray(), changed(), matches);
  }

  private void outputs() {
    List<@Nullable IdPattern> patterns = spec.shape().outputPatterns();
    List<?> given = request.outputs(spec);
    for (int i = 0; i < given.size(); i++) {
      IdPattern pattern = patterns.get(i);
      Place place = new Place("outputs", spec.outputs().get(i), spec.shape().suffixes().get(i));
      if (pattern == null) {
        CallbackRequest.check(place, given.get(i), scope);
      } else {
        matches.output(i, ids(place, pattern, given.get(i)));
      }
    }
  }

  private void read(
      String field,
      List<Prop<?>> props,
      List<@Nullable IdPattern> patterns,
      List<@Nullable Object> values) {
    List<?> given = request.list(field, props.size());
    for (int i = 0; i < given.size(); i++) {
      Place place = new Place(field, props.get(i), "");
      IdPattern pattern = patterns.get(i);
      if (pattern == null) {
        Map<?, ?> dep = CallbackRequest.check(place, given.get(i), scope);
        values.add(
            CallbackRequest.typed(props.get(i), CallbackRequest.plain(props.get(i), dep, scope)));
      } else if (pattern.isMany()) {
        values.add(found(place, pattern, given.get(i)));
      } else {
        Map<?, ?> dep = dep(place, pattern, given.get(i));
        values.add(
            CallbackRequest.typed(props.get(i), CallbackRequest.plain(props.get(i), dep, scope)));
      }
    }
  }

  private List<Found<?>> found(Place place, IdPattern pattern, @Nullable Object given) {
    List<Found<?>> found = new ArrayList<>();
    Set<Object> keys = new HashSet<>();
    for (Object each : several(place, given)) {
      Map<?, ?> dep = dep(place, pattern, each);
      Map<?, ?> id = id(dep);
      once(place, keys, pattern, id);
      found.add(
          new Found<>(
              id,
              CallbackRequest.typed(
                  place.prop(), CallbackRequest.plain(place.prop(), dep, scope))));
    }
    return found;
  }

  private List<Map<?, ?>> ids(Place place, IdPattern pattern, @Nullable Object given) {
    if (!pattern.isMany()) {
      return List.of(id(dep(place, pattern, given)));
    }
    List<Map<?, ?>> ids = new ArrayList<>();
    Set<Object> keys = new HashSet<>();
    for (Object each : several(place, given)) {
      Map<?, ?> id = id(dep(place, pattern, each));
      once(place, keys, pattern, id);
      ids.add(id);
    }
    return ids;
  }

  private static List<?> several(Place place, @Nullable Object given) {
    if (!(given instanceof List<?> list)) {
      throw new BadCallException(
          "field %s must hold a list for %s".formatted(place.field(), place.prop()));
    }
    if (list.size() > CallbackRequest.MOST_COMPONENTS) {
      throw new BadCallException(
          "field %s holds %d components for %s; the most are %d"
              .formatted(
                  place.field(), list.size(), place.prop(), CallbackRequest.MOST_COMPONENTS));
    }
    return list;
  }

  private static void once(Place place, Set<Object> keys, IdPattern pattern, Map<?, ?> id) {
    if (!keys.add(pattern.key(id))) {
      throw new BadCallException(
          "field %s has a component twice for %s".formatted(place.field(), place.prop()));
    }
  }

  private Map<?, ?> dep(Place place, IdPattern pattern, @Nullable Object given) {
    if (!(given instanceof Map<?, ?> dep)) {
      throw new BadCallException("field %s must hold objects".formatted(place.field()));
    }
    boolean known =
        place.property().equals(dep.get("property"))
            && pattern.fits(dep.get("id"), scope)
            && pattern.agrees(id(dep), matches.matched())
            && pattern.isSmaller(id(dep), matches.matched());
    if (!known) {
      throw place.unknown(dep);
    }
    return dep;
  }

  private static Map<?, ?> id(Map<?, ?> dep) {
    return (Map<?, ?>) Objects.requireNonNull(dep.get("id"));
  }

  private SequencedMap<String, Prop<?>> changed() {
    SequencedMap<String, Prop<?>> changed = new LinkedHashMap<>();
    for (Object name : request.changedNames()) {
      boolean pattern = name instanceof String text && text.startsWith("{");
      Prop<?> prop = pattern ? changed((String) name) : request.known(spec, scope, name);
      changed.put(prop.toString(), prop);
    }
    return changed;
  }

  // A map in its text form is read again; one id may be written in more than one way.
  private Prop<?> changed(String name) {
    int dot = name.lastIndexOf('.');
    Object id = dot < 0 ? null : read(name.substring(0, dot));
    for (int i = 0; i < spec.inputs().size(); i++) {
      Prop<?> input = spec.inputs().get(i);
      IdPattern pattern = spec.shape().inputPatterns().get(i);
      boolean known =
          pattern != null
              && input.name().equals(name.substring(dot + 1))
              && pattern.fits(id, scope);
      if (known && id instanceof Map<?, ?> map && pattern.agrees(map, matches.matched())) {
        matches.changed(input, map);
        return CallValues.at(input, map);
      }
    }
    return request.known(spec, scope, name);
  }

  private static @Nullable Object read(String id) {
    try {
      return JsonReader.read(Buffer.buffer(id));
    } catch (IllegalArgumentException noJson) {
      return null;
    }
  }
}
