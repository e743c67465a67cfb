package org.verdash.dcc;

import java.util.Set;
import org.verdash.app.Prop;
import org.verdash.app.Type;
import org.verdash.component.MainProp;

/** An input asks for a number when its value is one. */
final class InputKinds {
  private static final Set<Type<?>> NUMBERS =
      Set.of(Type.INT, Type.LONG, Type.NUMBER, Type.DECIMAL);

  private InputKinds() {}

  static <T> Input.Builder<T> of(Input.Builder<T> input, Prop<T> value) {
    input.id(MainProp.id(value, "value"));
    return NUMBERS.contains(value.type()) ? input.type(Input.Kind.NUMBER) : input;
  }
}
