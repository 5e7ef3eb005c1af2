// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.pact.verify;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import dev.ocesandbox.testkit.Sandbox;
import dev.ocesandbox.testkit.pact.verify.InteractionResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies one interaction of a pact.
 *
 * @param pact the pact
 * @param index position of the interaction in the pact
 * @param interaction the interaction
 * @param pactPending whether all of the pact is pending
 */
record InteractionCheck(Pact pact, int index, Interaction interaction, boolean pactPending) {

  /** Verifies it on a fork of {@code worlds}. */
  InteractionResult on(Worlds worlds, Deadline deadline) {
    @Nullable SynchronousRequestResponse http = interaction.asSynchronousRequestResponse();
    if (http == null) {
      return result(
          Outcome.SKIPPED,
          List.of("Not an HTTP request but a message or of an unknown type; nothing was verified"));
    }
    Optional<String> broken = BrokenInteractions.reason(http);
    if (broken.isPresent()) {
      return result(Outcome.FAILED, List.of(broken.get()));
    }
    try (Sandbox sandbox = worlds.fork(StartState.of(States.of(interaction)))) {
      return result(deadline.within(() -> problems(http, sandbox, deadline)));
    } catch (InteractionProblem problem) {
      return result(Outcome.FAILED, List.of(String.valueOf(problem.getMessage())));
    }
  }

  private List<String> problems(
      SynchronousRequestResponse http, Sandbox sandbox, Deadline deadline) {
    List<ProviderState> states = States.of(interaction);
    ProviderWorld world = ProviderWorld.of(sandbox, states);
    for (ProviderState state : states) {
      world.bringAbout(state, pact.getConsumer().getName());
    }
    Transport transport = new Transport(sandbox.endpoint(), deadline.limit());
    ProviderAnswer answer =
        transport.send(
            world.request(http.getRequest(), transport.host(), http.getResponse().getStatus()));
    List<String> differences =
        new ArrayList<>(Comparison.of(pact, http, world).differences(answer, world.names()));
    if (!differences.isEmpty()) {
      Optional<String> refusal = Refusal.of(sandbox, answer);
      refusal.ifPresent(differences::add);
      refusal.flatMap(reason -> Caller.doubt(sandbox, states)).ifPresent(differences::add);
    }
    return differences;
  }

  private InteractionResult result(List<String> problems) {
    return result(problems.isEmpty() ? Outcome.PASSED : Outcome.FAILED, problems);
  }

  private InteractionResult result(Outcome outcome, List<String> problems) {
    return new InteractionResult(
        index,
        pact.getConsumer().getName(),
        interaction.getDescription(),
        States.of(interaction).stream().map(States::words).toList(),
        outcome,
        pactPending || isPending(),
        problems);
  }

  private boolean isPending() {
    return interaction.isV4() && interaction.asV4Interaction().getPending();
  }
}
