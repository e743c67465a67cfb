package org.verdash.launcher.config;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files about settings that an installation brings along. */
public final class SettingsFiles {

  private static final String NAME = "[a-z][a-z0-9-]{0,62}";
  private static final String TIME = "^([0-9]{1,9}(ms|s|m|h|d)|P.+)$";
  private static final String SIZE = "^[0-9]+(KiB|MiB|GiB)?$";

  private SettingsFiles() {}

  /** Returns a {@code verdash.yaml} that says nothing yet and shows every key in a comment. */
  public static String yaml() {
    List<String> lines =
        new ArrayList<>(List.of("# yaml-language-server: $schema=verdash.schema.json"));
    lines.add("#");
    lines.add("# Settings of a node. A setting that begins with # is off: take the # away in its");
    lines.add("# line and in those of its sections. Environment variables override this file");
    lines.add("# (http.port is VERDASH_HTTP_PORT), flags override both. Paths are taken from the");
    lines.add(
        "# folder that the node is started in. A secret is better kept in a file of its own,");
    lines.add("# which VERDASH_..._FILE names.");
    List<String> open = new ArrayList<>();
    for (SettingsTable.Row row : SettingsTable.rows()) {
      add(row, open, lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private static void add(SettingsTable.Row row, List<String> open, List<String> lines) {
    String[] parts = row.key().split("\\.(?![^<]*>)", -1);
    List<String> sections = List.of(parts).subList(0, parts.length - 1);
    int shared = 0;
    while (shared < Math.min(open.size(), sections.size())
        && open.get(shared).equals(sections.get(shared))) {
      shared++;
    }
    if (shared == 0) {
      lines.add("");
    }
    for (int depth = shared; depth < sections.size(); depth++) {
      lines.add("#" + "  ".repeat(depth) + shown(sections.get(depth)) + ":");
    }
    open.clear();
    open.addAll(sections);
    String indent = "  ".repeat(sections.size());
    String text = row.usual().isEmpty() ? row.example() : row.usual();
    lines.add("## " + indent + row.about());
    lines.add("#" + indent + shown(parts[parts.length - 1]) + ": " + list(row, text));
  }

  private static String shown(String part) {
    return part.replaceAll("[<>]", "");
  }

  private static String list(SettingsTable.Row row, String text) {
    boolean bare = row.known().form() instanceof Known.Texts && !text.startsWith("[");
    return bare ? "[" + text + "]" : text;
  }

  /** Returns the JSON schema of {@code verdash.yaml}, for editors. */
  public static String schema() {
    JsonObject root =
        object()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", "verdash.yaml");
    for (SettingsTable.Row row : SettingsTable.rows()) {
      put(root, row);
    }
    return root.encodePrettily() + "\n";
  }

  private static void put(JsonObject root, SettingsTable.Row row) {
    JsonObject section = root;
    String[] parts = row.key().split("\\.(?![^<]*>)", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      section = below(section, parts[i]);
    }
    JsonObject value = new JsonObject(new LinkedHashMap<>(form(row.known().form())));
    value.put("description", row.about());
    if (!row.usual().isEmpty()) {
      value.put("default", row.usual());
    }
    of(section, parts[parts.length - 1]).put(pattern(parts[parts.length - 1]), value);
  }

  private static JsonObject below(JsonObject section, String part) {
    JsonObject all = of(section, part);
    if (!all.containsKey(pattern(part))) {
      all.put(pattern(part), object());
    }
    return all.getJsonObject(pattern(part));
  }

  private static JsonObject of(JsonObject section, String part) {
    String kind = part.startsWith("<") ? "patternProperties" : "properties";
    if (!section.containsKey(kind)) {
      section.put(kind, new JsonObject());
    }
    return section.getJsonObject(kind);
  }

  private static String pattern(String part) {
    return switch (part) {
      case "<name>" -> "^" + NAME + "$";
      case "<key>" -> ".";
      default -> part;
    };
  }

  // A section without keys below it is null to YAML, and allowed.
  private static JsonObject object() {
    return new JsonObject()
        .put("type", JsonArray.of("object", "null"))
        .put("additionalProperties", false);
  }

  private static Map<String, Object> form(Known.Form form) {
    return switch (form) {
      case Known.Whole n -> Map.of("type", "integer", "minimum", n.min(), "maximum", n.max());
      case Known.Size size -> text(JsonArray.of("string", "integer"), SIZE);
      case Known.Time time -> text("string", TIME);
      case Known.Switch either -> Map.of("type", "boolean");
      case Known.Text text -> text("string", "^(" + text.pattern() + ")$");
      case Known.Texts texts -> oneOrMore(texts.pattern());
      case Known.File file -> Map.of("type", "string");
      case Known.Secret secret -> Map.of("type", "string");
      case Known.Free free -> Map.of("type", JsonArray.of("string", "number", "boolean", "object"));
    };
  }

  private static Map<String, Object> text(Object type, String pattern) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", type);
    members.put("pattern", pattern);
    return members;
  }

  private static Map<String, Object> oneOrMore(String pattern) {
    JsonObject one = new JsonObject(text("string", "^(" + pattern + ")$"));
    JsonObject more = new JsonObject().put("type", "array").put("items", one);
    return Map.of("anyOf", JsonArray.of(more, new JsonObject().put("type", "string")));
  }
}
