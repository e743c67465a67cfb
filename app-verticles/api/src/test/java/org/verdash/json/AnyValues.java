package org.verdash.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Whatever a browser may send, as {@link JsonReader} reads it. */
public final class AnyValues {
  private static final BigInteger MOST = BigInteger.TEN.pow(60);

  private AnyValues() {}

  /** Texts with everything that has to be escaped somewhere, halves of characters among it. */
  public static Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.strings().alpha().ofMaxLength(6)),
            Tuple.of(2, Arbitraries.strings().all().ofMaxLength(4)),
            Tuple.of(
                2,
                Arbitraries.of(
                    "</script>",
                    "\"",
                    "\\",
                    "\\u0000",
                    "\u0000",
                    "\u2028",
                    "\ud83d",
                    "\ude00",
                    "\ud83d\ude00",
                    "~",
                    ".",
                    "{",
                    "!",
                    "__proto__",
                    "\n",
                    "\u007f")));
    return pieces.list().ofMaxSize(4).map(parts -> String.join("", parts));
  }

  /** Numbers as the reader gives them: the smallest of its classes that holds one. */
  public static Arbitrary<Number> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.integers().map(Number.class::cast),
        Arbitraries.longs()
            .filter(n -> n > Integer.MAX_VALUE || n < Integer.MIN_VALUE)
            .map(Number.class::cast),
        Arbitraries.bigIntegers()
            .between(MOST.negate(), MOST)
            .filter(n -> n.bitLength() > 63)
            .map(Number.class::cast),
        Arbitraries.doubles().map(Number.class::cast));
  }

  /** Text, numbers, truth values and null. */
  public static Arbitrary<Object> scalars() {
    return Arbitraries.oneOf(
            texts().map(Object.class::cast),
            numbers().map(Object.class::cast),
            Arbitraries.of(true, false).map(Object.class::cast))
        .injectNull(0.1);
  }

  /** Any JSON value, some levels deep. */
  public static Arbitrary<Object> json() {
    return json(3);
  }

  private static Arbitrary<Object> json(int levels) {
    if (levels == 0) {
      return scalars();
    }
    Arbitrary<Object> inner = json(levels - 1);
    return Arbitraries.frequencyOf(
        Tuple.of(2, scalars()),
        Tuple.of(1, inner.list().ofMaxSize(4).map(ArrayList::new)),
        Tuple.of(1, Arbitraries.maps(texts(), inner).ofMaxSize(4).map(LinkedHashMap::new)));
  }
}
