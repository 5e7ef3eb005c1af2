// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.FixedObject;
import dev.ocesandbox.contracts.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of an answer are counted, whether its rows are kept or not. */
class FieldTreeTest {

  private static final int STATUS = 1;
  private static final int PENDING = 2;
  private static final int PAID = 3;
  private static final FieldTree ROW = row(STATUS, PENDING, PAID);
  private static final FieldTree OTHER = row(STATUS + 10, PENDING + 10, PAID + 10);
  private static final FieldTree LIST =
      new FieldTree(
          FieldTree.NOT_COUNTED,
          Map.of(),
          Map.of("rows", new FieldTree(7, Map.of(), Map.of(), ROW)),
          null);

  private static FieldTree row(int status, int pending, int paid) {
    FieldTree field = new FieldTree(status, Map.of(6L, pending, 5L, paid), Map.of(), null);
    return new FieldTree(FieldTree.NOT_COUNTED, Map.of(), Map.of("status", field), null);
  }

  private static ObjectNode order(int status) {
    return Json.object().put("id", "CS1").put("status", status);
  }

  private static List<Integer> counted(FieldTree tree, JsonNode node) {
    Slots slots = new Slots();
    tree.count(node, slots);
    return Arrays.stream(slots.toArray()).boxed().toList();
  }

  private static ObjectNode list(ObjectNode first, ObjectNode second) {
    ObjectNode list = Json.object();
    list.putArray("rows").add(first).add(second);
    return list;
  }

  @Test
  void a_kept_row_counts_as_often_as_it_is_shown() {
    ObjectNode kept = list(FixedObject.of(order(6)), FixedObject.of(order(5)));
    List<Integer> expected = counted(LIST, list(order(6), order(5)));

    assertThat(expected).containsExactlyInAnyOrder(7, STATUS, PENDING, STATUS, PAID);
    for (int time = 0; time < 3; time++) {
      assertThat(counted(LIST, kept)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void a_row_of_two_operations_counts_for_each_as_its_contract_says() {
    FixedObject row = FixedObject.of(order(6));

    for (int time = 0; time < 2; time++) {
      assertThat(counted(ROW, row)).containsExactlyInAnyOrder(STATUS, PENDING);
      assertThat(counted(OTHER, row)).containsExactlyInAnyOrder(STATUS + 10, PENDING + 10);
    }
  }

  @Test
  void many_rows_are_counted_up_to_a_limit() {
    ObjectNode many = Json.object();
    for (int i = 0; i < 50; i++) {
      many.withArray("rows").add(FixedObject.of(order(6)));
    }

    assertThat(counted(LIST, many)).hasSize(1 + 2 * 20);
  }
}
