// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks back at the test run: a rule that no test has reached or names is no rule of ours. */
class RulesReachedIT {

  private static final Contracts CONTRACTS = Contracts.load();

  @Test
  void every_rule_that_refuses_or_changes_something_was_at_work() throws IOException {
    Set<String> reached = Set.copyOf(Files.readAllLines(RulesReachedListener.FILE));

    assertThat(ids(Set.of("refusal", "effect", "time")))
        .as("rules that no test reached")
        .allSatisfy(id -> assertThat(reached).contains(id));
  }

  @Test
  void every_rule_about_what_is_shown_is_named_by_a_test() throws IOException {
    String tests = testSources();

    assertThat(ids(Set.of("view")))
        .as("rules that no test names")
        .allSatisfy(id -> assertThat(tests.contains(id)).as(id).isTrue());
  }

  private static List<String> ids(Set<String> kinds) {
    return CONTRACTS.rules().all().stream()
        .filter(rule -> kinds.contains(rule.kind()))
        .map(Rule::id)
        .toList();
  }

  private static String testSources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      for (Path file : new TreeSet<>(files.filter(f -> f.toString().endsWith(".java")).toList())) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
