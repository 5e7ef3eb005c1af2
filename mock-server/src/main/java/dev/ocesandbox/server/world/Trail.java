// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.AbstractList;
import java.util.Arrays;

/**
 * Ids of the rules that were applied, in the order in which they were first applied, without
 * duplicates. Immutable.
 *
 * <p>There are a dozen of them after most changes and about a hundred after a long clock move. A
 * copied array takes less memory and time than a persistent set at that size.
 */
public final class Trail extends AbstractList<String> {

  static final Trail NONE = new Trail(new String[0]);

  private final String[] rules;

  private Trail(String[] rules) {
    this.rules = rules;
  }

  /** Returns this trail with a rule at its end that it does not have. */
  Trail with(String rule) {
    String[] more = Arrays.copyOf(rules, rules.length + 1);
    more[rules.length] = rule;
    return new Trail(more);
  }

  /** Returns whether it has a rule. Ids are literals, so the same object is nearly always found. */
  @SuppressWarnings("ReferenceEquality") // comparing texts of the same length comes after it
  boolean has(String rule) {
    for (String known : rules) {
      if (known == rule) {
        return true;
      }
    }
    for (String known : rules) {
      if (known.equals(rule)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String get(int index) {
    return rules[index];
  }

  @Override
  public int size() {
    return rules.length;
  }
}
