package org.verdash.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verdash.json.JsonReader;
import org.verdash.json.JsonWriter;

/** Everything that plotly's schema knows can be set, and is written where the schema has it. */
class SchemaTest {
  private static final Set<String> ABOUT = Set.of("impliedEdits", "items");
  private static final int ATTRIBUTES = 7000;
  private static Map<?, ?> schema = Map.of();

  @BeforeAll
  static void readTheSchema() throws IOException {
    try (InputStream in = SchemaTest.class.getResourceAsStream("plot-schema.json")) {
      schema = (Map<?, ?>) JsonReader.read(Buffer.buffer(in.readAllBytes()));
    }
  }

  @Test
  void eachAttributeOfEachTraceIsWrittenOnceWhereTheSchemaHasIt() {
    Map<String, Object> wanted = new TreeMap<>();
    Map<String, Object> written = new TreeMap<>();
    map(schema.get("traces"))
        .forEach(
            (type, trace) -> {
              walk("traces/" + type, map(map(trace).get("attributes")), wanted);
              flatten("traces/" + type, "traces/" + type, written);
            });
    assertThat(wanted.size()).isGreaterThan(ATTRIBUTES);
    assertSame(wanted, written);
  }

  @Test
  void eachAttributeOfTheLayoutIsWrittenOnceWhereTheSchemaHasIt() {
    Map<String, Object> wanted = new TreeMap<>();
    Map<String, Object> written = new TreeMap<>();
    walk("layout", map(map(schema.get("layout")).get("layoutAttributes")), wanted);
    map(schema.get("traces"))
        .values()
        .forEach(trace -> walk("layout", map(map(trace).get("layoutAttributes")), wanted));
    flatten("layout", "layout", written);
    assertSame(wanted, written);
  }

  @Test
  void framesConfigAndAnimationAreWhole() {
    Map<String, Object> wanted = new TreeMap<>();
    Map<String, Object> written = new TreeMap<>();
    walk("config", map(schema.get("config")), wanted);
    walk("animation", map(schema.get("animation")), wanted);
    Map<?, ?> frames = map(map(map(schema.get("frames")).get("items")).get("frames_entry"));
    walk("frame", frames, wanted);
    List.of("config", "animation", "frame").forEach(root -> flatten(root, root, written));
    assertSame(wanted, written);
  }

  private static void assertSame(Map<String, Object> wanted, Map<String, Object> written) {
    Set<String> missing = new TreeSet<>(wanted.keySet());
    missing.removeAll(written.keySet());
    assertThat(missing).as("attributes of the schema that no type writes").isEmpty();
    Set<String> unknown = new TreeSet<>(written.keySet());
    unknown.removeAll(wanted.keySet());
    assertThat(unknown).as("attributes that the schema does not know").isEmpty();
    wanted.forEach((path, attribute) -> assertAllowed(path, map(attribute), written.get(path)));
  }

  private static void assertAllowed(String path, Map<?, ?> attribute, Object value) {
    boolean listed = Stream.of("values", "flags", "extras").anyMatch(k -> in(attribute, k, value));
    boolean right =
        switch ((String) attribute.get("valType")) {
          case "number", "integer", "angle" -> value instanceof Number;
          case "boolean" -> value instanceof Boolean;
          case "enumerated" -> value instanceof String text && patterned(attribute, text);
          case "flaglist" -> false;
          case "data_array" -> value instanceof Map<?, ?> map && map.containsKey("bdata");
          case "info_array", "colorlist" -> value instanceof List<?>;
          default -> value != null;
        };
    assertThat(listed || right).as("%s may be %s but is %s", path, attribute, value).isTrue();
  }

  private static boolean in(Map<?, ?> attribute, String key, Object value) {
    return attribute.get(key) instanceof List<?> list && list.contains(value);
  }

  private static boolean patterned(Map<?, ?> attribute, String value) {
    return ((List<?>) attribute.get("values"))
        .stream()
            .filter(known -> known instanceof String text && text.startsWith("/^"))
            .map(known -> ((String) known).substring(1, ((String) known).length() - 1))
            .anyMatch(value::matches);
  }

  private static void walk(String path, Map<?, ?> node, Map<String, Object> wanted) {
    node.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> map
              && !name.toString().startsWith("_")
              && !ABOUT.contains(name)) {
            String below = path + '/' + name;
            if (map.containsKey("valType")) {
              wanted.putIfAbsent(below, map);
            } else if (map.get("items") instanceof Map<?, ?> items) {
              walk(below, map(items.values().iterator().next()), wanted);
            } else {
              walk(below, map, wanted);
            }
          }
        });
  }

  // A leaf is what the schema calls a value: plain, a typed array or a list of plain values.
  private static void flatten(String root, String path, Map<String, Object> written) {
    Buffer json = new JsonWriter().value(Every.ROOTS.get(root)).toBuffer();
    Map<Object, Object> all = new LinkedHashMap<>(map(JsonReader.read(json)));
    if (root.startsWith("traces/") && all.remove("type") instanceof String type) {
      assertThat("traces/" + type).isEqualTo(root);
    }
    flatten(path, all, written);
  }

  private static void flatten(String path, Map<?, ?> json, Map<String, Object> written) {
    json.forEach(
        (name, value) -> {
          String below = path + '/' + name;
          if (value instanceof Map<?, ?> map && !map.containsKey("bdata")) {
            flatten(below, map, written);
          } else if (value instanceof List<?> list && list.get(0) instanceof Map<?, ?> entry) {
            flatten(below, entry, written);
          } else {
            assertThat(written.put(below, value)).as(below).isNull();
          }
        });
  }

  private static Map<?, ?> map(Object json) {
    return json instanceof Map<?, ?> map ? map : Map.of();
  }
}
