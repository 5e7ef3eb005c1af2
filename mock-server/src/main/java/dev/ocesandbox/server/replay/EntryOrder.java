// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.replay;

import dev.ocesandbox.contracts.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Checks that the commands of a file follow each other. Used for one file. */
final class EntryOrder {

  private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

  /** Requests at the same time can be carried out in another order than they arrived. */
  private static final Duration OVERTAKEN = Duration.ofMinutes(10);

  private static final Set<String> BACK = Set.of("RestoreSnapshot", "ResetWorld");

  private long number;
  private Instant latest = Instant.MIN;

  /**
   * Returns an entry that can follow those before it.
   *
   * @throws dev.ocesandbox.server.files.InvalidFile if it cannot
   */
  StoredEntry checked(Fields fields, StoredEntry entry) {
    Instant at = entry.command().now();
    if (entry.number() <= number) {
      throw fields.wrong(
          "number",
          new Bilingual(
              "must be greater than " + number + ", the number of the entry before",
              "必须大于前一条的编号" + number));
    }
    if (!at.isBefore(END)) {
      throw fields.wrong("at", new Bilingual("must be before the year 3000", "必须早于3000年"));
    }
    // Of a smaller history, what set the clock back can have been left out.
    boolean follows = entry.number() == number + 1;
    if (follows && latest.isAfter(at.plus(OVERTAKEN))) {
      throw fields.wrong(
          "at",
          new Bilingual(
              "is before "
                  + latest
                  + ", the time of an entry before; only a restored snapshot sets the clock back",
              "早于前面的时间" + latest + "；只有恢复快照才能回到较早的时间"));
    }
    number = entry.number();
    latest = follows && latest.isAfter(at) ? latest : at;
    if (entry.write() && BACK.contains(entry.command().operation())) {
      latest = Instant.MIN;
    }
    return entry;
  }
}
