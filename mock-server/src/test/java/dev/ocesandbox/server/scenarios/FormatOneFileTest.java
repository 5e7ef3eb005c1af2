// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.files.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of arrangements of format 1: where they were written, not what they become. */
class FormatOneFileTest {

  private static final Instant START = Instant.parse("2026-11-23T08:30:00Z");

  private final Path folder;

  FormatOneFileTest(@TempDir Path folder) {
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
        "\n", Given.FACTORY.check(file, START).stream().map(FileProblem::toString).toList());
  }

  @Test
  void grants_have_the_form_that_the_schema_says() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"acme\": {",
                "\"top_ups\": [{\"amount\": 10}],",
                "\"coupons\": [{\"type\": \"discount\"},",
                "{\"type\": \"cash\", \"amount\": \"1.005\"}],",
                "\"discounts\": [{\"type\": \"adjustment\", \"ratio\": \"1.2\"}]}}"))
        .isEqualTo(
            """
            line 5, arrange.acme.top_ups[0].amount: 10 must be an amount in yuan such as 12.30
            line 6, arrange.acme.coupons[0].ratio: is required
            line 7, arrange.acme.coupons[1].amount: "1.005" must be an amount in yuan such as 12.30
            line 8, arrange.acme.discounts[0].order: is required
            line 8, arrange.acme.discounts[0].ratio: "1.2" must be a ratio between 0 and 1 such as 0.85""");
  }

  @Test
  void steps_take_only_the_fields_that_belong_to_them() throws IOException {
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
            line 9, arrange.acme.orders[0].then[0].to: is not allowed here
            line 10, arrange.acme.orders[0].then[1].to: is required
            line 11, arrange.acme.orders[0].then[2].do: "fly" must be one of \
            pay, cancel, transition, refund""");
  }

  @Test
  void times_lie_before_the_start_and_exist() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"acme\": {\"top_ups\": [",
                "{\"at\": \"start-P1DT2H\", \"amount\": \"1\"},",
                "{\"at\": \"2026-02-30T00:00:00Z\", \"amount\": \"1\"},",
                "{\"at\": \"start\", \"amount\": \"1\"}]}}"))
        .isEqualTo(
            "line 6, arrange.acme.top_ups[1].at: \"2026-02-30T00:00:00Z\" is not a time that exists");
    assertThat(
            after(
                "\"arrange\": {\"acme\": {\"top_ups\": [",
                "{\"at\": \"start+P1D\", \"amount\": \"1\"},",
                "{\"at\": \"start-P1D2Y\", \"amount\": \"1\"}]}}"))
        .isEqualTo(
            """
            line 5, arrange.acme.top_ups[0].at: "start+P1D" must be a time in the past such as start, \
            start-P30D or 2026-01-15T08:30:00Z
            line 6, arrange.acme.top_ups[1].at: "start-P1D2Y" must be a time in the past such as start, \
            start-P30D or 2026-01-15T08:30:00Z""");
  }

  @Test
  void labels_and_accounts_resolve() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"nobody\": {\"top_ups\": [{\"amount\": \"1\"}]},",
                "\"acme\": {\"cards\": [{\"label\": \"gift\", \"amount\": \"5\"}],",
                "\"coupons\": [{\"label\": \"gift\", \"type\": \"cash\", \"amount\": \"5\"}],",
                "\"orders\": [{\"discount\": \"none\", \"lines\": [{",
                "\"service_type_code\": \"s\", \"resource_type_code\": \"r\",",
                "\"resource_spec\": \"x\", \"region_code\": \"c\", \"period_type\": 2,",
                "\"period_num\": 1, \"quantity\": 1, \"price\": \"8\"}],",
                "\"then\": [{\"do\": \"pay\",",
                "\"by\": \"stranger\"}]}]}}"))
        .isEqualTo(
            """
            line 4, arrange.nobody.top_ups[0]: "nobody" is not an account in this file; the nearest are acme
            line 5, arrange.acme.cards[0].label: is used twice
            line 7, arrange.acme.orders[0].discount: "none" is not a label in this file; the nearest are gift, arrange.acme.orders.0
            line 11, arrange.acme.orders[0].then[0]: "stranger" is not an account in this file; the nearest are acme""");
  }

  @Test
  void a_label_of_another_kind_of_thing_is_refused_when_it_is_used() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"acme\": {",
                "\"cards\": [{\"label\": \"gift\", \"amount\": \"5\"}],",
                "\"orders\": [",
                "{\"coupons\": [\"gift\"], \"lines\": [{",
                "\"service_type_code\": \"s\", \"resource_type_code\": \"r\",",
                "\"resource_spec\": \"x\", \"region_code\": \"c\", \"period_type\": 2,",
                "\"period_num\": 1, \"quantity\": 1, \"price\": \"8\"}]}]}}"))
        .startsWith("line 7, arrange.acme.orders[0]: is refused by the rule ");
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
        .contains(
            "line 4, arrange.acme.discounts[0]: body: must have exactly one of ratio, amount and price")
        .contains(
            "line 5, arrange.acme.discounts[1]: body: must have exactly one of ratio, amount and price")
        .contains("line 6, arrange.acme.orders[0]: body: must not have both review and confirm")
        .hasLineCount(3);
  }

  @Test
  void a_time_of_any_length_is_only_a_flaw() throws IOException {
    assertThat(
            after(
                "\"arrange\": {\"acme\": {\"top_ups\": [{\"amount\": \"1\", \"at\": \"start-P"
                    + "1D".repeat(100_000)
                    + "\"}]}}"))
        .startsWith("line 4, arrange.acme.top_ups[0].at: \"start-P1D1D");
  }
}
