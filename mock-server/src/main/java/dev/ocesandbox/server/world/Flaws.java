// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a record of a saved world. Paths are those of the file, below the
 * record, such as {@code terms[1].begin}.
 */
public interface Flaws {

  /** Returns the whole world that was read. */
  World world();

  /**
   * Adds a flaw.
   *
   * @param path path of the value; empty for the record
   * @param reason a predicate that follows the path, such as "must be positive"
   */
  void add(String path, Bilingual reason);

  /** Adds a flaw with its reason in English and Chinese. */
  default void add(String path, String en, String zh) {
    add(path, new Bilingual(en, zh));
  }

  /** Adds a flaw unless a condition holds. */
  default void unless(boolean holds, String path, String en, String zh) {
    if (!holds) {
      add(path, en, zh);
    }
  }

  /** Adds a flaw unless a number is within limits. */
  default void between(long least, long value, long most, String path) {
    unless(
        value >= least && value <= most,
        path,
        "must be from %d to %d".formatted(least, most),
        "必须是%d到%d".formatted(least, most));
  }

  /** Adds a flaw if an amount is below zero. */
  default void notNegative(Money amount, String path) {
    unless(!amount.isNegative(), path, "must not be negative", "不能为负数");
  }

  /** Adds a flaw if a time is later than another one; null is no time. */
  default void inOrder(@Nullable Instant first, @Nullable Instant second, String path) {
    boolean reversed = first != null && second != null && second.isBefore(first);
    unless(!reversed, path, "must not be before " + first, "不能早于" + first);
  }

  /** Adds a flaw if a time is later than the time of the world. */
  default void past(Instant at, String path) {
    unless(!at.isAfter(world().settledTo()), path, "must not be in the future", "不能晚于当前时间");
  }

  /** Adds a flaw if a text is empty or has more than a thousand characters. */
  default void named(String text, String path) {
    unless(
        !text.isBlank() && text.length() <= 1_000,
        path,
        "must have 1 to 1000 characters",
        "必须有1到1000个字符");
  }
}
