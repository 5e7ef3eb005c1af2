// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the differences of the views of a month, up to a limit. */
final class Differences {

  /** How many differences are listed. */
  static final int MOST = 1_000;

  private static final String NONE = "none";

  private final List<Difference> found = new ArrayList<>();

  List<Difference> found() {
    return Collections.unmodifiableList(found);
  }

  boolean isFull() {
    return found.size() >= MOST;
  }

  /** Compares two views of an account. What is missing differs, even from zero. */
  void compare(String account, Recount one, Recount other, Set<Measure> measures) {
    for (Recount.Key key : one.keysWith(other)) {
      Tally left = one.find(key);
      Tally right = other.find(key);
      for (Measure measure : measures) {
        if (left == null || right == null || !left.of(measure).equals(right.of(measure))) {
          add(
              new Difference(
                  account,
                  one.name(),
                  other.name(),
                  measure + " of " + key.text(),
                  text(left, measure),
                  text(right, measure)));
        }
        if (left == null || right == null) {
          break;
        }
      }
    }
  }

  /** Compares two amounts that every record of a view must have alike. */
  void within(String account, Recount view, Measure one, Measure other) {
    for (Recount.Key key : view.keysWith(view)) {
      Tally tally = view.find(key);
      if (tally != null && !tally.of(one).equals(tally.of(other))) {
        add(
            new Difference(
                account,
                view.name(),
                view.name(),
                one + " and " + other + " of " + key.text(),
                text(tally, one),
                text(tally, other)));
      }
    }
  }

  void add(Difference difference) {
    if (!isFull()) {
      found.add(difference);
    }
  }

  private static String text(@Nullable Tally tally, Measure measure) {
    return tally == null ? NONE : tally.of(measure).text();
  }
}
