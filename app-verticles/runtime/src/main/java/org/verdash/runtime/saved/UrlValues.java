package org.verdash.runtime.saved;

import io.vertx.core.buffer.Buffer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verdash.app.App;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/**
 * The properties that stand in a page's address, and what an address says of them. A property has
 * the name of its component, or both names when another one of the component stands there too. Text
 * stands there as it is, anything else as JSON, and a name without an equals sign is null.
 * Immutable and thread-safe.
 */
public final class UrlValues {
  private static final Logger LOG = LoggerFactory.getLogger(UrlValues.class);
  private static final JsonReader.Most MOST = new JsonReader.Most(1_000, 10_000);

  private final Map<String, Prop<?>> byName = new LinkedHashMap<>();

  private UrlValues(List<Prop<?>> props) {
    for (Prop<?> prop : props) {
      long ofComponent = props.stream().filter(other -> other.id().equals(prop.id())).count();
      boolean brief = ofComponent == 1 && !prop.id().isDict();
      byName.put(brief ? prop.id().text() : prop.toString(), prop);
    }
  }

  /** Those of the app. */
  public static UrlValues of(App app) {
    return new UrlValues(app.memory().inUrl());
  }

  /** Whether the app has any. */
  public boolean any() {
    return !byName.isEmpty();
  }

  /** What the page's script is told of them, JSON with ids in the scope. */
  public String json(String idScope) {
    JsonWriter out = new JsonWriter(idScope).array();
    byName.forEach(
        (name, prop) -> {
          out.object().name("name").text(name).name("id").value(prop.id());
          out.name("property").text(prop.name()).name("text").bool(isText(prop)).endObject();
        });
    return out.endArray().toString();
  }

  private static boolean isText(Prop<?> prop) {
    return prop.type().equals(Type.TEXT);
  }

  /**
   * What the address says, over other values; what does not read as its property's type is left
   * out. Runs the author's code, which reads the values.
   *
   * @param query the address behind the question mark
   * @param under JSON by the component's id as the browser writes it, and the property's name
   */
  public Map<String, Map<String, byte[]>> over(
      Map<String, Map<String, byte[]>> under, String query) {
    if (byName.isEmpty() || query.isEmpty()) {
      return under;
    }
    Map<String, Map<String, byte[]>> all = new HashMap<>(under);
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      Prop<?> prop = byName.get(decoded(equals < 0 ? pair : pair.substring(0, equals)));
      byte[] json =
          prop == null ? null : json(prop, equals < 0 ? null : pair.substring(equals + 1));
      if (prop != null && json != null) {
        Map<String, byte[]> props = new HashMap<>(all.getOrDefault(prop.id().text(), Map.of()));
        props.put(prop.name(), json);
        all.put(prop.id().text(), props);
      }
    }
    return all;
  }

  private static byte @Nullable [] json(Prop<?> prop, @Nullable String encoded) {
    try {
      Object value = encoded == null ? null : value(prop, decoded(encoded));
      prop.type().read(value);
      boolean component = !Tracked.sendable(prop) || Tracked.holdsComponent(value);
      return component ? null : new JsonWriter().value(value).toBytes();
    } catch (IllegalArgumentException unfit) {
      LOG.debug("the address has no {}: {}", prop, unfit.getMessage());
      return null;
    }
  }

  // A day or a name of an enum is no JSON, but a text all the same.
  private static @Nullable Object value(Prop<?> prop, String text) {
    if (isText(prop)) {
      return text;
    }
    try {
      return JsonReader.read(Buffer.buffer(text), MOST);
    } catch (IllegalArgumentException noJson) {
      return text;
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
