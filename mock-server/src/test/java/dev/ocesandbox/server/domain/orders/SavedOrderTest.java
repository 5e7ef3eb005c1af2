// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Orders that were saved when a refund order had one fee for all its lines. */
class SavedOrderTest {

  private static ObjectNode saved(String consumed, String fee, String rows) throws IOException {
    return (ObjectNode)
        Json.MAPPER.readTree(
            """
            {"lines": [{"id": "a"}, {"id": "b"}],
             "refund": {"base_order_id": "CS1", "fee": "%s", "consumed": "%s", "rows": [%s]}}
            """
                .formatted(fee, consumed, rows));
  }

  private static String row(String line, String amount) {
    return "{\"amount\": \"%s\", \"line_id\": \"%s\"}".formatted(amount, line);
  }

  @Test
  void what_was_kept_is_split_by_the_rows_of_the_lines() throws IOException {
    String rows =
        String.join(
            ",",
            row("a", "-57.30"),
            row("a", "10.00"),
            row("a", "32.70"),
            row("b", "-28.65"),
            row("b", "5.00"),
            row("b", "16.35"));

    ObjectNode order = SavedOrderJson.withKeptLines(saved("49.05", "15.00", rows));

    assertThat(order.path("refund").path("kept"))
        .hasToString(
            "[{\"line_id\":\"a\",\"consumed\":\"32.70\",\"fee\":\"10.00\"},"
                + "{\"line_id\":\"b\",\"consumed\":\"16.35\",\"fee\":\"5.00\"}]");
    assertThat(order.path("refund").has("fee")).isFalse();
    assertThat(order.path("refund").has("consumed")).isFalse();
  }

  @Test
  void a_line_that_kept_nothing_has_no_part_of_it() throws IOException {
    String rows = String.join(",", row("a", "-57.30"), row("b", "-28.65"), row("b", "5.00"));

    ObjectNode order = SavedOrderJson.withKeptLines(saved("0.00", "5.00", rows));

    assertThat(order.path("refund").path("kept"))
        .hasToString(
            "[{\"line_id\":\"a\",\"consumed\":\"0.00\",\"fee\":\"0.00\"},"
                + "{\"line_id\":\"b\",\"consumed\":\"0.00\",\"fee\":\"5.00\"}]");
  }

  @Test
  void an_order_without_a_refund_stays_as_it_is() throws IOException {
    ObjectNode order = (ObjectNode) Json.MAPPER.readTree("{\"id\": \"CS1\", \"refund\": null}");

    assertThat(SavedOrderJson.withKeptLines(order.deepCopy())).isEqualTo(order);
  }
}
