// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds unknown fields and parameters that were ignored, and numbers that were sent as text. */
final class IgnoredFields implements Detector {

  private record Habit(String operation, String customerId, Finding finding) {}

  @Override
  public List<ClientFinding> in(List<LoggedExchange> log) {
    Map<Habit, List<LoggedExchange>> habits = new LinkedHashMap<>();
    for (LoggedExchange entry : log) {
      for (Finding finding : entry.findings()) {
        Habit habit = new Habit(entry.operation(), entry.customerId(), finding);
        if (!finding.kind().equals(LoggedExchange.OUT_OF_RANGE)) {
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
                    message(habit, entries.size()))));
    return findings;
  }

  private static String message(Habit habit, int count) {
    String field = habit.finding().field();
    String times = Findings.times(count);
    return switch (habit.finding().kind()) {
      case "numeric-text" ->
          "%s received %s as text %s, but its contract requires a number: send a number."
              .formatted(habit.operation(), field, times);
      case "unknown-parameter" ->
          "%s received the unknown parameter %s %s and ignored it: correct its name or remove it."
              .formatted(habit.operation(), field, times);
      default ->
          "%s received the unknown field %s %s and ignored it: correct its name or remove it."
              .formatted(habit.operation(), field, times);
    };
  }
}
