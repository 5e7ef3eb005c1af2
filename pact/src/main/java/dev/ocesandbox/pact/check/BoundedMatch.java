// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Matches regular expressions of strangers in bounded time. */
final class BoundedMatch {

  private static final int MAX_STEPS = 1_000_000;

  private BoundedMatch() {}

  /**
   * Compiles an expression.
   *
   * @throws PatternSyntaxException if it is not regular
   */
  static Pattern compile(String regex) {
    return Pattern.compile(regex);
  }

  static boolean isRegular(String regex) {
    try {
      compile(regex);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /**
   * Returns whether an expression matches a part of a text, as some implementations of Pact do;
   * true if that takes too long to say.
   */
  static boolean finds(String regex, String text) {
    try {
      return compile(regex).matcher(new Counted(text, new int[1])).find();
    } catch (TooManySteps | StackOverflowError e) {
      return true;
    }
  }

  /** Thrown when a match takes too long. */
  private static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A text that counts how often it is read. */
  private record Counted(String text, int[] steps) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (steps[0]++ > MAX_STEPS) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.substring(start, end), steps);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
