package org.verdash.wire;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;

/** Sends one kind of message over the bus; within one Vert.x the record itself is handed over. */
public final class WireCodec<T> implements MessageCodec<T, T> {
  private final Class<T> type;
  private final WireShape<T> shape;
  private final String name;

  /** A message of the contract of apps, under {@code verdash.v1.<simple name of the type>}. */
  public WireCodec(Class<T> type, WireShape<T> shape) {
    this("verdash.v1", type, shape);
  }

  /** A message under {@code <family>.<simple name of the type>}. */
  public WireCodec(String family, Class<T> type, WireShape<T> shape) {
    this.type = type;
    this.shape = shape;
    this.name = family + "." + type.getSimpleName();
  }

  /** What the codec writes and reads. */
  public Class<T> type() {
    return type;
  }

  @Override
  public void encodeToWire(Buffer out, T message) {
    shape.write(out, message);
  }

  /**
   * Reads the message at the position; its body is a slice of the buffer.
   *
   * @throws IllegalArgumentException naming this codec, the message and the field that is wrong
   */
  @Override
  public T decodeFromWire(int position, Buffer in) {
    try {
      return shape.read(in, position);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(name() + " cannot be read: " + wrong.getMessage(), wrong);
    }
  }

  @Override
  public T transform(T message) {
    return message;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public byte systemCodecID() {
    return -1;
  }
}
