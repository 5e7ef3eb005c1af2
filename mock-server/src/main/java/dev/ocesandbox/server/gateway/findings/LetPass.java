// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.check.Finding;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the check of a request let pass: misspelt fields and parameters, numbers sent as text. */
final class LetPass implements Detector {

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
          "%s got %s as text %s where its contract has a number: send a number."
              .formatted(habit.operation(), field, times);
      case "unknown-parameter" ->
          "%s got the parameter %s %s, which its contract does not have and which does nothing: correct its name, or leave it out."
              .formatted(habit.operation(), field, times);
      default ->
          "%s got the field %s %s, which its contract does not have and which does nothing: correct its name, or leave it out."
              .formatted(habit.operation(), field, times);
    };
  }
}
