package org.verdash.app;

import java.util.List;
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
