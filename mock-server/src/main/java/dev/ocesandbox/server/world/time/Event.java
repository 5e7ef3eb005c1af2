// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.time;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened by itself.
 *
 * @param at when, in the world's time
 * @param type what, such as order-cancelled
 * @param subject id of what it happened to
 * @param details more of it, for people
 */
public record Event(Instant at, String type, String subject, Map<String, String> details) {

  /** Copies the details. */
  public Event {
    details = Map.copyOf(details);
  }
}
