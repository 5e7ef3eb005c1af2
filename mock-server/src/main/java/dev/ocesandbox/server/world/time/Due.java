// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that will happen by itself.
 *
 * @param at when, in the world's time
 * @param type which time rule runs, such as orders.deadline
 * @param subject id of what it happens to
 */
public record Due(Instant at, String type, String subject) implements Comparable<Due> {

  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::at).thenComparing(Due::type).thenComparing(Due::subject);

  @Override
  public int compareTo(Due other) {
    return ORDER.compare(this, other);
  }
}
