// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.ProviderStates;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.gateway.commands.WorldRequests;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads states that a user adds, after their contract has been checked. */
final class NewStates {

  private static final List<String> TYPES =
      Arrays.stream(ValueKind.values()).map(ValueKind::wire).toList();

  private final WorldRequests requests;

  NewStates(WorldRequests requests) {
    this.requests = requests;
  }

  /**
   * Reads a list of states.
   *
   * @throws RefusedState if one cannot work: no fixed word, an unknown type or operation
   */
  List<KnownState> read(JsonNode list) {
    List<KnownState> states = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode node = list.path(i);
      String field = "states[" + i + "]";
      ProviderStates.State state = ProviderStates.State.of(withPlaces(node));
      checkTypes(state, field);
      KnownState known = KnownState.of(state);
      if (known.sentences().stream().anyMatch(sentence -> sentence.fixedWords() == 0)) {
        throw refused(
            field + ".pattern", new Bilingual("must have at least one fixed word", "必须至少包含一个固定的词"));
      }
      checkSteps(node.path("do"), field);
      states.add(known);
    }
    return states;
  }

  /** Returns a state in which every place of the sentences is a parameter; a word by default. */
  static JsonNode withPlaces(JsonNode node) {
    ObjectNode state = Json.object();
    state.setAll((ObjectNode) node);
    ObjectNode parameters = state.putObject("parameters");
    List<String> sentences = new ArrayList<>(List.of(node.path("pattern").asString("")));
    node.path("also").forEach(also -> sentences.add(also.asString("")));
    sentences.stream()
        .flatMap(sentence -> StateText.words(sentence).stream())
        .filter(StateText::isPlace)
        .map(StateText::nameOf)
        .forEach(name -> parameters.put(name, ValueKind.WORD.wire()));
    node.path("parameters").properties().forEach(p -> parameters.set(p.getKey(), p.getValue()));
    return state;
  }

  private static void checkTypes(ProviderStates.State state, String field) {
    for (ProviderStates.Parameter parameter : state.parameters().values()) {
      String at = field + ".parameters." + parameter.name();
      if (parameter.name().equals(RecordedRequests.REQUEST)) {
        throw refused(at, new Bilingual("is reserved for recorded states", "保留给录制的状态"));
      }
      if (!TYPES.contains(parameter.type())) {
        throw refused(
            at,
            new Bilingual("is of no known type; did you mean {near}?", "类型未知；是否应为{near}？")
                .with("near", Nearest.to(parameter.type(), TYPES)));
      }
    }
  }

  private void checkSteps(JsonNode steps, String field) {
    for (int i = 0; i < steps.size(); i++) {
      JsonNode step = steps.path(i);
      WorldRequests.Request request =
          new WorldRequests.Request(
              step.path("operation").asString(""),
              step.has("as") ? "any" : null,
              null,
              Json.object(),
              Json.object(),
              null);
      String at = field + ".do[" + i + "]";
      requests
          .refusal(request)
          .ifPresent(
              refusal -> {
                throw refused(at, requests.text(refusal));
              });
    }
  }

  private static RefusedState refused(String field, Bilingual reason) {
    Map<String, String> arguments = new HashMap<>(reason.as("reason"));
    arguments.put("field", field);
    return new RefusedState(new Refusal("control.state-form", arguments));
  }
}
