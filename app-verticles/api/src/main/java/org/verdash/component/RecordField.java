package org.verdash.component;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The record component behind an accessor (decision 0003). Immutable.
 *
 * @param name its name, which is its JSON name
 * @param descriptor its type as class files write it, such as {@code Ljava/lang/String;}
 */
public record RecordField(String name, String descriptor) {
  /**
   * The component that a method reference reads.
   *
   * @throws IllegalArgumentException when it is another function, such as a lambda
   */
  public static RecordField of(Accessor<?, ?> accessor) {
    SerializedLambda lambda = lambda(accessor);
    String signature = lambda.getImplMethodSignature();
    if (!signature.startsWith("()") || lambda.getImplMethodName().startsWith("lambda$")) {
      throw refused(null);
    }
    return new RecordField(lambda.getImplMethodName(), signature.substring(2));
  }

  private static SerializedLambda lambda(Accessor<?, ?> accessor) {
    try {
      Method replace = accessor.getClass().getDeclaredMethod("writeReplace");
      replace.setAccessible(true);
      return (SerializedLambda) Objects.requireNonNull(replace.invoke(accessor));
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw refused(e);
    }
  }

  private static IllegalArgumentException refused(@Nullable Exception cause) {
    return new IllegalArgumentException(
        "name a component of the record by a method reference, such as Order::customer", cause);
  }
}
