package org.verdash.json;

/** A number that keeps the text it was read from. */
final class NumberText extends Number implements JsonValue {
  private static final long serialVersionUID = 1;

  private final String text;

  NumberText(String text) {
    this.text = text;
  }

  @Override
  public int intValue() {
    return (int) doubleValue();
  }

  @Override
  public long longValue() {
    return (long) doubleValue();
  }

  @Override
  public float floatValue() {
    return (float) doubleValue();
  }

  @Override
  public double doubleValue() {
    return Double.parseDouble(text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberText number && number.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public void write(JsonWriter out) {
    out.literal(text);
  }
}
