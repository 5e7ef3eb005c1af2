// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.ProviderStates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A state of the vocabulary that sentences can be compared with.
 *
 * @param state the state
 * @param sentences its ways to say it
 * @param chinese its ways to say it in Chinese
 */
record KnownState(ProviderStates.State state, List<Sentence> sentences, List<Sentence> chinese) {

  static KnownState of(ProviderStates.State state) {
    Map<String, ValueKind> types = new HashMap<>();
    state
        .parameters()
        .forEach(
            (name, parameter) ->
                types.put(name, ValueKind.named(parameter.type()).orElse(ValueKind.WORD)));
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(Sentence.of(state.pattern(), types));
    state.also().forEach(other -> sentences.add(Sentence.of(other, types)));
    List<Sentence> chinese =
        Stream.of(state.text().zh())
            .filter(StateText::isChinese)
            .map(text -> Sentence.chinese(text, types))
            .filter(sentence -> sentence.fixedWords() > 0)
            .toList();
    return new KnownState(state, List.copyOf(sentences), chinese);
  }

  /** Returns a part of its definition; a missing node if it has none. */
  JsonNode part(String name) {
    return state.definition().path(name);
  }

  /**
   * A state and the texts of its values in a sentence.
   *
   * @param known the state
   * @param sentence the way to say it that was used
   * @param texts texts by parameter
   */
  record Found(KnownState known, Sentence sentence, Map<String, String> texts) {}
}
