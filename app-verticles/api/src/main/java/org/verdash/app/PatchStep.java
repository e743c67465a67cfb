package org.verdash.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.verdash.json.JsonWriter;

/** One change of a patch. */
record PatchStep(Kind kind, List<Object> location, @Nullable Object value, int index) {
  enum Kind {
    ASSIGN("Assign"),
    MERGE("Merge"),
    DELETE("Delete"),
    APPEND("Append"),
    PREPEND("Prepend"),
    INSERT("Insert"),
    EXTEND("Extend"),
    CLEAR("Clear"),
    REVERSE("Reverse"),
    REMOVE("Remove"),
    ADD("Add"),
    SUB("Sub"),
    MUL("Mul"),
    DIV("Div");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }
  }

  static PatchStep read(@Nullable Object json) {
    if (json instanceof Map<?, ?> operation
        && operation.get("location") instanceof List<?> location
        && operation.get("params") instanceof Map<?, ?> params) {
      int index = params.get("index") instanceof Integer at ? at : 0;
      List<Object> way = new ArrayList<>();
      location.forEach(key -> way.add(Objects.requireNonNull(key)));
      return new PatchStep(kind(operation.get("operation")), way, params.get("value"), index);
    }
    throw new IllegalArgumentException("no operation of a patch");
  }

  private static Kind kind(@Nullable Object wire) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.wire.equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a patch has no operation " + wire));
  }

  void write(JsonWriter out) {
    out.object().name("operation").text(kind.wire).name("location").value(location);
    out.name("params").object();
    switch (kind) {
      case DELETE, CLEAR, REVERSE -> {
        // They take nothing.
      }
      case INSERT -> out.name("value").value(value).name("index").number(index);
      case ASSIGN, MERGE, APPEND, PREPEND, EXTEND, REMOVE, ADD, SUB, MUL, DIV ->
          out.name("value").value(value);
    }
    out.endObject().endObject();
  }
}
