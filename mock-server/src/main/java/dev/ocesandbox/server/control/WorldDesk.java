// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import dev.ocesandbox.server.gateway.Answer;
import dev.ocesandbox.server.gateway.Outcome;
import dev.ocesandbox.server.gateway.checks.AnswerCheck;
import dev.ocesandbox.server.gateway.routing.Call;
import dev.ocesandbox.server.gateway.routing.Route;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.gateway.worlds.Worlds;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Command;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the world that a path names and lets handlers read it or write to it. */
final class WorldDesk {

  private final Worlds worlds;
  private final AnswerCheck answers;

  WorldDesk(Worlds worlds, AnswerCheck answers) {
    this.worlds = worlds;
    this.answers = answers;
  }

  /** Does something with a hosted world. */
  interface Work {
    /** Returns how it ended. */
    Outcome of(Call call, HostedWorld hosted);
  }

  /** Looks at one world, with all that was due. */
  interface Reading {
    /** Returns what it shows, or a refusal. */
    Outcome of(Call call, World world);
  }

  /** Decides on an immutable world, as a rule of a room does. */
  interface Writing {
    /** Returns the answer with the world after it, or a refusal. */
    Change<Answer> of(Call call, World world, Instant now);
  }

  /** An operation on a hosted world as a whole. */
  Route with(String operation, Work work) {
    return Route.direct(
        operation,
        call -> {
          String id = call.requiredText("world");
          return worlds
              .find(id)
              .map(hosted -> work.of(call, hosted))
              .orElseGet(() -> Outcome.denied(unknown(id)));
        });
  }

  /** An operation that only looks. */
  Route read(String operation, Reading reading) {
    return with(
        operation, (call, hosted) -> reading.of(call, hosted.store().read(call.request().wall())));
  }

  /** An operation that changes the world, or leaves it as it is when it is refused. */
  Route write(String operation, Writing writing) {
    return writeIn(operation, hosted -> writing);
  }

  /** The same, for what has to look ahead by the rules of the hosted world. */
  Route writeIn(String operation, Function<HostedWorld, Writing> in) {
    return with(
        operation,
        (call, hosted) ->
            hosted
                .store()
                .apply(
                    call.request().wall(),
                    new Command<>(
                        operation,
                        "control",
                        (world, now) -> checked(operation, in.apply(hosted).of(call, world, now))))
                .fold(
                    (after, answer) -> new Outcome.Done(answer, List.copyOf(after.trail())),
                    Outcome::denied));
  }

  static Refusal unknown(String worldId) {
    return new Refusal("control.world-exists", Map.of("world", worldId));
  }

  /** A broken answer is found while its world is still a candidate. */
  private Change<Answer> checked(String operation, Change<Answer> change) {
    return change.map(
        answer -> {
          answers.check(operation, answer);
          return answer;
        });
  }
}
