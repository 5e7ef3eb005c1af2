// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.contracts.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Texts of any length are refused like others: Java walks a repeated group by recursion, so a
 * pattern that has one must look at the length first.
 */
class LongTextTest {

  private static final Contracts CONTRACTS = Contracts.load();

  @Test
  void a_pattern_with_a_repeated_group_looks_at_the_length_first() {
    assertThat(
            CONTRACTS.operations().stream()
                .map(operation -> operation.room())
                .distinct()
                .flatMap(room -> CONTRACTS.openApi(room).findValues("pattern").stream())
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(pattern -> pattern.contains(")*") || pattern.contains(")+"))
                .distinct())
        .isNotEmpty()
        .allMatch(pattern -> pattern.startsWith("^(?=.{1,64}$)") || pattern.startsWith("^(?=.{2,"));
  }

  @Test
  void a_long_list_is_only_a_bad_parameter() {
    RawRequest request =
        new RawRequest(
            Map.of(),
            Map.of(
                "balance_type", List.of("BALANCE_TYPE_DEBIT"),
                "payment_channel_id", List.of("1" + ",1".repeat(15_000))),
            name -> null,
            null);

    assertThat(CONTRACTS.check("ListCustomerAccountChangeRecords").check(request).problem())
        .get()
        .returns("payment_channel_id", Problem::field);
  }

  @Test
  void a_long_span_is_only_a_bad_field() {
    RawRequest request =
        new RawRequest(
            Map.of("world", "default"),
            Map.of(),
            name -> null,
            Json.object().put("by", "P" + "1D".repeat(100_000)));

    assertThat(CONTRACTS.check("AdvanceClock").check(request).problem())
        .get()
        .returns("by", Problem::field);
  }
}
