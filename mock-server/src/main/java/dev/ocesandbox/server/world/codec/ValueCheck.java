// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.codec;

import dev.ocesandbox.contracts.Bilingual;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds values in state records that answers cannot show: instants outside the years 1 to 9999, and
 * texts with half a surrogate pair or a NUL character. Thread-safe.
 */
public final class ValueCheck {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private ValueCheck() {}

  /**
   * A value that cannot be shown.
   *
   * @param path path in the record, beginning with a dot or bracket; empty for the value itself
   * @param reason a predicate that follows the path
   */
  public record Found(String path, Bilingual reason) {}

  /** Returns the first such value in a record, a list, a map or a plain value. */
  public static Optional<Found> first(@Nullable Object value) {
    return Optional.ofNullable(find(value, ""));
  }

  private static @Nullable Found find(@Nullable Object value, String path) {
    if (value instanceof String text) {
      return text(text, path);
    }
    if (value instanceof Instant instant) {
      return instant.isBefore(FIRST) || !instant.isBefore(END)
          ? new Found(path, new Bilingual("must be in the years 1 to 9999", "必须在公元1年到9999年之间"))
          : null;
    }
    if (value instanceof Record record) {
      return inRecord(record, path);
    }
    if (value instanceof Map<?, ?> map) {
      Found inKeys = inItems(map.keySet(), path);
      return inKeys == null ? inItems(map.values(), path) : inKeys;
    }
    return value instanceof Iterable<?> items ? inItems(items, path) : null;
  }

  private static @Nullable Found text(String text, String path) {
    if (text.indexOf('\0') >= 0) {
      return new Found(path, new Bilingual("must not have a NUL character", "不能含有NUL字符"));
    }
    return StandardCharsets.UTF_8.newEncoder().canEncode(text)
        ? null
        : new Found(path, new Bilingual("must be valid Unicode text", "必须是有效的Unicode文本"));
  }

  private static @Nullable Found inRecord(Record record, String path) {
    for (RecordComponent component : NullCheck.componentsOf(record.getClass())) {
      Found found = find(NullCheck.valueOf(component, record), "");
      if (found != null) {
        return new Found(path + "." + name(component) + found.path(), found.reason());
      }
    }
    return null;
  }

  private static @Nullable Found inItems(Iterable<?> items, String path) {
    int index = 0;
    for (Object item : items) {
      Found found = find(item, "");
      if (found != null) {
        return new Found(path + "[" + index + "]" + found.path(), found.reason());
      }
      index++;
    }
    return null;
  }

  private static String name(RecordComponent component) {
    return component.getName();
  }
}
