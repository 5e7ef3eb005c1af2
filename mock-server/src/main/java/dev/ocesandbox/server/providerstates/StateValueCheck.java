// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.ProviderStates.Parameter;
import dev.ocesandbox.server.providerstates.KnownState.Found;
import dev.ocesandbox.server.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks values of states without a world. */
final class StateValueCheck {

  /** Stands for all operations. */
  private static final String ALL = "*";

  private final StateVocabulary vocabulary;
  private final List<String> operations =
      Contracts.load().operations().stream()
          .filter(operation -> operation.callers().areAuthenticated())
          .map(Operation::id)
          .toList();

  StateValueCheck(StateVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns which value is wrong and why; empty if none is. */
  Optional<Bilingual> problem(ProviderState state, Found found) {
    try {
      Map<String, JsonNode> values = StateValues.of(state, found);
      AnswerKeys.of(vocabulary.all()).check(state, found.known(), values);
      found.known().state().parameters().values().stream()
          .filter(parameter -> parameter.type().equals(ValueKind.OPERATION.wire()))
          .forEach(parameter -> checkOperation(state, parameter, values.get(parameter.name())));
      return Optional.empty();
    } catch (RefusedState e) {
      Map<String, String> reason = e.refusal().arguments();
      return Optional.of(
          new Bilingual("{parameter}: {reason}", "{parameter}：{reason}").with(reason));
    }
  }

  private void checkOperation(ProviderState state, Parameter parameter, @Nullable JsonNode value) {
    String operation = value == null ? ALL : value.asString("");
    if (!operation.equals(ALL) && !operations.contains(operation)) {
      throw RefusedState.value(
          state.name(),
          parameter.name(),
          new Bilingual(
                  "{shown} is not an operation; did you mean {nearest}?",
                  "没有接口{shown}；是否应为{nearest}？")
              .with(
                  Map.of(
                      "shown", StateText.shown(operation),
                      "nearest", Nearest.to(operation, operations))));
    }
  }
}
