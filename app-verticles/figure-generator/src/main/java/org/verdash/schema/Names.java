package org.verdash.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the file of names says.
 *
 * @param types classes by the path of a container
 * @param enums classes by the path of an attribute
 * @param bases hand-written superclasses by class
 * @param starts attributes by type of trace that its method {@code of} takes
 */
record Names(
    Map<String, String> types,
    Map<String, String> enums,
    Map<String, String> bases,
    Map<String, List<String>> starts) {
  static Names of(List<String> lines) {
    Names names = new Names(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    lines.stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .forEach(line -> names.add(List.of(line.split(" +"))));
    return names;
  }

  private void add(List<String> line) {
    switch (line.get(0)) {
      case "type" -> types.put(line.get(1), line.get(2));
      case "enum" -> enums.put(line.get(1), line.get(2));
      case "base" -> bases.put(line.get(1), line.get(2));
      case "of" -> starts.put(line.get(1), new ArrayList<>(line.subList(2, line.size())));
      default -> throw new IllegalArgumentException("not a line of names: " + line);
    }
  }
}
