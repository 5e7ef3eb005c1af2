// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Regular expressions of schemas as the validator reads them. */
final class Patterns {

  private Patterns() {}

  /**
   * Compiles an expression to a check of whether it is found in a text; null if it uses what the
   * validator translates in its own way.
   */
  static @Nullable Predicate<String> of(String expression) {
    SimplePattern simple = SimplePattern.of(expression);
    if (simple != null) {
      return simple;
    }
    String java = toJava(expression);
    return java == null ? null : Pattern.compile(java).asPredicate();
  }

  /**
   * In ECMAScript, {@code $} is the very end of the text. In Java it also stands before a line
   * break at the end, so it becomes {@code \z}.
   */
  private static @Nullable String toJava(String expression) {
    StringBuilder java = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\' && i + 1 < expression.length()) {
        char next = expression.charAt(++i);
        if ("QEpP".indexOf(next) >= 0) {
          return null;
        }
        java.append(c).append(next);
      } else if (c == '$' && !inClass) {
        java.append("\\z");
      } else {
        if (c == '[' && inClass) {
          return null;
        }
        inClass = c == '[' || (inClass && c != ']');
        java.append(c);
      }
    }
    return java.toString();
  }
}
