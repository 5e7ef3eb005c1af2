// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import dev.ocesandbox.testkit.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to a world and its answer, for a verifier that compares by itself. */
final class ProviderExchange {

  private final Pact pact;
  private final SynchronousRequestResponse interaction;
  private final Map<String, Object> context;
  private @Nullable ProviderWorld world;
  private @Nullable Transport transport;
  private @Nullable ProviderRequest request;
  private @Nullable InteractionProblem problem;

  ProviderExchange(Pact pact, SynchronousRequestResponse interaction, Map<String, Object> context) {
    this.pact = pact;
    this.interaction = interaction;
    this.context = context;
  }

  /** Brings about the states that have no method of the test, and makes the request. */
  void prepare(Sandbox sandbox, StateMethods methods, Duration limit) {
    List<ProviderState> states = States.of(interaction);
    ProviderWorld prepared = ProviderWorld.of(sandbox, states);
    for (ProviderState state : states) {
      if (methods.bringAbout(state.getName())) {
        prepared.remember(state, results());
      } else {
        prepared.bringAbout(state, pact.getConsumer().getName());
      }
    }
    Transport prepare = new Transport(sandbox.endpoint(), limit);
    request =
        prepared.request(
            interaction.getRequest(), prepare.host(), interaction.getResponse().getStatus());
    transport = prepare;
    world = prepared;
  }

  /** Returns what the methods of the test returned. */
  private Map<?, ?> results() {
    return context.get("providerState") instanceof Map<?, ?> results ? results : Map.of();
  }

  void fail(InteractionProblem reason) {
    problem = reason;
  }

  /**
   * Sends the request and returns the answer, with the names of the pact if it fits better then.
   *
   * @throws InteractionProblem if the states could not be brought about, or there is no answer
   */
  ProviderAnswer execute() {
    if (problem != null) {
      throw problem;
    }
    if (world == null || transport == null || request == null) {
      throw new IllegalStateException("The request was not prepared");
    }
    ProviderAnswer answer = transport.send(request).withTokenOf(interaction.getResponse());
    Comparison comparison = Comparison.of(pact, interaction, world);
    ProviderAnswer named = answer.named(world.names());
    return asCompared(
        comparison, comparison.count(named) <= comparison.count(answer) ? named : answer);
  }

  /** Pact JVM compares once more, but finds nothing in lists under arrayContains. */
  private ProviderAnswer asCompared(Comparison comparison, ProviderAnswer answer) {
    boolean right = comparison.count(answer) == 0;
    if (!right && ExpectedResponse.hasVariants(interaction.getResponse())) {
      throw new InteractionProblem(String.join("\n", comparison.differences(answer, new Names())));
    }
    return right && ExpectedResponse.isEqualAsJson(interaction.getResponse())
        ? answer.withBody(comparison.expectedBody())
        : comparison.withNumbersOfPact(answer);
  }
}
