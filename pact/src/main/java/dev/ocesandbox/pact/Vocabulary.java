// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.pact;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.pact.check.StateWords;
import dev.ocesandbox.pact.files.Interaction;
import dev.ocesandbox.server.providerstates.ProviderState;
import dev.ocesandbox.server.providerstates.StateVocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares the states of pacts with the vocabulary of the sandbox and with that of a file. */
final class Vocabulary implements StateWords {

  /** Parameter by which the sandbox carries out what it has recorded. */
  private static final String REQUEST = "request";

  private final Contracts contracts = Contracts.load();
  private final StateVocabulary words;

  /** Creates a vocabulary with the states of a file, which may be empty. */
  Vocabulary(JsonNode states) {
    words = StateVocabulary.with(contracts.states(), states);
  }

  /** Creates the vocabulary of the sandbox. */
  Vocabulary() {
    this(Json.object());
  }

  @Override
  public Optional<String> problem(Interaction.State state) {
    if (state.name().isBlank() || isRecorded(state.params())) {
      return Optional.empty();
    }
    return words.knows(state.name())
        ? words.wrongValue(withParams(state)).map(why -> shown(state) + ": " + why.en())
        : Optional.of(unknown(state));
  }

  private static ProviderState withParams(Interaction.State state) {
    ObjectNode params = Json.object();
    state.params().forEach(params::set);
    return new ProviderState(state.name(), params);
  }

  private String unknown(Interaction.State state) {
    List<String> nearest = words.nearest(state.name());
    return "%s is not a provider state of the sandbox; the nearest are %s; pact states lists all"
        .formatted(
            shown(state),
            String.join(", ", nearest.stream().map(one -> "\"" + one + "\"").toList()));
  }

  private static String shown(Interaction.State state) {
    String name = state.name();
    return "'" + (name.length() > 200 ? name.substring(0, 200) + "..." : name) + "'";
  }

  private boolean isRecorded(Map<String, JsonNode> params) {
    String operation =
        Optional.ofNullable(params.get(REQUEST))
            .map(request -> request.path("operation").asString(""))
            .orElse("");
    return contracts.operations().stream().anyMatch(one -> one.id().equals(operation));
  }
}
