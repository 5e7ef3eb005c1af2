// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ocesandbox.contracts.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What the index takes from an operation, and which operations fail the build. */
class OperationIndexTest {

  private final OperationIndex index = new OperationIndex();

  @Test
  void an_entry_holds_what_routing_needs() {
    index.add(api(operation("cbc", "customer")));

    assertThat(index.entries())
        .containsExactly(
            Json.read(
                """
                {"room": "orders", "path": "/v2/things", "method": "GET", "id": "ListThings",
                 "family": "cbc", "callers": "customer"}
                """));
  }

  @Test
  void what_routing_does_not_need_is_among_the_notes() {
    index.add(api(operation("cbc", "customer")));

    assertThat(index.notes())
        .containsExactly(Json.read("{\"id\": \"ListThings\", \"summary\": \"\"}"));
  }

  @Test
  void an_unknown_family_fails_the_build_with_file_and_operation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.add(api(operation("bss", "customer"))))
        .withMessage(
            "openapi/orders.yaml: x-family of ListThings: 'bss' is not an error family; known are"
                + " cbc, gateway, iam, osm, control");
  }

  @Test
  void unknown_callers_fail_the_build_with_file_and_operation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.add(api(operation("cbc", "Customer"))))
        .withMessage(
            "openapi/orders.yaml: x-callers of ListThings: 'Customer' are not callers; known are"
                + " customer, master, anyone, none, control, probe, open");
  }

  @Test
  void an_operation_without_a_family_fails_the_build() {
    ObjectNode operation = operation("cbc", "customer");
    operation.remove("x-family");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.add(api(operation)))
        .withMessageStartingWith("openapi/orders.yaml: x-family of ListThings: ''");
  }

  @Test
  void a_created_id_must_be_a_field_of_the_answer() {
    ObjectNode operation = operation("control", "control").put("x-creates", "thing_id");
    operation.set(
        "responses",
        Json.read(
            """
            {"201": {"content": {"application/json": {"schema":
              {"$ref": "#/components/schemas/Thing"}}}}}
            """));

    index.add(api(operation));
    operation.put("x-creates", "thing");

    assertThat(index.entries().get(0).path("creates").asString()).isEqualTo("thing_id");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.add(api(operation)))
        .withMessage("openapi/orders.yaml: x-creates of ListThings: the answer has no field thing");
  }

  private static ObjectNode operation(String family, String callers) {
    return Json.object()
        .put("operationId", "ListThings")
        .put("x-family", family)
        .put("x-callers", callers);
  }

  private static RoomApi api(ObjectNode operation) {
    ObjectNode api = Json.object();
    api.putObject("paths").putObject("/v2/things").set("get", operation);
    api.withObject("/components/schemas/Thing/properties").putObject("thing_id");
    return RoomApi.of("orders", Map.of("openapi/orders.yaml", api));
  }
}
