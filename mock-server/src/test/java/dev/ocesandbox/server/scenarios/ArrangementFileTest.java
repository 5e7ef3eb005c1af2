// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of arrangements that cannot be understood. */
class ArrangementFileTest {

  private final Path folder;

  ArrangementFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A file with one account, and an arrangement from line 4 on. */
  private String after(String... members) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("scenario.json"),
            """
            {"format": 1, "name": "s", "accounts": [
            {"name": "acme", "customer_id": "00000000000000000000000000000001",
             "kind": "enterprise"}],
            %s
            }"""
                .formatted(String.join("\n", members)));
    return String.join(
        "\n", ScenarioFile.check(file).stream().map(ScenarioComplaint::toString).toList());
  }

  @Test
  void acts_are_told_in_the_words_of_the_schema() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"acme\": {",
                "\"top_ups\": [{\"amount\": 10}],",
                "\"coupons\": [{\"type\": \"discount\"},",
                "{\"type\": \"cash\", \"amount\": \"1.005\"}],",
                "\"discounts\": [{\"type\": \"adjustment\", \"ratio\": \"1.2\"}]}}"))
        .isEqualTo(
            """
            line 5, arrange.acme.top_ups[0].amount: must be of type string
            line 6, arrange.acme.coupons[0].ratio: must not be null
            line 7, arrange.acme.coupons[1].amount: must be an amount in yuan such as 12.30
            line 8, arrange.acme.discounts[0].order: must not be null
            line 8, arrange.acme.discounts[0].ratio: must be a ratio between 0 and 1 such as 0.85""");
  }

  @Test
  void steps_take_only_what_belongs_to_them() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"acme\": {\"orders\": [{\"lines\": [{",
                "\"service_type_code\": \"s\", \"resource_type_code\": \"r\",",
                "\"resource_spec\": \"x\", \"region_code\": \"c\", \"period_type\": 2,",
                "\"period_num\": 1, \"quantity\": 1, \"price\": \"8\"}],",
                "\"then\": [{\"do\": \"cancel\",\n\"to\": 5},",
                "{\"do\": \"transition\"},",
                "{\"do\": \"fly\"}]}]}}"))
        .isEqualTo(
            """
            line 9, arrange.acme.orders[0].then[0].to: does not belong here
            line 10, arrange.acme.orders[0].then[1].to: must not be null
            line 11, arrange.acme.orders[0].then[2].do: must be one of \
            ["pay","cancel","transition","refund"]""");
  }

  @Test
  void times_lie_before_the_start_and_exist() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"acme\": {\"top_ups\": [",
                "{\"at\": \"start-P1DT2H\", \"amount\": \"1\"},",
                "{\"at\": \"2026-02-30T00:00:00Z\", \"amount\": \"1\"},",
                "{\"at\": \"start\", \"amount\": \"1\"}]}}"))
        .isEqualTo("line 6, arrange.acme.top_ups[1].at: is no time or span");
    assertThat(
            after(
                "\"arrange\": {\"acme\": {\"top_ups\": [",
                "{\"at\": \"start+P1D\", \"amount\": \"1\"},",
                "{\"at\": \"start-P1D2Y\", \"amount\": \"1\"}]}}"))
        .isEqualTo(
            """
            line 5, arrange.acme.top_ups[0].at: must be a time in the past such as start, \
            start-P30D or 2026-01-15T08:30:00Z
            line 6, arrange.acme.top_ups[1].at: must be a time in the past such as start, \
            start-P30D or 2026-01-15T08:30:00Z""");
  }

  @Test
  void labels_accounts_and_kinds_resolve() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"nobody\": {},",
                "\"acme\": {\"cards\": [{\"label\": \"gift\", \"amount\": \"5\"}],",
                "\"coupons\": [{\"label\": \"gift\", \"type\": \"cash\", \"amount\": \"5\"}],",
                "\"orders\": [{\"coupons\": [\"gift\"], \"discount\": \"none\", \"lines\": [{",
                "\"service_type_code\": \"s\", \"resource_type_code\": \"r\",",
                "\"resource_spec\": \"x\", \"region_code\": \"c\", \"period_type\": 2,",
                "\"period_num\": 1, \"quantity\": 1, \"price\": \"8\"}],",
                "\"then\": [{\"do\": \"pay\", \"coupons\": [\"gift\"],",
                "\"by\": \"stranger\"}]}]}}"))
        .isEqualTo(
            """
            line 4, arrange.nobody: is no account of this file
            line 6, arrange.acme.coupons[0].label: is given twice
            line 7, arrange.acme.orders[0].coupons[0]: is the label of another thing
            line 7, arrange.acme.orders[0].discount: is no label of this file
            line 12, arrange.acme.orders[0].then[0].by: is no account of this file""");
  }

  @Test
  void a_discount_does_one_thing_and_an_order_begins_at_one_place() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"acme\": {\"discounts\": [{\"type\": \"partner\"},",
                "{\"type\": \"partner\", \"ratio\": \"0.5\", \"price\": \"1\"}],",
                "\"orders\": [{\"review\": true,",
                "\"confirm\": true, \"lines\": [{",
                "\"service_type_code\": \"s\", \"resource_type_code\": \"r\",",
                "\"resource_spec\": \"x\", \"region_code\": \"c\", \"period_type\": 2,",
                "\"period_num\": 1, \"quantity\": 1, \"price\": \"8\"}]}]}}"))
        .isEqualTo(
            """
            line 4, arrange.acme.discounts[0]: needs one of ratio, amount and price
            line 5, arrange.acme.discounts[1]: needs one of ratio, amount and price
            line 7, arrange.acme.orders[0].confirm: excludes a review""");
  }

  @Test
  void a_time_of_any_length_is_only_a_flaw() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"acme\": {\"top_ups\": [{\"amount\": \"1\", \"at\": \"start-P"
                    + "1D".repeat(100_000)
                    + "\"}]}}"))
        .startsWith("line 4, arrange.acme.top_ups[0].at: must be a time ");
  }
}
