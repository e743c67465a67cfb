package org.verdash.runtime.protocol;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.verdash.app.ComponentId;
import org.verdash.app.Prop;
import org.verdash.json.JsonReader;

/**
 * The body of {@code _dash-update-component}, read once and not yet believed (dash-protocol 3.1).
 *
 * @param output name of the outputs, in the page's id scope
 * @param body the other fields
 */
public record CallbackRequest(String output, Map<?, ?> body) {
  /** More components than any page can draw. */
  static final int MOST_COMPONENTS = 100_000;

  /** A table of 100,000 rows and 20 columns fits three times; a million rows do not. */
  public static final JsonReader.Most MOST = new JsonReader.Most(500_000, 8_000_000);

  /**
   * Reads a body.
   *
   * @throws BadCallException when it is no JSON object or names no output
   */
  public static CallbackRequest read(Buffer text) {
    Object json = json(text);
    if (!(json instanceof Map<?, ?> body)) {
      throw new BadCallException("the body must be a JSON object");
    }
    if (!(body.get("output") instanceof String output)) {
      throw new BadCallException("field output must be text");
    }
    return new CallbackRequest(output, body);
  }

  private static @Nullable Object json(Buffer text) {
    try {
      return JsonReader.read(text, MOST);
    } catch (IllegalArgumentException e) {
      throw new BadCallException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The values of a callback's inputs and states, typed, after everything that the browser says was
   * checked against the callback.
   *
   * @param scope the page's id scope
   * @throws BadCallException naming the field, id or property that does not fit
   */
  public CallValues values(CallbackSpec spec, String scope) {
    if (spec.shape().patterned()) {
      return new PatternedRequest(this, spec, scope).values();
    }
    checkOutputs(spec, scope);
    List<@Nullable Object> values = read("inputs", spec.inputs(), scope);
    values.addAll(read("state", spec.states(), scope));
    return new CallValues(spec, values.toArray(), changed(spec, scope), Matches.NONE);
  }

  /**
   * What the page says of the call.
   *
   * @throws BadCallException when that makes no sense
   */
  public PageWord word() {
    return PageWord.of(body.get("verdash"));
  }

  /**
   * A value as the browser sent it, for a property that the callback depends on.
   *
   * @param prop the property, of one component
   * @param json the value; null also when there is none
   * @param present whether there is one: a page leaves out what is undefined
   * @param input whether the callback is called for it, rather than only told of it
   * @param repeated whether the page says that nobody has changed it
   */
  public record Sent(
      Prop<?> prop, @Nullable Object json, boolean present, boolean input, boolean repeated) {}

  /**
   * All inputs and states as they were sent; to be asked for after {@link #values} found them well.
   */
  public List<Sent> sent(CallbackSpec spec, String scope) {
    return new SentValues(scope, word())
        .of(spec.inputs(), list("inputs"), true)
        .of(spec.states(), list("state"), false)
        .all();
  }

  private void checkOutputs(CallbackSpec spec, String scope) {
    List<?> given = outputs(spec);
    for (int i = 0; i < given.size(); i++) {
      String suffix = spec.shape().suffixes().get(i);
      check(new Place("outputs", spec.outputs().get(i), suffix), given.get(i), scope);
    }
  }

  /** One entry for each output: an object, or a list where the output stands for several. */
  List<?> outputs(CallbackSpec spec) {
    Object outputs = body.get("outputs");
    boolean flat =
        outputs instanceof Map<?, ?>
            || (outputs != null && spec.outputs().size() == 1 && isMany(spec));
    List<?> given = flat ? List.of(outputs) : list("outputs");
    if (given.size() != spec.outputs().size()) {
      throw new BadCallException(
          "field outputs must name %d properties, not %d"
              .formatted(spec.outputs().size(), given.size()));
    }
    return given;
  }

  private static boolean isMany(CallbackSpec spec) {
    IdPattern pattern = spec.shape().outputPatterns().getFirst();
    return pattern != null && pattern.isMany();
  }

  private List<@Nullable Object> read(String field, List<Prop<?>> props, String scope) {
    List<?> given = list(field, props.size());
    List<@Nullable Object> values = new ArrayList<>(props.size());
    for (int i = 0; i < given.size(); i++) {
      Map<?, ?> dep = check(new Place(field, props.get(i), ""), given.get(i), scope);
      values.add(typed(props.get(i), plain(props.get(i), dep, scope)));
    }
    return values;
  }

  List<?> list(String field, int size) {
    List<?> given = list(field);
    if (given.size() != size) {
      throw new BadCallException(
          "field %s must hold %d values, not %d".formatted(field, size, given.size()));
    }
    return given;
  }

  // Absent where the callback has nothing of the kind.
  private List<?> list(String field) {
    Object value = body.get(field);
    if (value instanceof List<?> list) {
      return list;
    }
    if (value == null) {
      return List.of();
    }
    throw new BadCallException("field " + field + " must be a list");
  }

  static Map<?, ?> check(Place place, @Nullable Object given, String scope) {
    if (!(given instanceof Map<?, ?> dep)) {
      throw new BadCallException("field %s must hold objects".formatted(place.field()));
    }
    String id = ComponentId.textOf(dep.get("id"));
    boolean known =
        place.property().equals(dep.get("property")) && place.prop().id().text(scope).equals(id);
    if (!known) {
      throw place.unknown(dep);
    }
    return dep;
  }

  static @Nullable Object plain(Prop<?> prop, Map<?, ?> dep, String scope) {
    return PlainIds.of(prop, dep.get("value"), scope);
  }

  static @Nullable Object typed(Prop<?> prop, @Nullable Object json) {
    try {
      return prop.type().read(json);
    } catch (IllegalArgumentException e) {
      throw new BadCallException("value of " + prop + ": " + e.getMessage());
    }
  }

  private SequencedMap<String, Prop<?>> changed(CallbackSpec spec, String scope) {
    SequencedMap<String, Prop<?>> changed = new LinkedHashMap<>();
    for (Object name : changedNames()) {
      Prop<?> input = known(spec, scope, name);
      changed.put(input.toString(), input);
    }
    return changed;
  }

  List<?> changedNames() {
    if (body.get("changedPropIds") instanceof List<?> given) {
      if (given.size() > MOST_COMPONENTS) {
        throw new BadCallException(
            "field changedPropIds holds %d names; the most are %d"
                .formatted(given.size(), MOST_COMPONENTS));
      }
      return given;
    }
    throw new BadCallException("field changedPropIds must be a list");
  }

  Prop<?> known(CallbackSpec spec, String scope, @Nullable Object name) {
    for (Prop<?> input : spec.inputs()) {
      if ((input.id().text(scope) + '.' + input.name()).equals(name)) {
        return input;
      }
    }
    throw new BadCallException(
        "field changedPropIds names %s, which is no input of %s"
            .formatted(BadCallException.cut(String.valueOf(name)), spec.outputId()));
  }
}
