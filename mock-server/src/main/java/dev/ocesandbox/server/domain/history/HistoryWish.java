// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.history;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Cycle;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months that an account is to have.
 *
 * @param customer the account
 * @param months number of closed months, up to the last one before now
 * @param profile how much is bought and used from month to month
 * @param seed the same seed gives the same months
 * @param purchases whether there are purchases; if not, there is only use
 * @param running whether a resource is used in the running month too, until it ends before now
 * @param now time in the world
 */
record HistoryWish(
    Customer customer,
    int months,
    Profile profile,
    long seed,
    boolean purchases,
    boolean running,
    Instant now) {

  /** Returns the months, oldest first. */
  List<Cycle> cycles() {
    Cycle present = Cycle.of(now);
    return IntStream.rangeClosed(1, months)
        .mapToObj(number -> present.plus(number - months - 1))
        .toList();
  }

  /** Returns the first instant after the last of the months, UTC. */
  Instant end() {
    return BusinessTime.startOf(Cycle.of(now).firstDay());
  }

  /** Returns a number of hundredths as it is in a month. */
  int scaled(int hundredths, int index) {
    return hundredths * profile.percent(cycles().get(index), index, months) / 100;
  }

  Dice dice(String topic) {
    return new Dice(seed, topic);
  }
}
