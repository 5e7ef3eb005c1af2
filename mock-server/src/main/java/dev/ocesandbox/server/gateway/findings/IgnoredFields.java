// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.FindingTexts;
import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds unknown fields and parameters that were ignored, and numbers that were sent as text. */
final class IgnoredFields implements Detector {

  private final FindingTexts texts;

  private final List<Detector> better;

  /** Creates a detector that leaves to {@code better} what those explain. */
  IgnoredFields(FindingTexts texts, List<Detector> better) {
    this.texts = texts;
    this.better = better;
  }

  private record Habit(String operation, String customerId, Finding finding) {}

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    Map<Habit, List<LoggedExchange>> habits = new LinkedHashMap<>();
    for (LoggedExchange entry : log) {
      for (Finding finding : entry.findings()) {
        Habit habit = new Habit(entry.operation(), entry.customerId(), finding);
        if (!finding.kind().equals(LoggedExchange.OUT_OF_RANGE)
            && better.stream().noneMatch(d -> d.explains(entry, finding.field()))) {
          habits.computeIfAbsent(habit, h -> new ArrayList<>()).add(entry);
        }
      }
    }
    List<ClientFinding> findings = new ArrayList<>();
    habits.forEach(
        (habit, entries) ->
            findings.add(
                new ClientFinding(
                    habit.finding().kind(),
                    habit.finding().field(),
                    entries,
                    texts
                        .of(habit.finding().kind())
                        .with(Findings.values(entries, habit.finding().field())))));
    return findings;
  }
}
