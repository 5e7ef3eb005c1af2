// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.metering.Metering;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.DirectCall;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.EarlyAnswer;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.ClockMove;
import dev.ocesandbox.server.world.LongMove;
import dev.ocesandbox.server.world.MoveWatch;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.WorldStore;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.TimeText;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Shows, sets and moves the clock of a world.
 *
 * <p>A move is answered after everything that became due has happened. The clock is never moved
 * back, and at most 100 years ahead at a time.
 */
final class ClockControl {

  private static final Period MAX_MOVE = Contracts.value("control.clock-reach", "time").asPeriod();
  private static final int MAX_PERIODS = Contracts.value("control.clock-use", "limit").asInt();
  private static final String NO_MOVE = "P0D";
  private static final Refusal TOO_FAR = Refusal.by("control.clock-reach");

  private final Consumer<LongMove> listener;

  ClockControl(Consumer<LongMove> listener) {
    this.listener = listener;
  }

  private interface Mover {
    Optional<ClockMove> move(Instant to, UnaryOperator<Instant> target);
  }

  static Outcome show(DirectCall call, HostedWorld hosted) {
    WorldStore store = hosted.store();
    return Outcome.done(Answer.ok(ClockJson.clock(store.clock(), store.now(call.wall()))));
  }

  static Outcome set(Call call, HostedWorld hosted) {
    boolean frozen = call.body().path("mode").asString().equals("frozen");
    return move(
        call,
        hosted,
        "now",
        (to, target) -> hosted.store().set(call.wall(), call.command(), frozen, target));
  }

  /** Moves the clock; a client that prefers lines is sent the events as they happen. */
  Outcome advance(Call call, HostedWorld hosted) {
    WorldStore store = hosted.store();
    Optional<EarlyAnswer> early = call.early(WatchedMove.LINES);
    return move(
        call,
        hosted,
        call.body().has("by") ? "by" : "to",
        (to, target) -> {
          MoveWatch progress = new MoveProgress(hosted.id(), to, listener, System::nanoTime);
          MoveWatch watch =
              early
                  .map(answer -> progress.and(new WatchedMove(answer, store::clock)))
                  .orElse(progress);
          return store.advance(call.wall(), call.command(), target, watch);
        });
  }

  private static Outcome move(Call call, HostedWorld hosted, String field, Mover mover) {
    Instant wall = call.wall();
    Instant now = hosted.store().now(wall);
    String text = call.body().path(field).asString(NO_MOVE);
    Optional<Instant> to = TimeText.secondOrAfter(text, now);
    if (to.isEmpty()) {
      return Outcome.denied(invalidTime(field, text));
    }
    if (isTooFar(now, to.get())) {
      return Outcome.denied(TOO_FAR);
    }
    Optional<Refusal> tooMuch = tooMuchUse(hosted.store().read(wall), to.get());
    if (tooMuch.isPresent()) {
      return Outcome.denied(tooMuch.get());
    }
    return mover
        .move(to.get(), from -> TimeText.secondOrAfter(text, from).orElse(to.get()))
        .map(move -> done(hosted, move))
        .orElseGet(() -> Outcome.denied(movedBack(now)));
  }

  /** Returns a refusal if a clock that shows {@code now} cannot be set to {@code to}. */
  static Optional<Refusal> refusal(Instant now, Instant to) {
    if (to.isBefore(now)) {
      return Optional.of(movedBack(now));
    }
    return isTooFar(now, to) ? Optional.of(TOO_FAR) : Optional.empty();
  }

  /** Returns the refusal of a field that is not a time, or is outside the years 1 to 9999. */
  static Refusal invalidTime(String field, String text) {
    return RequestFields.refusal(field, Json.object().stringNode(text), RequestFields.NO_TIME);
  }

  /** Returns the refusal of a move that would keep the world busy for minutes with use. */
  static Optional<Refusal> tooMuchUse(World world, Instant to) {
    long periods = Metering.periodsToSettle(world, to);
    return periods <= MAX_PERIODS
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "control.clock-use",
                Map.of("periods", String.valueOf(periods), "limit", String.valueOf(MAX_PERIODS))));
  }

  private static boolean isTooFar(Instant now, Instant to) {
    return TimeText.after(MAX_MOVE.toString(), now).filter(to::isAfter).isPresent();
  }

  private static Outcome done(HostedWorld hosted, ClockMove move) {
    return new Outcome.Done(
        Answer.ok(ClockJson.move(hosted.store().clock(), move)), move.applied());
  }

  private static Refusal movedBack(Instant now) {
    return new Refusal("control.clock-forward", Map.of("now", BusinessTime.wire(now)));
  }
}
