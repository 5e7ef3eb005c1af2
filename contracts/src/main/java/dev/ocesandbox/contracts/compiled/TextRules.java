// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says about texts. Lengths count code points.
 *
 * @param pattern what must be found in the text
 */
record TextRules(
    int minLength, int maxLength, @Nullable Predicate<String> pattern, @Nullable Format format)
    implements Check {

  @Override
  public Verdict of(JsonNode value, int depth) {
    String text = value.stringValue();
    if (!hasLength(text)) {
      return Verdict.NO;
    }
    if (pattern != null && !pattern.test(text)) {
      return Verdict.NO;
    }
    return format == null || format.accepts(text) ? Verdict.YES : Verdict.UNSURE;
  }

  /** Counts code points only where the number of chars does not tell. */
  private boolean hasLength(String text) {
    int chars = text.length();
    if (chars < minLength) {
      return false;
    }
    boolean certain = chars <= maxLength && chars >= 2L * minLength;
    if (certain) {
      return true;
    }
    int length = text.codePointCount(0, chars);
    return length >= minLength && length <= maxLength;
  }
}
