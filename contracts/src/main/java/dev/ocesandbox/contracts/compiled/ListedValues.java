// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The values of {@code enum} or {@code const}. Equal numbers may be written differently. */
final class ListedValues implements Check {

  private final Set<String> texts = new HashSet<>();
  private final long[] numbers;
  private final boolean listsTrue;
  private final boolean listsFalse;
  private final boolean listsNull;

  /** Whether there are numbers or containers that only the validator compares. */
  private final boolean more;

  ListedValues(List<JsonNode> values) {
    Set<Long> whole = new LinkedHashSet<>();
    boolean odd = false;
    for (JsonNode value : values) {
      if (value.isString()) {
        texts.add(value.stringValue());
      } else if (value.isInt() || value.isLong()) {
        whole.add(value.longValue());
      } else {
        odd |= !value.isBoolean() && !value.isNull();
      }
    }
    numbers = whole.stream().mapToLong(Long::longValue).toArray();
    listsTrue = values.stream().anyMatch(value -> value.isBoolean() && value.booleanValue());
    listsFalse = values.stream().anyMatch(value -> value.isBoolean() && !value.booleanValue());
    listsNull = values.stream().anyMatch(JsonNode::isNull);
    more = odd;
  }

  @Override
  public Verdict of(JsonNode value, int depth) {
    return switch (Types.of(value)) {
      case Types.TEXT -> known(texts.contains(value.stringValue()));
      case Types.WHOLE -> ofNumber(value);
      case Types.FLAG -> known(value.booleanValue() ? listsTrue : listsFalse);
      case Types.NULL -> known(listsNull);
      default -> Verdict.UNSURE;
    };
  }

  private static Verdict known(boolean listed) {
    return listed ? Verdict.YES : Verdict.NO;
  }

  private Verdict ofNumber(JsonNode value) {
    if (!value.isInt() && !value.isLong()) {
      return Verdict.UNSURE;
    }
    long number = value.longValue();
    for (long listed : numbers) {
      if (listed == number) {
        return Verdict.YES;
      }
    }
    return more ? Verdict.UNSURE : Verdict.NO;
  }
}
