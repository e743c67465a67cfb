package org.verdash.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record class, read once: the one reflection that Verdash allows itself
 * (decision 0003). Thread-safe.
 */
public final class RecordShape {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final Class<?> type;
  private final List<Part> parts = new ArrayList<>();
  private final MethodHandle constructor;

  private RecordShape(Class<?> type) {
    this.type = type;
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] raw = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        raw[i] = components[i].getType();
        Method accessor = components[i].getAccessor();
        accessor.setAccessible(true);
        MethodHandle read =
            lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
        parts.add(new Part(components[i].getName(), components[i].getGenericType(), read));
      }
      Constructor<?> canonical = type.getDeclaredConstructor(raw);
      canonical.setAccessible(true);
      MethodHandle make = lookup.unreflectConstructor(canonical);
      this.constructor =
          make.asType(make.type().generic())
              .asSpreader(Object[].class, raw.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalArgumentException("cannot read the components of " + type.getName(), e);
    }
  }

  /**
   * The shape of a record class.
   *
   * @throws IllegalArgumentException when its components cannot be reached, as in a module that is
   *     not open
   */
  public static RecordShape of(Class<?> record) {
    return SHAPES.get(record);
  }

  /**
   * One component.
   *
   * @param name its name, which is its JSON name
   * @param type its declared type
   * @param read reads it from a record
   */
  public record Part(String name, Type type, MethodHandle read) {}

  /** The components in their order. */
  public List<Part> parts() {
    return List.copyOf(parts);
  }

  /**
   * Makes a record from values in the order of {@link #parts()}.
   *
   * @throws IllegalArgumentException when a value does not fit its component, or the record's own
   *     constructor refuses
   */
  public Object make(@Nullable Object[] values) {
    try {
      return constructor.invokeExact(values);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalArgumentException(
          "no " + type.getSimpleName() + " of these values: " + e.getMessage(), e);
    }
  }

  void write(JsonWriter out, Object record) {
    out.object();
    for (Part part : parts) {
      out.name(part.name).value(value(part, record));
    }
    out.endObject();
  }

  private static @Nullable Object value(Part part, Object record) {
    try {
      return (Object) part.read.invokeExact(record);
    } catch (Error | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("reading " + part.name, e);
    }
  }
}
