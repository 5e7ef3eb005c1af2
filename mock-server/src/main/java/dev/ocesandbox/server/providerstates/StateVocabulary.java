// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.providerstates;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.ProviderStates;
import dev.ocesandbox.server.providerstates.KnownState.Found;
import dev.ocesandbox.server.text.Nearest;
import dev.ocesandbox.server.world.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The states that a server knows: those of the contracts and those that were added. Thread-safe.
 */
public final class StateVocabulary {

  /** Maximum number of states that can be added. */
  static final int MAX_ADDED = 200;

  private static final int NEAREST = 3;

  private final List<KnownState> shipped;
  private volatile List<KnownState> added = List.of();

  /** Creates a vocabulary without added states. */
  public StateVocabulary(ProviderStates states) {
    this.shipped = states.all().stream().map(KnownState::of).toList();
  }

  /**
   * Creates a vocabulary with the states of a file besides those of the contracts, to compare
   * sentences with. The file is not checked.
   *
   * @param more a list of states as {@code POST /_sandbox/provider-states} takes them
   */
  public static StateVocabulary with(ProviderStates states, JsonNode more) {
    StateVocabulary vocabulary = new StateVocabulary(states);
    vocabulary.added =
        more.valueStream()
            .limit(MAX_ADDED)
            .filter(JsonNode::isObject)
            .map(node -> KnownState.of(ProviderStates.State.of(NewStates.withPlaces(node))))
            .toList();
    return vocabulary;
  }

  /** Returns whether a sentence is a state. Its values may still be wrong. */
  public boolean knows(String sentence) {
    return find(sentence).isPresent();
  }

  /**
   * Returns which value of a known state cannot be right in any world, and why; empty if all can be
   * right, or the sentence is unknown.
   */
  public Optional<Bilingual> wrongValue(ProviderState state) {
    return find(state.name()).flatMap(found -> new StateValueCheck(this).problem(state, found));
  }

  /** Returns the states that were added, oldest first. */
  List<KnownState> added() {
    return added;
  }

  /** Returns all states, those that were added first. */
  List<KnownState> all() {
    return Stream.concat(added.stream(), shipped.stream()).toList();
  }

  /** Adds states, in place of added ones with the same sentence, and returns whether they fit. */
  synchronized boolean add(List<KnownState> more) {
    List<String> patterns = more.stream().map(known -> known.state().pattern()).toList();
    List<KnownState> next = new ArrayList<>(added);
    next.removeIf(known -> patterns.contains(known.state().pattern()));
    next.addAll(more);
    if (next.size() > MAX_ADDED) {
      return false;
    }
    added = List.copyOf(next);
    return true;
  }

  /**
   * Returns the state that a sentence means. If no sentence fits with all its values, it is the one
   * that fits with its fixed words, so that the refusal can say which value is wrong.
   */
  Optional<Found> find(String sentence) {
    return best(sentence, true).or(() -> best(sentence, false));
  }

  /** The more fixed words a sentence has, the more it says. */
  private Optional<Found> best(String sentence, boolean strict) {
    Stream<Found> english = matches(KnownState::sentences, StateText.words(sentence), strict);
    Stream<Found> chinese =
        StateText.isChinese(sentence)
            ? matches(KnownState::chinese, StateText.chineseWords(sentence), strict)
            : Stream.empty();
    return Stream.concat(english, chinese)
        .max(Comparator.comparingLong(found -> found.sentence().fixedWords()));
  }

  private Stream<Found> matches(
      Function<KnownState, List<Sentence>> sentences, List<String> words, boolean strict) {
    return all().stream()
        .flatMap(
            known ->
                sentences.apply(known).stream()
                    .flatMap(
                        sentence ->
                            sentence.match(words, strict).stream()
                                .map(texts -> new Found(known, sentence, texts))));
  }

  /** Returns the sentences of the same language that one may mean, the most likely first. */
  public List<String> nearest(String sentence) {
    boolean isChinese = StateText.isChinese(sentence);
    List<String> patterns =
        all().stream()
            .flatMap(known -> (isChinese ? known.chinese() : known.sentences()).stream())
            .map(Sentence::pattern)
            .distinct()
            .toList();
    return Nearest.some(sentence, patterns, NEAREST);
  }

  /** Returns the refusal of a sentence that means no state. */
  public Refusal unknown(String sentence) {
    List<String> shown = nearest(sentence).stream().map(one -> "\"" + one + "\"").toList();
    return new Refusal(
        "control.state-known",
        Map.of(
            "state", StateText.shown(sentence),
            "known", String.join(", ", shown),
            "known.zh", String.join("、", shown)));
  }
}
