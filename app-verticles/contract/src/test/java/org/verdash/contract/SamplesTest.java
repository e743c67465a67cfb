package org.verdash.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.verdash.wire.WireSample;

class SamplesTest {
  private final Set<String> known = new TreeSet<>();
  private final Set<String> set = new TreeSet<>();

  @Test
  void theFullOnesSetEveryFieldOfEveryRecord() throws ReflectiveOperationException {
    for (WireSample sample : Samples.ALL) {
      visit(sample.full());
    }
    assertThat(set).containsExactlyElementsOf(known);
  }

  private void visit(Object value) throws ReflectiveOperationException {
    if (value instanceof Record message) {
      visitFields(message);
    } else if (value instanceof Collection<?> elements) {
      for (Object element : elements) {
        visit(element);
      }
    }
  }

  private void visitFields(Record message) throws ReflectiveOperationException {
    for (RecordComponent field : message.getClass().getRecordComponents()) {
      String name = message.getClass().getSimpleName() + "." + field.getName();
      Object value = field.getAccessor().invoke(message);
      known.add(name);
      if (isSet(field.getType(), value)) {
        set.add(name);
        visit(value);
      }
    }
  }

  private static boolean isSet(Class<?> type, Object value) {
    return switch (value) {
      case null -> false;
      case String text -> !text.isEmpty();
      case Boolean flag -> flag;
      case Number number -> !type.isPrimitive() || number.longValue() != 0;
      case Collection<?> elements -> !elements.isEmpty();
      case Map<?, ?> entries -> !entries.isEmpty();
      case Buffer bytes -> bytes.length() > 0;
      case Duration duration -> !duration.isZero();
      default -> true;
    };
  }
}
