// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.codec;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds null components of state records that are not marked {@code @Nullable}. Jackson accepts
 * nulls in a file, and they would cause failures much later. Thread-safe.
 */
public final class NullCheck {

  private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

  private NullCheck() {}

  /** Returns the path of the first component that must not be null but is, or an empty result. */
  public static Optional<String> firstNull(Record record) {
    for (RecordComponent component : componentsOf(record.getClass())) {
      Optional<String> found = inside(component, valueOf(component, record));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inside(RecordComponent component, @Nullable Object value) {
    if (value == null) {
      return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
          ? Optional.empty()
          : Optional.of(component.getName());
    }
    if (value instanceof Record nested) {
      return firstNull(nested).map(path -> component.getName() + "." + path);
    }
    return value instanceof Iterable<?> items
        ? inItems(component.getName(), items)
        : Optional.empty();
  }

  private static Optional<String> inItems(String name, Iterable<?> items) {
    int index = 0;
    for (Object item : items) {
      String place = name + "[" + index++ + "]";
      if (item == null) {
        return Optional.of(place);
      }
      Optional<String> found = item instanceof Record nested ? firstNull(nested) : Optional.empty();
      if (found.isPresent()) {
        return found.map(path -> place + "." + path);
      }
    }
    return Optional.empty();
  }

  static RecordComponent[] componentsOf(Class<?> type) {
    return COMPONENTS.computeIfAbsent(
        type,
        record -> {
          RecordComponent[] components = record.getRecordComponents();
          for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
          }
          return components;
        });
  }

  static @Nullable Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }
}
