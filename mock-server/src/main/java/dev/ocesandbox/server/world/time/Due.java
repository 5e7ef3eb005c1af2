// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;

/**
 * An item of an agenda. Items are ordered by time, then type, then subject.
 *
 * @param at the world's time at which the item is due, UTC
 * @param type type of the item, such as {@code orders.deadline}; selects the time rule that carries
 *     it out; part of saved worlds
 * @param subject id of the order, resource, coupon or other thing that is affected
 */
public record Due(Instant at, String type, String subject) implements Comparable<Due> {

  @Override
  public int compareTo(Due other) {
    int times = at.compareTo(other.at);
    if (times != 0) {
      return times;
    }
    int types = type.compareTo(other.type);
    return types == 0 ? subject.compareTo(other.subject) : types;
  }
}
