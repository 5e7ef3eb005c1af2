// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The messages of findings. */
public final class FindingTexts {

  private final List<FindingText> texts = new ArrayList<>();

  FindingTexts(JsonNode list) {
    for (JsonNode item : list) {
      texts.add(
          new FindingText(
              item.path("kind").asString(), item.path("variant").asString(""), Bilingual.of(item)));
    }
  }

  /**
   * A message with its placeholders.
   *
   * @param kind kind of the finding
   * @param variant tells several messages of one kind apart; empty for the usual one
   * @param message says what was found and what to do
   */
  public record FindingText(String kind, String variant, Bilingual message) {}

  /** Returns all messages in the order of the file. */
  public List<FindingText> all() {
    return List.copyOf(texts);
  }

  /**
   * Returns the usual message of a kind.
   *
   * @throws IllegalStateException if there is none
   */
  public Bilingual of(String kind) {
    return of(kind, "");
  }

  /**
   * Returns a message of a kind.
   *
   * @throws IllegalStateException if there is none
   */
  public Bilingual of(String kind, String variant) {
    return texts.stream()
        .filter(text -> text.kind().equals(kind) && text.variant().equals(variant))
        .map(FindingText::message)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No message for findings " + kind + " " + variant));
  }
}
