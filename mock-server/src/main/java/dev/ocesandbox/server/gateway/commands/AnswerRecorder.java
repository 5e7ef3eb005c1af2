// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.history.Histories;
import dev.ocesandbox.server.gateway.history.History;
import dev.ocesandbox.server.gateway.history.KeptAnswer;
import dev.ocesandbox.server.gateway.history.OpenRequest;
import dev.ocesandbox.server.gateway.worlds.HostedWorld;
import dev.ocesandbox.server.world.ClockedWorld;
import dev.ocesandbox.server.world.Command;
import org.jspecify.annotations.Nullable;

/**
 * Adds the answers to requests to the histories of worlds. Thread-safe.
 *
 * <p>A request that was refused for a lack of permission counts as a command, because the refusal
 * depends on the world. Other requests that no handler has seen only get a place in the history.
 */
public final class AnswerRecorder {

  private static final String PERMISSION = "gateway.permission.";

  private final Histories histories;

  /** Creates a recorder of requests that were begun in these histories. */
  public AnswerRecorder(Histories histories) {
    this.histories = histories;
  }

  /** Adds an answer before it is sent. */
  public void answered(Exchange exchange, Outcome outcome, Reply reply) {
    OpenRequest request = histories.ended(exchange.request().id()).orElse(null);
    if (request == null) {
      request = passed(exchange, rule(outcome));
    }
    if (request != null) {
      request.answered(reply.status(), rule(outcome), reply.body(), kept(exchange, reply));
    }
  }

  private static String rule(Outcome outcome) {
    return outcome.fold(done -> "", denied -> denied.refusal().rule());
  }

  private static KeptAnswer kept(Exchange exchange, Reply reply) {
    if (exchange.stub() != null && exchange.stub().isHit()) {
      return KeptAnswer.STUB;
    }
    return reply.stream() == null ? KeptAnswer.WHOLE : KeptAnswer.STREAMED;
  }

  private static @Nullable OpenRequest passed(Exchange exchange, String rule) {
    HostedWorld hosted = exchange.world();
    if (hosted == null
        || exchange.operation() == null
        || exchange.operation().family() == ErrorFamily.CONTROL) {
      return null;
    }
    History history = hosted.history();
    if (exchange.checked() == null || !rule.startsWith(PERMISSION)) {
      history.passed(exchange.request().id());
      return null;
    }
    ClockedWorld seen = hosted.store().current();
    Command command = CommandInput.of(exchange).at(seen.now(exchange.request().wall()));
    return history.refused(exchange.request().id(), command);
  }
}
