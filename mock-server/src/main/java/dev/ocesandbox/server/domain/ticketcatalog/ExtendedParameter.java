// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.ticketcatalog;

import dev.ocesandbox.contracts.Bilingual;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A further value that a problem type asks for.
 *
 * @param problemId id of the problem type
 * @param key key in extends_map
 * @param type what values it takes
 * @param name name
 * @param description what it means
 * @param isRequired whether a ticket must have it
 * @param length longest value, in characters
 * @param min smallest integer
 * @param max largest integer
 * @param preset value that a form begins with; may be empty
 * @param items values to choose from, separated by commas; null unless it is a choice
 * @param tips what a form says beside it
 * @param isShown whether a form shows it
 * @param isSensitive whether its values must not be shown
 */
public record ExtendedParameter(
    String problemId,
    String key,
    Type type,
    Bilingual name,
    Bilingual description,
    boolean isRequired,
    int length,
    long min,
    long max,
    String preset,
    @Nullable String items,
    Bilingual tips,
    boolean isShown,
    boolean isSensitive) {

  /** What values a parameter takes, with their inferred numbers. */
  public enum Type {
    TEXT(0),
    INTEGER(1),
    CHOICE(2),
    PASSWORD(3);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    /**
     * Returns the type with a number.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Type of(int code) {
      for (Type type : values()) {
        if (type.code == code) {
          return type;
        }
      }
      throw new IllegalArgumentException(code + " is no type of a parameter");
    }

    int code() {
      return code;
    }
  }

  /** Returns whether a value has the length, range and form that the parameter asks for. */
  public boolean accepts(String value) {
    if (value.length() > length) {
      return false;
    }
    return switch (type) {
      case TEXT, PASSWORD -> true;
      case INTEGER -> isInRange(value);
      case CHOICE -> items != null && Arrays.asList(items.split(",")).contains(value);
    };
  }

  /** The length has been checked, so that the number fits. */
  private boolean isInRange(String value) {
    if (!value.matches("[0-9]{1,18}")) {
      return false;
    }
    long number = Long.parseLong(value);
    return number >= min && number <= max;
  }
}
