// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact.check;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.check.StrictCheck;
import dev.ocesandbox.pact.files.Interaction;
import dev.ocesandbox.pact.files.PactFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/**
 * Compares pacts with the contracts: paths, parameters, bodies, statuses, error codes, matching
 * rules and the words of provider states. Not thread-safe.
 */
public final class PactCheck {

  private final Contracts contracts = Contracts.load();
  private final Routes routes = new Routes(contracts);
  private final StateWords states;
  private final Map<String, OperationContract> known = new HashMap<>();

  /** Creates a check that knows these provider states. */
  public PactCheck(StateWords states) {
    this.states = states;
  }

  /** Returns everything that is wrong with a pact, by line; at most 1,000 complaints. */
  public List<Complaint> check(PactFile pact) {
    Complaints found = new Complaints(pact);
    pact.others().forEach(at -> found.note(at, "is no request over HTTP and is not checked"));
    pact.broken()
        .forEach(
            at ->
                found.add(
                    at, "must have a request and a response; write the interaction with both"));
    if (pact.interactions().isEmpty() && pact.broken().isEmpty()) {
      found.note(
          JsonPointer.empty().appendProperty("interactions"), "there is no interaction to check");
    }
    repeated(pact, found);
    pact.interactions().forEach(interaction -> check(interaction, found));
    return found.all();
  }

  /** Pact tells interactions apart by their descriptions and provider states. */
  private static void repeated(PactFile pact, Complaints found) {
    Map<List<Object>, Integer> lines = new HashMap<>();
    for (Interaction interaction : pact.interactions()) {
      if (!interaction.description().isBlank()) {
        Integer first = lines.putIfAbsent(interaction.key(), pact.line(interaction.at()));
        if (first != null) {
          found.add(
              interaction.at().appendProperty("description"),
              "line %d has an interaction with the same description and provider states; give them different descriptions"
                  .formatted(first));
        }
      }
    }
  }

  private void check(Interaction interaction, Complaints found) {
    for (Interaction.State state : interaction.states()) {
      states.problem(state).ifPresent(problem -> found.add(state.at(), problem));
    }
    Optional<Routes.Match> match = routes.find(interaction.request(), found);
    if (match.isEmpty()) {
      return;
    }
    Operation operation = match.get().operation();
    if (contracts.gap(operation.id()).isPresent()) {
      found.note(
          interaction.request().path().at(),
          operation.id()
              + " is not built in the sandbox, which answers 501; its parameters and bodies are not checked");
      return;
    }
    OperationContract contract = known.computeIfAbsent(operation.id(), id -> contract(operation));
    new RequestChecks(contract, found).check(interaction.request(), match.get().values());
    new ResponseChecks(contract, found).check(interaction.response());
  }

  private OperationContract contract(Operation operation) {
    return new OperationContract(
        operation,
        new StrictCheck(
            contracts.openApi(operation.room()), operation.path().text(), operation.method()),
        PossibleErrors.of(contracts, operation));
  }
}
