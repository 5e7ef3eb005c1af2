// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.FindingTexts;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds amounts that a client calculated in binary floating point, such as 0.30000000000000004. */
final class FloatAmounts implements Detector {

  private static final String KIND = "float-amount";

  private final FindingTexts texts;

  FloatAmounts(FindingTexts texts) {
    this.texts = texts;
  }

  private record Habit(String operation, String customerId, String field) {}

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    Map<Habit, List<LoggedExchange>> habits = new LinkedHashMap<>();
    for (LoggedExchange entry : log) {
      noise(entry)
          .map(noise -> new Habit(entry.operation(), entry.customerId(), noise.field()))
          .ifPresent(habit -> habits.computeIfAbsent(habit, h -> new ArrayList<>()).add(entry));
    }
    List<ClientFinding> findings = new ArrayList<>();
    habits.forEach(
        (habit, entries) ->
            findings.add(new ClientFinding(KIND, habit.field(), entries, message(entries))));
    return findings;
  }

  /** A field is refused with its path, such as {@code [2].amount}. */
  @Override
  public boolean explains(LoggedExchange entry, String field) {
    return noise(entry)
        .filter(noise -> field.substring(field.lastIndexOf('.') + 1).equals(noise.field()))
        .isPresent();
  }

  private static Optional<NoisyAmount> noise(LoggedExchange entry) {
    return entry.operation().isEmpty()
        ? Optional.empty()
        : NoisyAmount.in(entry.requestBody().start());
  }

  private Bilingual message(List<LoggedExchange> entries) {
    NoisyAmount noise = noise(entries.get(0)).orElseThrow();
    Map<String, String> values = Findings.values(entries, noise.field());
    values.put("amount", noise.text());
    return texts.of(KIND).with(values);
  }
}
