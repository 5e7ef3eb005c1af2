// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one request: the first {@value #MAX} are kept, the rest are counted. */
final class FindingList {

  static final int MAX = 20;

  private final List<Finding> kept = new ArrayList<>();
  private int more;

  boolean isFull() {
    return kept.size() == MAX;
  }

  void add(String kind, String field) {
    if (isFull()) {
      more++;
    } else {
      kept.add(new Finding(kind, field));
    }
  }

  void countOne() {
    more++;
  }

  List<Finding> kept() {
    return List.copyOf(kept);
  }

  int more() {
    return more;
  }
}
