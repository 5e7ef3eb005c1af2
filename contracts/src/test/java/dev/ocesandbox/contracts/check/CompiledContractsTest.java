// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.compiled.CompiledSchema;
import dev.ocesandbox.contracts.compiled.SchemaReader;
import dev.ocesandbox.contracts.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/**
 * Compiled schemas of all requests, parameters and answers beside the validator: what they accept,
 * it accepts, and they accept nearly all that it accepts.
 */
class CompiledContractsTest {

  /** Values of each schema, each with some mutants; with {@code -Pdeep} more than 100,000. */
  private static final int ROUNDS = Boolean.getBoolean("oce.deep") ? 20 : 2;

  private static final int MUTANTS = 4;

  private static final Contracts CONTRACTS = Contracts.load();

  /**
   * A schema of an operation.
   *
   * @param place operation and part, such as ShowOrder 200
   */
  private record Part(String place, JsonNode document, JsonNode schema) {}

  private static List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Operation operation : CONTRACTS.operations()) {
      JsonNode document = CONTRACTS.openApi(operation.room());
      JsonNode node =
          document
              .path("paths")
              .path(operation.path().text())
              .path(operation.method().toLowerCase(Locale.ROOT));
      parts.add(new Part(operation.id() + " ?", document, OperationCheck.schemaOf(node)));
      add(parts, operation.id() + " body", document, node.path("requestBody"));
      node.path("responses")
          .properties()
          .forEach(
              answer ->
                  add(parts, operation.id() + " " + answer.getKey(), document, answer.getValue()));
    }
    return parts;
  }

  private static void add(List<Part> parts, String place, JsonNode document, JsonNode holder) {
    JsonNode schema = OperationCheck.jsonSchemaOf(holder);
    if (!schema.isMissingNode()) {
      parts.add(new Part(place, document, schema));
    }
  }

  @Test
  void no_value_is_accepted_that_the_validator_refuses() {
    Random random = new Random(17);
    SchemaCompiler compiler = new SchemaCompiler();
    int accepted = 0;
    for (Part part : parts()) {
      SchemaCheck check = compiler.check(part.document(), part.schema());
      JsonNode opposite = Json.object().set("not", part.schema());
      Pair plain = new Pair(part.place(), check.compiled(), check.validator());
      Pair not =
          new Pair(
              part.place() + " (not)",
              new SchemaReader(part.document()).read(opposite),
              compiler.compile(part.document(), opposite));
      for (JsonNode value : values(part, random)) {
        accepted += plain.agrees(value) ? 1 : 0;
        accepted += not.agrees(value) ? 1 : 0;
      }
    }

    assertThat(accepted).isGreaterThan(ROUNDS * 3_000);
  }

  private static List<JsonNode> values(Part part, Random random) {
    SampleValues samples = new SampleValues(part.document(), random);
    Mutants mutants = new Mutants(random);
    List<JsonNode> values = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      JsonNode value = samples.of(part.schema());
      values.add(value);
      for (int j = 0; j < MUTANTS; j++) {
        values.add(mutants.of(value));
      }
    }
    return values;
  }

  /** A schema in both forms. */
  private record Pair(String place, CompiledSchema compiled, Schema validator) {

    /** Returns whether the compiled form accepts a value, and fails if the validator does not. */
    boolean agrees(JsonNode value) {
      if (!compiled.accepts(value)) {
        return false;
      }
      assertThat(errors(value)).as("%s: %s", place, value).isEmpty();
      return true;
    }

    /** The validator fails at integers beyond 64 bits that are written with an exponent. */
    private List<Error> errors(JsonNode value) {
      try {
        return validator.validate(value);
      } catch (JsonNodeException e) {
        return List.of();
      }
    }
  }

  @Test
  void nearly_all_values_that_fit_are_accepted_at_once() {
    SchemaCompiler compiler = new SchemaCompiler();
    TreeSet<String> never = new TreeSet<>();
    int valid = 0;
    int accepted = 0;
    int made = 0;
    for (Part part : parts()) {
      SchemaCheck check = compiler.check(part.document(), part.schema());
      // A seed for each schema: another schema does not change the samples of this one.
      Random random = new Random(part.place().hashCode());
      SampleValues samples = new SampleValues(part.document(), random);
      int before = accepted;
      int validBefore = valid;
      for (int i = 0; i < ROUNDS * 2 || (valid == validBefore && i < ROUNDS * 20); i++) {
        JsonNode value = samples.of(part.schema());
        made++;
        if (check.validator().validate(value).isEmpty()) {
          valid++;
          accepted += check.compiled().accepts(value) ? 1 : 0;
        }
      }
      if (accepted == before) {
        never.add(part.place() + " of " + (valid - validBefore));
      }
    }

    assertThat(never).isEmpty();
    assertThat(valid).isGreaterThan(made * 9 / 10);
    assertThat(accepted).isGreaterThan((int) (valid * 0.99));
  }
}
