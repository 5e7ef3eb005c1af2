// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.compiled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression for a whole text that is a row of characters or sets of characters, each
 * with a number of repetitions, such as {@code ^\d{4}-\d{2}$}. Most expressions of the contracts
 * are. It is matched from left to right without a matcher, which every text would allocate.
 *
 * <p>No character may belong to two steps that could both take it: then there is only one way to
 * match.
 */
final class SimplePattern implements Predicate<String> {

  /** One character or set, and a number of repetitions. */
  private static final Pattern STEP =
      Pattern.compile(
          "(\\\\d|\\\\[-./$]|[\\w:, /=-]|\\[(?:[\\w:,. /=]|\\w-\\w)+-?])"
              + "(?:\\{(\\d{1,4})(?:(,)(\\d{1,4})?)?}|([*+?]))?");

  private static final int ASCII = 128;

  private final Step[] steps;

  /**
   * A part of the text.
   *
   * @param signs the characters that it consists of
   */
  private record Step(BitSet signs, int least, int most) {}

  private SimplePattern(List<Step> steps) {
    this.steps = steps.toArray(Step[]::new);
  }

  /** Reads an expression; null if it is not a simple one. */
  static @Nullable SimplePattern of(String expression) {
    int end = expression.length() - 1;
    if (end < 1 || expression.charAt(0) != '^' || expression.charAt(end) != '$') {
      return null;
    }
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(expression).region(1, end);
    while (step.lookingAt()) {
      steps.add(step(step));
      step.region(step.end(), end);
    }
    return step.regionStart() == end && isUnambiguous(steps) ? new SimplePattern(steps) : null;
  }

  private static Step step(Matcher step) {
    BitSet signs = signs(step.group(1));
    String sign = step.group(5) == null ? "" : step.group(5);
    if (step.group(2) != null) {
      int least = Integer.parseInt(step.group(2));
      int open = step.group(4) == null ? Integer.MAX_VALUE : Integer.parseInt(step.group(4));
      return new Step(signs, least, step.group(3) == null ? least : open);
    }
    return switch (sign) {
      case "*" -> new Step(signs, 0, Integer.MAX_VALUE);
      case "+" -> new Step(signs, 1, Integer.MAX_VALUE);
      case "?" -> new Step(signs, 0, 1);
      default -> new Step(signs, 1, 1);
    };
  }

  private static BitSet signs(String text) {
    BitSet signs = new BitSet(ASCII);
    Predicate<String> is = Pattern.compile(text).asMatchPredicate();
    for (char c = 0; c < ASCII; c++) {
      signs.set(c, is.test(String.valueOf(c)));
    }
    return signs;
  }

  /** Looks at what may follow a step whose length can vary. */
  private static boolean isUnambiguous(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean next = step.least() != step.most();
      for (int j = i + 1; next && j < steps.size(); j++) {
        if (step.signs().intersects(steps.get(j).signs())) {
          return false;
        }
        next = steps.get(j).least() == 0;
      }
    }
    return true;
  }

  @Override
  public boolean test(String text) {
    int at = 0;
    for (Step step : steps) {
      int taken = 0;
      while (taken < step.most() && at < text.length() && step.signs().get(text.charAt(at))) {
        at++;
        taken++;
      }
      if (taken < step.least()) {
        return false;
      }
    }
    return at == text.length();
  }
}
