// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.server.gateway.errors.Replies;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.world.Refusal;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the stages over a request, turns the outcome into bytes and writes it down. Thread-safe.
 *
 * <p>The stages and the reason for their order stand in {@code Wiring.stages}.
 */
public final class Gateway {

  private static final Logger LOGGER = LoggerFactory.getLogger(Gateway.class);

  private final List<Stage> stages;
  private final Replies replies;
  private final RequestLog log;

  /** Takes the stages in their order. */
  public Gateway(List<Stage> stages, Replies replies, RequestLog log) {
    this.stages = List.copyOf(stages);
    this.replies = replies;
    this.log = log;
  }

  /** Answers a request; never throws for what is in it. */
  public Reply handle(HttpRequest request) {
    long started = System.nanoTime();
    Exchange exchange = Exchange.of(request);
    Outcome outcome = null;
    try {
      for (Stage stage : stages) {
        Verdict verdict = stage.apply(exchange);
        if (verdict instanceof Verdict.Stop stop) {
          exchange = stop.after(exchange);
          outcome = stop.outcome().after(exchange.applied());
          break;
        }
        exchange = ((Verdict.Continue) verdict).exchange();
      }
      if (outcome == null) {
        throw new IllegalStateException("No stage has ended the exchange");
      }
    } catch (RuntimeException | Error bug) {
      LOGGER.error("Request {} {} {}", request.id(), request.method(), request.rawPath(), bug);
      outcome = fault(bug);
    }
    return finished(exchange, outcome, started);
  }

  /**
   * Answers a request that is too broken for the stages.
   *
   * @param request what is known of it
   * @param rule the one that refuses it
   */
  public Reply refuse(HttpRequest request, String rule) {
    return finished(Exchange.of(request), Outcome.denied(rule), System.nanoTime());
  }

  private Reply finished(Exchange exchange, Outcome outcome, long started) {
    Reply reply = replies.render(exchange, outcome);
    if (!isProbe(exchange) || outcome instanceof Outcome.Denied) {
      log.add(LoggedExchange.of(exchange, outcome, reply, System.nanoTime() - started));
    }
    return reply;
  }

  /** Asked every few seconds by whatever runs a container; what people did would drown in that. */
  private static boolean isProbe(Exchange exchange) {
    return exchange.operation() != null && exchange.operation().callers().equals("probe");
  }

  /** The caller learns the request id, the log learns the cause. */
  private static Outcome fault(Throwable bug) {
    String cause = bug.getMessage() == null ? bug.getClass().getSimpleName() : bug.getMessage();
    return Outcome.denied(new Refusal("gateway.fault.internal", Map.of("cause", cause)));
  }
}
