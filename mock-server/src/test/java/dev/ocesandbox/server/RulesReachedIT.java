// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Looks back at the test run and says which test proves which rule: target/rules-tested.md.
 *
 * <p>A rule that refuses or changes something is proved by a test class that names it, and so
 * asserts what it does, and that reached it in this run. A rule about what is shown leaves no
 * trace; the class that names it counts.
 */
class RulesReachedIT {

  private static final Path TABLE = Path.of("target", "rules-tested.md");
  private static final Contracts CONTRACTS = Contracts.load();
  private static final Map<String, Set<String>> PROOFS = new TreeMap<>();

  @BeforeAll
  static void look_back() throws IOException {
    Map<String, String> sources = sources();
    Map<String, Set<String>> reached = reached();
    for (Rule rule : CONTRACTS.rules().all()) {
      Set<String> naming =
          sources.entrySet().stream()
              .filter(source -> source.getValue().contains(rule.id()))
              .map(Map.Entry::getKey)
              .collect(Collectors.toCollection(TreeSet::new));
      PROOFS.put(
          rule.id(),
          rule.kind().equals("view")
              ? naming
              : reached.getOrDefault(rule.id(), Set.of()).stream()
                  .filter(test -> naming.contains(simpleClass(test)))
                  .map(test -> test.substring(test.lastIndexOf('.') + 1))
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
    Files.write(TABLE, table());
  }

  @Test
  void every_rule_is_proved_by_a_test() {
    assertThat(PROOFS.entrySet().stream().filter(rule -> rule.getValue().isEmpty()))
        .as("rules that no test both reaches and names")
        .extracting(Map.Entry::getKey)
        .isEmpty();
  }

  private static List<String> table() {
    List<String> lines = new ArrayList<>(List.of("| rule | proved by |", "|---|---|"));
    PROOFS.forEach(
        (rule, tests) ->
            lines.add(
                "| "
                    + rule
                    + " | "
                    + tests.stream().limit(3).collect(Collectors.joining(", "))
                    + " |"));
    return lines;
  }

  private static String simpleClass(String test) {
    return test.replaceAll("#.*", "").replaceAll(".*\\.", "").replaceAll("\\$.*", "");
  }

  private static Map<String, Set<String>> reached() throws IOException {
    Map<String, Set<String>> reached = new TreeMap<>();
    try (Stream<Path> files = Files.list(RulesReachedListener.FOLDER)) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          String[] pair = line.split("\t", 2);
          reached.computeIfAbsent(pair[0], rule -> new TreeSet<>()).add(pair[1]);
        }
      }
    }
    return reached;
  }

  /** Returns the text of each test class by its simple name. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.put(name, Files.readString(file));
      }
    }
    return sources;
  }
}
