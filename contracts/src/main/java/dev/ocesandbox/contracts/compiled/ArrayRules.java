// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says about arrays.
 *
 * @param items what each item must fit
 * @param contained what one item at least must fit
 */
record ArrayRules(
    int minItems, int maxItems, boolean unique, @Nullable Check items, @Nullable Check contained)
    implements Check {

  @Override
  public Verdict of(JsonNode array, int depth) {
    int size = array.size();
    if (size < minItems || size > maxItems) {
      return Verdict.NO;
    }
    if (items != null) {
      for (int i = 0; i < size; i++) {
        Verdict verdict = items.of(array.get(i), depth + 1);
        if (verdict != Verdict.YES) {
          return verdict;
        }
      }
    }
    Verdict distinct = unique && size > 1 ? distinct(array) : Verdict.YES;
    return distinct == Verdict.YES && contained != null
        ? containing(contained, array, depth)
        : distinct;
  }

  /** The validator compares everything but texts. */
  private static Verdict distinct(JsonNode array) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < array.size(); i++) {
      JsonNode item = array.get(i);
      if (!item.isString()) {
        return Verdict.UNSURE;
      }
      if (!seen.add(item.stringValue())) {
        return Verdict.NO;
      }
    }
    return Verdict.YES;
  }

  private static Verdict containing(Check contained, JsonNode array, int depth) {
    Verdict none = Verdict.NO;
    for (int i = 0; i < array.size(); i++) {
      Verdict verdict = contained.of(array.get(i), depth + 1);
      if (verdict == Verdict.YES) {
        return verdict;
      }
      if (verdict == Verdict.UNSURE) {
        none = verdict;
      }
    }
    return none;
  }
}
