package org.verdash.json;

import io.vertx.core.buffer.Buffer;

/** JSON that was kept with component ids without scope; it stands in the scope of its writer. */
public final class KeptJson implements JsonValue {
  private final byte[] json;

  /**
   * The kept value.
   *
   * @param json a whole value, to which nobody writes any more; where there is a scope it is read,
   *     and must be sound
   */
  public KeptJson(byte[] json) {
    this.json = json;
  }

  @Override
  public void write(JsonWriter out) {
    if (out.idScope().isEmpty()) {
      out.raw(json);
    } else {
      out.value(JsonReader.readExact(Buffer.buffer(json)));
    }
  }
}
