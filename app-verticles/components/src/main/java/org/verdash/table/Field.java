package org.verdash.table;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The record component behind an accessor.
 *
 * @param name its name
 * @param returns its type as class files write it
 */
record Field(String name, String returns) {
  private static final Set<String> NUMERIC =
      Set.of(
          "B",
          "S",
          "I",
          "J",
          "F",
          "D",
          "Ljava/lang/Byte;",
          "Ljava/lang/Short;",
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Float;",
          "Ljava/lang/Double;",
          "Ljava/math/BigDecimal;",
          "Ljava/math/BigInteger;");
  private static final Set<String> TEMPORAL =
      Set.of("Ljava/time/LocalDate;", "Ljava/time/LocalDateTime;", "Ljava/time/Instant;");

  static Field of(Accessor<?, ?> accessor) {
    SerializedLambda lambda = lambda(accessor);
    String signature = lambda.getImplMethodSignature();
    if (!signature.startsWith("()") || lambda.getImplMethodName().startsWith("lambda$")) {
      throw refused(null);
    }
    return new Field(lambda.getImplMethodName(), signature.substring(2));
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
        "DataTable: name a component of the record by a method reference, such as Order::customer",
        cause);
  }

  /** The column type of dash-table; empty for any. */
  String columnType() {
    if (NUMERIC.contains(returns)) {
      return "numeric";
    }
    if (TEMPORAL.contains(returns)) {
      return "datetime";
    }
    return returns.equals("Ljava/lang/String;") ? "text" : "";
  }
}
