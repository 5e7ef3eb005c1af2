// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in a world because time passed.
 *
 * @param at the world's time, UTC
 * @param type what happened, such as {@code order-cancelled}
 * @param subject id of the order, resource, coupon or other thing that was affected
 * @param details additional information for display
 */
public record Event(Instant at, String type, String subject, Map<String, String> details) {

  /** Creates an event that keeps a copy of the details. */
  public Event {
    details = Map.copyOf(details);
  }
}
