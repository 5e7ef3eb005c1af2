// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import java.time.Instant;

/** Shows the events that will happen in a world as time passes. The world does not change. */
final class TimelineControl {

  /** Length of a forecast if the request does not give one. */
  static final int DEFAULT_DAYS = 30;

  private TimelineControl() {}

  static Outcome show(DirectCall call, HostedWorld hosted) {
    WorldStore store = hosted.store();
    Instant wall = call.wall();
    World world = store.read(wall);
    int days = call.integer("days").orElse(DEFAULT_DAYS);
    Forecast forecast = Forecast.of(store, world, store.now(wall), days);
    return Outcome.done(Answer.ok(ClockJson.timeline(forecast)));
  }
}
