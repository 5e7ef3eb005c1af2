// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import dev.ocesandbox.server.world.ids.IdParts;
import java.util.List;

/** Numbers that look random and are always the same for the same seed and topic. */
final class Dice {

  private static final int PERCENT = 100;

  private final String topic;
  private int thrown;

  Dice(long seed, String topic) {
    this.topic = "history|%s|%s|".formatted(seed, topic);
  }

  /** Returns a number from 0 to {@code limit - 1}. */
  int below(int limit) {
    thrown++;
    return Math.floorMod(IdParts.hash(topic + thrown), limit);
  }

  /** Returns a number in a range, both ends included. */
  int from(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Returns true with a probability. */
  boolean chance(int percent) {
    return below(PERCENT) < percent;
  }

  /** Returns a whole number whose mean is a number of hundredths. */
  int about(int hundredths) {
    return hundredths / PERCENT + (chance(hundredths % PERCENT) ? 1 : 0);
  }

  <T> T one(List<T> all) {
    return all.get(below(all.size()));
  }
}
