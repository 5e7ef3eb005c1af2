// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** All deviations of an answer, each with its place. */
class AnswerWalkTest {

  private static final JsonNode DOCUMENT =
      Json.read(
          """
          {"paths": {"/orders": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
             {"type": "object", "additionalProperties": false, "required": ["total", "orders"], "properties": {
                "total": {"type": "integer", "minimum": 0},
                "orders": {"type": "array", "items": {"$ref": "#/components/schemas/Order"}},
                "note": {"type": "string", "maxLength": 3}}}}}}, "204": {}}}}},
           "components": {"schemas": {
             "Order": {"type": "object", "additionalProperties": false, "required": ["id", "state"], "properties": {
                "id": {"type": "string", "pattern": "^CS\\\\d+$", "x-says": {"en": "must be an order id", "zh": "x"}},
                "state": {"type": "integer", "enum": [1, 2], "x-evidence": "B", "x-source": "model.Order"},
                "word": {"type": ["string", "null"], "enum": ["on", "off", null]},
                "payer": {"anyOf": [{"$ref": "#/components/schemas/Payer"}, {"type": "null"}]}}},
             "Payer": {"type": "object", "additionalProperties": false, "required": ["id"],
                "properties": {"id": {"type": "string"}}}}}}
          """);

  private static final OperationCheck CHECK =
      new SchemaCompiler().checkOf(DOCUMENT, "/orders", "GET", true);

  private static List<String> deviations(String body) {
    return CHECK.deviations(200, Json.read(body)).stream()
        .map(
            one -> one.kind().text() + " " + one.path() + " " + one.expected() + " x" + one.count())
        .toList();
  }

  @Test
  void an_answer_that_fits_has_none() {
    assertThat(
            deviations(
                """
                {"total": 1, "orders": [{"id": "CS1", "state": 2, "word": null, "payer": {"id": "1"}}]}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"orders": []}                                                  | missing-field total is required x1
          {"total": 1, "orders": [], "sum": 2}                            | unknown-field sum is not in the contract x1
          {"total": "1", "orders": []}                                    | wrong-type total must be of type integer x1
          {"total": 1, "orders": null}                                    | wrong-type orders must be of type array x1
          {"total": 1, "orders": [7]}                                     | wrong-type orders[*] must be of type object x1
          {"total": -1, "orders": []}                                     | invalid-value total must be greater than or equal to 0 x1
          {"total": 1, "orders": [{"id": "1", "state": 1}]}               | invalid-value orders[*].id must be an order id x1
          {"total": 1, "orders": [{"id": "CS1", "state": 9}]}             | unlisted-value orders[*].state must be one of [1,2] x1
          {"total": 1, "orders": [{"id": "CS1", "state": "9"}]}           | wrong-type orders[*].state must be of type integer x1
          {"total": 1, "orders": [{"id": "CS1", "state": 1, "word": 4}]}  | wrong-type orders[*].word must be of type null or string x1
          {"total": 1, "orders": [{"id": "CS1", "state": 1, "payer": 4}]} | wrong-type orders[*].payer must be of type null or object x1
          {"total": 1, "orders": [{"id": "CS1", "state": 1, "payer": {}}]} | missing-field orders[*].payer.id is required x1
          {"total": 1, "orders": [{"id": "CS1", "state": 1, "payer": {"id": "1", "x": 2}}]} | unknown-field orders[*].payer.x is not in the contract x1
          """)
  void each_deviation_is_named_with_its_place(String body, String deviation) {
    assertThat(deviations(body)).containsExactly(deviation);
  }

  @Test
  void the_same_deviation_of_several_items_is_counted() {
    assertThat(
            deviations(
                """
                {"total": 2, "orders": [{"id": "CS1"}, {"id": "CS2"}, {"id": "CS3", "state": 3}]}
                """))
        .containsExactly(
            "missing-field orders[*].state is required x2",
            "unlisted-value orders[*].state must be one of [1,2] x1");
  }

  @Test
  void a_place_with_a_label_of_its_own_has_it() {
    Deviation deviation =
        CHECK
            .deviations(
                200, Json.read("{\"total\": 1, \"orders\": [{\"id\": \"CS1\", \"state\": 3}]}"))
            .get(0);

    assertThat(deviation.evidence()).isEqualTo("B");
    assertThat(deviation.source()).isEqualTo("model.Order");
    assertThat(deviation.pointer()).hasToString("/orders/0/state");
  }

  @Test
  void status_and_body_are_checked_before_fields() {
    assertThat(CHECK.deviations(201, Json.read("{}")).get(0).kind())
        .isEqualTo(Deviation.Kind.STATUS);
    assertThat(CHECK.deviations(200, null).get(0).kind()).isEqualTo(Deviation.Kind.BODY);
    assertThat(CHECK.deviations(204, Json.read("{}")).get(0).kind()).isEqualTo(Deviation.Kind.BODY);
    assertThat(CHECK.deviations(204, null)).isEmpty();
  }

  @Test
  void operations_that_read_are_marked_whatever_their_method() {
    Contracts contracts = Contracts.load();

    assertThat(contracts.operation("ListCosts").reads()).isTrue();
    assertThat(contracts.operation("ListCustomerOrders").reads()).isTrue();
    assertThat(contracts.operation("PayOrders").reads()).isFalse();
    assertThat(contracts.operations().stream().filter(Operation::reads).count()).isGreaterThan(100);
  }
}
