// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.ClockMove;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Shows, sets and moves the clock of a world.
 *
 * <p>A move answers when all that came due has happened. It never goes back, and at most 100 years
 * ahead at a time.
 */
final class ClockControl {

  private static final String FARTHEST = "P100Y";
  private static final String NOWHERE = "P0D";

  private ClockControl() {}

  private interface Mover {
    Optional<ClockMove> move(WorldStore store, Instant wall, UnaryOperator<Instant> target);
  }

  static Outcome show(Call call, HostedWorld hosted) {
    WorldStore store = hosted.store();
    return Outcome.done(
        Answer.ok(ClockJson.clock(store.clock(), store.now(call.request().wall()))));
  }

  static Outcome set(Call call, HostedWorld hosted) {
    boolean frozen = call.body().path("mode").asString().equals("frozen");
    return move(call, hosted, "now", (store, wall, target) -> store.set(wall, frozen, target));
  }

  static Outcome advance(Call call, HostedWorld hosted) {
    return move(call, hosted, call.body().has("by") ? "by" : "to", WorldStore::advance);
  }

  private static Outcome move(Call call, HostedWorld hosted, String field, Mover mover) {
    Instant wall = call.request().wall();
    Instant now = hosted.store().now(wall);
    String wanted = call.body().path(field).asString(NOWHERE);
    Optional<Instant> to = Moments.secondOrAfter(wanted, now);
    if (to.isEmpty()) {
      return Outcome.denied(Fields.refusal(field, "is not a time that exists"));
    }
    if (isTooFar(now, to.get())) {
      return Outcome.denied("control.clock-reach");
    }
    return mover
        .move(hosted.store(), wall, from -> Moments.secondOrAfter(wanted, from).orElse(to.get()))
        .map(move -> done(hosted, move))
        .orElseGet(() -> back(now));
  }

  static boolean isTooFar(Instant now, Instant to) {
    return Moments.after(FARTHEST, now).filter(to::isAfter).isPresent();
  }

  private static Outcome done(HostedWorld hosted, ClockMove move) {
    return new Outcome.Done(
        Answer.ok(ClockJson.move(hosted.store().clock(), move)), move.applied());
  }

  static Outcome back(Instant now) {
    return Outcome.denied(
        new Refusal("control.clock-forward", Map.of("now", BusinessTime.wire(now))));
  }
}
