// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.build;

import dev.ocesandbox.contracts.Alternative;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.ErrorFamily;
import dev.ocesandbox.contracts.Evidence;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes docs/fidelity.md: what is known of the faked API and what is guessed. */
public final class FidelityPage {

  private final Contracts contracts = Contracts.load();
  private final StringBuilder page = new StringBuilder();

  private FidelityPage() {}

  /** Writes the page to the file named first. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), new FidelityPage().write());
  }

  /** Returns the page. */
  public static String text() {
    return new FidelityPage().write();
  }

  private String write() {
    line("# What is known and what is guessed");
    line("");
    line(
        "Generated from `contracts/` by the build; do not edit. When the build says that this page is");
    line("stale, copy `contracts/target/fidelity.md` over it.");
    line("");
    line(
        "Labels: **A** vendor documentation, **B** vendor SDK model, **C** seen in client code or test");
    line(
        "data, **D** our inference. We have no credentials for the real service, so nothing here claims");
    line("parity with it.");
    summary();
    operations();
    unverified();
    inferences();
    alternatives();
    gaps();
    return page.toString();
  }

  private void summary() {
    line("");
    line("## In numbers");
    line("");
    line("| | A | B | C | D | all |");
    line("|---|---|---|---|---|---|");
    row("operations built", count(built().stream().map(Operation::evidence).toList()));
    row("operations not built", count(notBuilt().stream().map(Operation::evidence).toList()));
    row("rules", count(rules().stream().map(Rule::evidence).toList()));
  }

  private void row(String name, Map<Evidence, Long> counts) {
    String cells =
        List.of(Evidence.values()).stream()
            .map(label -> String.valueOf(counts.getOrDefault(label, 0L)))
            .collect(Collectors.joining(" | "));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    line("| " + name + " | " + cells + " | " + all + " |");
  }

  private void operations() {
    line("");
    line("## Operations that are built");
    line("");
    line("| operation | room | label | source |");
    line("|---|---|---|---|");
    for (Operation operation : built()) {
      line(
          "| %s | %s | %s | %s |"
              .formatted(
                  operation.id(),
                  operation.room(),
                  operation.evidence(),
                  String.join("<br>", operation.sources())));
    }
  }

  private void unverified() {
    line("");
    line("## Points nobody could confirm");
    for (Operation operation : built()) {
      if (!operation.unverified().isEmpty()) {
        line("");
        line("**" + operation.id() + "**");
        line("");
        operation.unverified().forEach(point -> line("- " + point));
      }
    }
  }

  private void inferences() {
    line("");
    line("## Rules that are our inference (D)");
    Map<String, List<Rule>> byRoom =
        rules().stream()
            .filter(rule -> rule.evidence() == Evidence.D)
            .collect(Collectors.groupingBy(Rule::room, TreeMap::new, Collectors.toList()));
    byRoom.forEach(
        (room, rules) -> {
          line("");
          line("### " + room);
          line("");
          line("| rule | statement | answers |");
          line("|---|---|---|");
          rules.forEach(
              rule ->
                  line(
                      "| `%s` | %s | %s |"
                          .formatted(rule.id(), rule.statement().en(), answer(rule))));
        });
  }

  private void alternatives() {
    line("");
    line("## Rules that a world can choose to read otherwise");
    line("");
    line(
        "The setting `guesses` of a world chooses; [how](guide/control-api.md#guesses). The first");
    line("alternative is the one that worlds go by unless they choose another, and has the label.");
    line("");
    line("| rule | label | alternative | statement | what is not known |");
    line("|---|---|---|---|---|");
    for (Rule rule : rules()) {
      rule.alternatives().stream()
          .sorted(Comparator.comparing(Alternative::isStandard).reversed())
          .forEach(
              one ->
                  line(
                      "| `%s` | %s | `%s` | %s | %s |"
                          .formatted(
                              rule.id(),
                              one.isStandard() ? rule.evidence() : "",
                              one.name(),
                              one.statement().en(),
                              one.isStandard() ? doubt(rule) : "")));
    }
  }

  private static String doubt(Rule rule) {
    return rule.doubt() == null ? "" : rule.doubt().en();
  }

  private static String answer(Rule rule) {
    return rule.error() == null ? "" : rule.error().status() + " " + rule.error().code();
  }

  private void gaps() {
    line("");
    line("## Operations that are not built");
    line("");
    line("Each is routed and answers 501 with its reason.");
    Map<String, List<Operation>> byRoom =
        notBuilt().stream()
            .collect(Collectors.groupingBy(Operation::room, TreeMap::new, Collectors.toList()));
    byRoom.forEach(
        (room, operations) -> {
          String reason =
              contracts.gap(operations.get(0).id()).map(gap -> gap.reason().en()).orElse("");
          line("");
          line("**" + room + "** (" + operations.size() + "): " + reason);
          line("");
          line(operations.stream().map(Operation::id).collect(Collectors.joining(", ")) + ".");
        });
  }

  private List<Operation> built() {
    return faked().stream().filter(o -> contracts.gap(o.id()).isEmpty()).toList();
  }

  private List<Operation> notBuilt() {
    return faked().stream().filter(o -> contracts.gap(o.id()).isPresent()).toList();
  }

  private List<Operation> faked() {
    return contracts.operations().stream()
        .filter(operation -> operation.family() != ErrorFamily.CONTROL)
        .sorted(Comparator.comparing(Operation::room).thenComparing(Operation::id))
        .toList();
  }

  private List<Rule> rules() {
    return contracts.rules().all().stream()
        .filter(rule -> !rule.room().equals("control"))
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  private static Map<Evidence, Long> count(Collection<Evidence> labels) {
    return labels.stream().collect(Collectors.groupingBy(label -> label, Collectors.counting()));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
