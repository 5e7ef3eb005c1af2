// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import java.util.Comparator;

/**
 * An item of an agenda. Items are ordered by time, then type, then subject.
 *
 * @param at the world's time at which the item is due, UTC
 * @param type type of the item, such as {@code orders.deadline}; selects the time rule that carries
 *     it out; part of saved worlds
 * @param subject id of the order, resource, coupon or other thing that is affected
 */
public record Due(Instant at, String type, String subject) implements Comparable<Due> {

  private static final Comparator<Due> ORDER =
      Comparator.comparing(Due::at).thenComparing(Due::type).thenComparing(Due::subject);

  @Override
  public int compareTo(Due other) {
    return ORDER.compare(this, other);
  }
}
