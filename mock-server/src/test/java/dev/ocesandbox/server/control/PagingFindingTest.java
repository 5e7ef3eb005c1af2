// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static dev.ocesandbox.server.control.FindingCalls.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists that a client reads in a way that loses rows. */
class PagingFindingTest {

  private final FindingCalls client = FindingCalls.start();

  @Test
  void paging_by_page_number_is_found() {
    client.place(5);
    String first = client.orders("?limit=2").requestId();
    String second = client.orders("?limit=2&offset=1").requestId();
    String third = client.orders("?limit=2&offset=2").requestId();

    assertThat(client.kinds()).containsExactly("page-number-offset");
    JsonNode found = client.findings().at("/findings/0");
    assertThat(found.path("request_ids").valueStream().map(JsonNode::asString))
        .containsExactly(first, second, third);
    assertThat(found.path("message").asString())
        .isEqualTo(
            "ListCustomerOrders was read with offset 0, 1, 2 in pages of 2 rows, but offset counts"
                + " records, so the pages overlap: add the number of rows received, 2 after the"
                + " first page.");
  }

  @Test
  void paging_by_page_number_in_a_body_is_found() {
    client.give(5);
    client.query("{\"limit\": 2, \"offset\": 0, \"status_list\": [2]}");
    client.query("{\"limit\": 2, \"offset\": 1, \"status_list\": [2]}");

    assertThat(client.kinds()).containsExactly("page-number-offset");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=1 ?limit=1&offset=1 ?limit=1&offset=2",
        "?limit=2 ?limit=2&offset=2 ?limit=2&offset=4",
        "?limit=5 ?limit=5&offset=1",
        "?limit=4 ?limit=4&offset=4"
      })
  void paging_by_records_is_right(String reads) {
    client.place(5);
    for (String read : reads.split(" ", -1)) {
      client.orders(read);
    }

    assertThat(client.kinds()).isEmpty();
  }

  @Test
  void lists_with_other_filters_or_of_other_callers_are_other_lists() {
    client.place(5);
    client.orders("?limit=2&status=6");
    client.orders("?limit=2&offset=1");
    client.sandbox().api("solo", ORDERS + "?limit=2&offset=1&status=6");

    assertThat(client.kinds()).containsExactly("first-page-only");
  }

  @Test
  void reading_only_the_first_page_is_found_until_somebody_reads_on() {
    client.place(5);
    client.orders("?limit=2");
    assertThat(client.kinds()).containsExactly("first-page-only");
    assertThat(client.findings().at("/findings/0/message").asString())
        .isEqualTo(
            "ListCustomerOrders returned 2 of 5 rows, but no further page was read: continue from"
                + " offset 2 until there are no more rows.");

    client.orders("?limit=2&offset=2");
    assertThat(client.kinds()).isEmpty();
    client.orders("?limit=2");
    assertThat(client.kinds()).containsExactly("first-page-only");
  }

  @Test
  void the_first_page_of_a_default_size_counts_as_well() {
    client.give(11);
    client.query("{}");

    assertThat(client.findings().at("/findings/0/message").asString())
        .contains("returned 10 of 11 rows");
  }
}
