// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that are made of others: anyOf, oneOf, not, and if with then and else. */
final class Alternatives {

  private Alternatives() {}

  /** Returns a check that one branch at least must fit. */
  static Check any(List<? extends Check> branches) {
    Check[] all = branches.toArray(Check[]::new);
    return (value, depth) -> {
      Verdict none = Verdict.NO;
      for (Check branch : all) {
        Verdict verdict = branch.of(value, depth);
        if (verdict == Verdict.YES) {
          return verdict;
        }
        if (verdict == Verdict.UNSURE) {
          none = verdict;
        }
      }
      return none;
    };
  }

  /** Returns a check that exactly one branch must fit. */
  static Check one(List<? extends Check> branches) {
    Check[] all = branches.toArray(Check[]::new);
    return (value, depth) -> {
      int fitting = 0;
      for (Check branch : all) {
        Verdict verdict = branch.of(value, depth);
        if (verdict == Verdict.UNSURE) {
          return verdict;
        }
        fitting += verdict == Verdict.YES ? 1 : 0;
      }
      return fitting == 1 ? Verdict.YES : Verdict.NO;
    };
  }

  static Check not(Check check) {
    return (value, depth) ->
        switch (check.of(value, depth)) {
          case YES -> Verdict.NO;
          case NO -> Verdict.YES;
          case UNSURE -> Verdict.UNSURE;
        };
  }

  /** Returns a check of one or the other; a branch that is null fits all values. */
  static Check when(Check condition, @Nullable Check met, @Nullable Check unmet) {
    return (value, depth) -> {
      Verdict verdict = condition.of(value, depth);
      if (verdict == Verdict.UNSURE) {
        return verdict;
      }
      Check branch = verdict == Verdict.YES ? met : unmet;
      return branch == null ? Verdict.YES : branch.of(value, depth);
    };
  }
}
