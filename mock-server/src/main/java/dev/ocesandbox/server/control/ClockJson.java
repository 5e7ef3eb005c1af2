// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.world.ClockMove;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.ClockStart;
import dev.ocesandbox.server.world.time.Event;
import dev.ocesandbox.server.world.time.TimeText;
import dev.ocesandbox.server.world.time.WorldClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes clocks, and writes the events of clock moves and forecasts. */
final class ClockJson {

  private ClockJson() {}

  static String mode(WorldClock clock) {
    return clock.isFrozen() ? "frozen" : "real";
  }

  /** Reads the initial state of a clock: {@code real}, {@code frozen}, or frozen at an instant. */
  static Optional<ClockStart> start(String text) {
    return switch (text) {
      case "real" -> Optional.of(ClockStart.REAL);
      case "frozen" -> Optional.of(new ClockStart(true, null));
      default -> TimeText.second(text).map(at -> new ClockStart(true, at));
    };
  }

  /** Formats real time with milliseconds; the times of worlds have whole seconds. */
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

  static ObjectNode timeline(Forecast forecast) {
    ObjectNode node =
        Json.object()
            .put("from", BusinessTime.wire(forecast.from()))
            .put("to", BusinessTime.wire(forecast.to()))
            .put("truncated", forecast.isTruncated());
    ArrayNode events = node.putArray("events");
    forecast.events().forEach(event -> events.add(event(event)));
    return node;
  }

  /** Writes an event. Details named like one of the fields of every event are omitted. */
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
