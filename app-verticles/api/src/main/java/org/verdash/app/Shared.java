package org.verdash.app;

/** An output that other callbacks set, too. */
record Shared<T>(Out<T> out) implements Out<T> {
  @Override
  public Prop<?> prop() {
    return out.prop();
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public Out<T> plain() {
    return out.plain();
  }
}
