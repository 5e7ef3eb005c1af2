// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.stubs;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.check.Problem;
import dev.ocesandbox.server.gateway.credentials.Caller;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Outcome;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.StubUse;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.gateway.worlds.Stub;
import dev.ocesandbox.server.gateway.worlds.StubEffect;
import dev.ocesandbox.server.gateway.worlds.StubPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets the oldest stub that takes a request answer it, or change the answer of the handler. It
 * comes after all checks, so that a request which the real service would refuse is refused.
 * Requests without a caller, such as control requests, are not affected.
 */
public final class StubStage implements Stage {

  private static final String HEADER = "X-Sandbox-Stub";

  private final Contracts contracts;
  private final Stage handler;

  /** Creates a stage in front of the stage that handles requests. */
  public StubStage(Contracts contracts, Stage handler) {
    this.contracts = contracts;
    this.handler = handler;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    Optional<Stub> stub = find(exchange);
    if (stub.isEmpty()) {
      return handler.apply(exchange);
    }
    return stub.get().plan().effect() instanceof StubEffect.Answer canned
        ? answered(exchange, stub.get(), canned)
        : changed(exchange, stub.get());
  }

  private static Optional<Stub> find(Exchange exchange) {
    List<Stub> stubs = exchange.knownWorld().stubs().all();
    if (stubs.isEmpty() || exchange.knownCaller().equals(Caller.NOBODY)) {
      return Optional.empty();
    }
    String operation = exchange.routedOperation().id();
    String caller = exchange.knownCaller().customerId();
    return stubs.stream()
        .filter(stub -> stub.plan().matches(operation, caller))
        .filter(Stub::takes)
        .findFirst();
  }

  private static Verdict answered(Exchange exchange, Stub stub, StubEffect.Answer canned) {
    Answer answer = new Answer(canned.status(), canned.body(), Map.of(), null, null);
    return stop(exchange, Outcome.done(labelled(answer, stub)), stub, StubUse.Effect.ANSWERED, "");
  }

  private Verdict changed(Exchange exchange, Stub stub) {
    Outcome real = ((Verdict.Stop) handler.apply(exchange)).outcome();
    if (!(real instanceof Outcome.Done done)) {
      return missed(exchange, real, stub, "the request was refused");
    }
    List<StubEffect.Change> changes = ((StubEffect.Edit) stub.plan().effect()).changes();
    AnswerEdit.Result edit = AnswerEdit.of(done.answer().body(), changes);
    Answer answer = done.answer().withBody(edit.body());
    String problem = edit.problem().isEmpty() ? problem(stub.plan(), answer) : edit.problem();
    return problem.isEmpty()
        ? stop(
            exchange,
            new Outcome.Done(labelled(answer, stub), done.applied()),
            stub,
            StubUse.Effect.CHANGED,
            "")
        : missed(exchange, real, stub, problem);
  }

  private static Verdict missed(Exchange exchange, Outcome real, Stub stub, String reason) {
    stub.missed(reason);
    return stop(exchange, real, stub, StubUse.Effect.MISSED, reason);
  }

  private String problem(StubPlan plan, Answer answer) {
    return plan.checked() != StubPlan.Check.CONTRACT
        ? ""
        : contracts
            .check(plan.operation())
            .answerProblem(answer.status(), answer.body())
            .map(Problem::toString)
            .map("the changed answer would violate the contract: "::concat)
            .orElse("");
  }

  private static Answer labelled(Answer answer, Stub stub) {
    Answer labelled = answer;
    for (Map.Entry<String, String> header : stub.plan().headers().entrySet()) {
      labelled = labelled.with(header.getKey(), header.getValue());
    }
    return labelled.with(HEADER, stub.id());
  }

  private static Verdict stop(
      Exchange exchange, Outcome outcome, Stub stub, StubUse.Effect effect, String reason) {
    StubUse use = new StubUse(stub.id(), effect, stub.plan().checked().wire(), reason);
    return new Verdict.Stop(outcome, exchange.withStub(use).withAppliedRule(effect.rule()));
  }
}
