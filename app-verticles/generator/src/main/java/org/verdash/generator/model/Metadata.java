package org.verdash.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the metadata of a component package, as Dash's own tools write it. */
public final class Metadata {
  // What the renderer sets itself; no server sends it.
  private static final Set<String> OF_THE_RENDERER =
      Set.of("setProps", "loading_state", "componentPath");

  private Metadata() {}

  /**
   * The components in the order of the metadata.
   *
   * @param json component by source file
   * @throws IllegalArgumentException naming the component or property that is no such thing
   */
  public static List<ComponentSpec> read(@Nullable Object json) {
    List<ComponentSpec> all = new ArrayList<>();
    object(json, "the metadata")
        .forEach((file, component) -> all.add(component(String.valueOf(file), component)));
    return List.copyOf(all);
  }

  /**
   * A type as the metadata writes it.
   *
   * @param wire the property that has it
   */
  public static PropType type(Map<?, ?> json, String wire) {
    return TypeReader.read(json, wire);
  }

  private static ComponentSpec component(String file, @Nullable Object json) {
    Map<?, ?> component = object(json, file);
    List<PropSpec> props = new ArrayList<>();
    List<String> wildcards = new ArrayList<>();
    object(component.get("props"), file + ": props")
        .forEach(
            (name, value) -> {
              String wire = String.valueOf(name);
              if (wire.endsWith("-*")) {
                wildcards.add(wire.substring(0, wire.length() - 1));
              } else if (!OF_THE_RENDERER.contains(wire)) {
                props.add(prop(wire, object(value, file + ": " + wire)));
              }
            });
    props.removeIf(prop -> prop.type() instanceof PropType.Function);
    return new ComponentSpec(name(file), text(component, "description"), props, wildcards);
  }

  // A package names its files after the components: src/components/Dropdown.react.js.
  private static String name(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    int dot = last.indexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }

  private static PropSpec prop(String wire, Map<?, ?> json) {
    Map<?, ?> type = json.get("type") instanceof Map<?, ?> map ? map : Map.of();
    boolean required = Boolean.TRUE.equals(json.get("required"));
    PropType read = TypeReader.read(type, wire);
    return new PropSpec(wire, sharper(read, wire), required, text(json, "description"));
  }

  // TypeScript's own types of children and styles are lost on the way to the metadata.
  private static PropType sharper(PropType read, String wire) {
    if (wire.equals("children") && holdsNodes(read)) {
      return new PropType.Node();
    }
    boolean style = wire.toLowerCase(Locale.ROOT).endsWith("style");
    return style && read instanceof PropType.Any ? new PropType.FreeObject() : read;
  }

  private static boolean holdsNodes(PropType type) {
    return switch (type) {
      case PropType.Any any -> true;
      case PropType.OneOf union -> union.types().contains(new PropType.Node());
      default -> false;
    };
  }

  private static Map<?, ?> object(@Nullable Object json, String what) {
    if (json instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(what + ": wanted an object but got " + json);
  }

  private static String text(Map<?, ?> json, String name) {
    return json.get(name) instanceof String text ? text.strip() : "";
  }
}
