// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import dev.ocesandbox.contracts.check.SchemaFile;
import dev.ocesandbox.fixtures.Scenarios;
import dev.ocesandbox.server.domain.products.PriceBookFile;
import dev.ocesandbox.server.files.FieldPath;
import dev.ocesandbox.server.files.FileProblem;
import dev.ocesandbox.server.files.InvalidFile;
import dev.ocesandbox.server.files.LocatedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks a scenario file apart from its state, and converts it to the current format. */
final class ScenarioCheck {

  private static final JsonPointer PRICE_BOOK = JsonPointer.empty().appendProperty("price_book");

  private static final JsonPointer SETTLEMENT_DELAY =
      JsonPointer.compile("/settings/settlement_delay");
  private static final JsonPointer GUESSES = JsonPointer.compile("/settings/guesses");

  private ScenarioCheck() {}

  // Compiling a schema takes long, and starting from a built-in scenario needs none.
  private static final class Format2 {
    private static final SchemaFile SCHEMA = new SchemaFile(Scenarios.schema());
  }

  private static final class Format1 {
    private static final SchemaFile SCHEMA = new SchemaFile(Scenarios.schemaOfFormat1());
  }

  /**
   * Checks a file and converts it in place if it has format 1.
   *
   * @throws InvalidFile if the file does not fit its schema or is not consistent
   */
  static void check(ObjectNode file, LocatedJson lines) {
    boolean isFormat1 = file.path("format").asInt(0) == 1;
    SchemaFile schema = isFormat1 ? Format1.SCHEMA : Format2.SCHEMA;
    InvalidFile.throwIfAny(schemaProblems(file, schema, lines));
    if (isFormat1) {
      FormatOne.convert(file, lines);
    }
    InvalidFile.throwIfAny(inconsistencies(file, lines));
  }

  private static List<FileProblem> schemaProblems(
      ObjectNode file, SchemaFile schema, LocatedJson lines) {
    List<FileProblem> problems = new ArrayList<>();
    for (SchemaFile.Flaw flaw : schema.flaws(file)) {
      int line = lines.line(JsonPointer.compile(flaw.pointer()));
      problems.add(
          new FileProblem(
              line, flaw.problem().field(), flaw.problem().reason(), flaw.problem().chinese()));
    }
    if (file.has("price_book")) {
      problems.addAll(PriceBookFile.problems(file.path("price_book"), lines, PRICE_BOOK));
    }
    return problems;
  }

  private static List<FileProblem> inconsistencies(JsonNode file, LocatedJson lines) {
    JsonNode accounts = file.path("accounts");
    List<FileProblem> problems = new ArrayList<>(AccountCheck.problems(accounts, lines));
    problems.addAll(ArrangementCheck.problems(file.path("arrange"), accounts, lines));
    problems.addAll(guessProblems(file, lines));
    delayProblem(file, lines).ifPresent(problems::add);
    return problems;
  }

  private static Optional<FileProblem> delayProblem(JsonNode file, LocatedJson lines) {
    JsonNode delay = file.at(SETTLEMENT_DELAY);
    return delay.isString() && SettlementDelay.parse(delay.asString()).isEmpty()
        ? Optional.of(
            new FileProblem(
                lines.line(SETTLEMENT_DELAY),
                FieldPath.of(SETTLEMENT_DELAY),
                SettlementDelay.REASON.en(),
                SettlementDelay.REASON.zh()))
        : Optional.empty();
  }

  private static List<FileProblem> guessProblems(JsonNode file, LocatedJson lines) {
    return GuessCheck.problems(file.path("settings").path("guesses")).stream()
        .map(
            guess -> {
              JsonPointer place = GUESSES.appendProperty(guess.rule());
              return new FileProblem(
                  lines.line(place), FieldPath.of(place), guess.reason().en(), guess.reason().zh());
            })
        .toList();
  }
}
