// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.ClockMove;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.Event;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Clocks and what their moves did. */
final class ClockJson {

  private ClockJson() {}

  static String mode(WorldClock clock) {
    return clock.isFrozen() ? "frozen" : "real";
  }

  /** Real times are shown to the millisecond; worlds keep whole seconds. */
  static String real(Instant wall) {
    return wall.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  static ObjectNode clock(WorldClock clock, Instant now) {
    return Json.object().put("mode", mode(clock)).put("now", BusinessTime.wire(now));
  }

  static ObjectNode move(WorldClock clock, ClockMove move) {
    ObjectNode node =
        Json.object()
            .put("mode", mode(clock))
            .put("from", BusinessTime.wire(move.from()))
            .put("to", BusinessTime.wire(move.to()));
    ArrayNode events = node.putArray("events");
    move.events().forEach(event -> events.add(event(event)));
    return node;
  }

  static ObjectNode timeline(TimelineControl.Ahead ahead) {
    ObjectNode node =
        Json.object()
            .put("from", BusinessTime.wire(ahead.from()))
            .put("to", BusinessTime.wire(ahead.to()))
            .put("truncated", ahead.isTruncated());
    ArrayNode events = node.putArray("events");
    ahead.events().forEach(event -> events.add(event(event)));
    return node;
  }

  /** The three fields that every event has win over details of the same name. */
  static ObjectNode event(Event event) {
    ObjectNode node =
        Json.object()
            .put("at", BusinessTime.wire(event.at()))
            .put("type", event.type())
            .put("subject", event.subject());
    event.details().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(detail -> !node.has(detail.getKey()))
        .forEach(detail -> node.put(detail.getKey(), detail.getValue()));
    return node;
  }
}
