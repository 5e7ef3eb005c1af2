// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway;

import dev.ocesandbox.contracts.Callers;
import dev.ocesandbox.server.gateway.commands.AnswerRecorder;
import dev.ocesandbox.server.gateway.errors.ReplyRenderer;
import dev.ocesandbox.server.gateway.exchange.ClientGoneException;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.HttpRequest;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Reply;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.gateway.history.Histories;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import dev.ocesandbox.server.gateway.log.RequestLog;
import dev.ocesandbox.server.gateway.log.RequestObserver;
import dev.ocesandbox.server.memory.OutOfMemory;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.WorldBusyException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a request through the stages, renders the outcome and logs it. Thread-safe.
 *
 * <p>The stages, their order and the reasons for it are defined in {@code Wiring.stages}.
 */
public final class Gateway {

  private static final Logger LOGGER = LoggerFactory.getLogger(Gateway.class);
  private static final String OUT_OF_MEMORY = "gateway.fault.out-of-memory";

  private final List<Stage> stages;
  private final ReplyRenderer replies;
  private final RequestLog log;
  private final OutOfMemory outOfMemory;
  private final AnswerRecorder recorder;
  private final RequestObserver observer;

  /** Creates a gateway that runs {@code stages} in their order. */
  public Gateway(List<Stage> stages, ReplyRenderer replies, RequestLog log) {
    this(stages, replies, log, OutOfMemory.noted());
  }

  /** Creates a gateway without histories of worlds. */
  public Gateway(
      List<Stage> stages, ReplyRenderer replies, RequestLog log, OutOfMemory outOfMemory) {
    this(
        stages,
        replies,
        log,
        outOfMemory,
        new AnswerRecorder(new Histories()),
        RequestObserver.NONE);
  }

  /**
   * Creates a gateway that refuses all requests after the JVM has run out of memory.
   *
   * @param recorder keeps the answers in the histories of worlds
   * @param observer called with each request
   */
  public Gateway(
      List<Stage> stages,
      ReplyRenderer replies,
      RequestLog log,
      OutOfMemory outOfMemory,
      AnswerRecorder recorder,
      RequestObserver observer) {
    this.recorder = recorder;
    this.stages = List.copyOf(stages);
    this.observer = observer;
    this.outOfMemory = outOfMemory;
    this.replies = replies;
    this.log = log;
  }

  /**
   * Handles a request. An exception of a stage becomes an answer with an internal error. After the
   * JVM has run out of memory, all requests are refused.
   */
  public Reply handle(HttpRequest request) {
    long started = System.nanoTime();
    Exchange exchange = Exchange.of(request);
    Outcome outcome = null;
    observer.began(request);
    try {
      for (Stage stage : stages) {
        if (outOfMemory.hasOccurred() && exchange.operation() != null) {
          outcome = Outcome.denied(OUT_OF_MEMORY);
          break;
        }
        Verdict verdict = stage.apply(exchange);
        if (verdict instanceof Verdict.Stop stop) {
          exchange = stop.exchangeOr(exchange);
          outcome = stop.outcome().withAppliedBefore(exchange.applied());
          break;
        }
        exchange = ((Verdict.Continue) verdict).exchange();
      }
      if (outcome == null) {
        throw new IllegalStateException("No stage stopped with an outcome");
      }
    } catch (WorldBusyException busy) {
      outcome = Outcome.denied("gateway.room.writers");
    } catch (ClientGoneException gone) {
      outcome = Outcome.denied(gone.rule());
    } catch (RuntimeException | Error bug) {
      outcome = fault(request, bug);
    }
    try {
      return finished(exchange, outcome, started);
    } finally {
      stages.forEach(stage -> stage.done(request));
      observer.ended();
    }
  }

  /** Returns the head of an answer to a request that has not been decided yet. */
  public Reply head(HttpRequest request, String contentType) {
    return replies.head(Exchange.of(request), contentType);
  }

  /**
   * Refuses a request that could not be parsed.
   *
   * @param request the parts that could be read
   * @param rule id of the rule that refuses it
   */
  public Reply refuse(HttpRequest request, String rule) {
    return refuse(request, Refusal.by(rule));
  }

  /** Refuses a request that is for no stage. */
  public Reply refuse(HttpRequest request, Refusal refusal) {
    return finished(Exchange.of(request), Outcome.denied(refusal), System.nanoTime());
  }

  private Reply finished(Exchange exchange, Outcome decided, long started) {
    Outcome outcome = decided.readBy(exchange.guesses());
    Reply reply = replies.render(exchange, outcome);
    recorder.answered(exchange, outcome, reply);
    if (!isProbe(exchange) || outcome instanceof Outcome.Denied) {
      LoggedExchange entry =
          LoggedExchange.of(exchange, outcome, reply, System.nanoTime() - started);
      log.add(entry);
      observer.answered(exchange, outcome, entry);
    }
    return reply;
  }

  /** Container runtimes send probes every few seconds, which would crowd out other requests. */
  private static boolean isProbe(Exchange exchange) {
    return exchange.operation() != null && exchange.operation().callers() == Callers.PROBE;
  }

  /** The answer shows the request id only; the cause is in the log. */
  private Outcome fault(HttpRequest request, Throwable bug) {
    if (outOfMemory.isCauseOf(bug)) {
      return Outcome.denied(OUT_OF_MEMORY);
    }
    LOGGER.error("Request {} failed", request.id(), bug);
    String cause = bug.getMessage() == null ? bug.getClass().getSimpleName() : bug.getMessage();
    return Outcome.denied(new Refusal("gateway.fault.internal", Map.of("cause", cause)));
  }
}
