// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a saved world refers to must be in it, once, and what it says must be possible. */
class SavedWorldReferencesTest {

  private static final MutantServer SERVER = new MutantServer();
  private static String export = "";

  @BeforeAll
  static void export() {
    export = RichWorld.export(SERVER);
  }

  /** Returns the first place of a list below the state where a record has a field with a value. */
  private static JsonPointer first(JsonNode file, String list, String field) {
    JsonPointer place = JsonPointer.compile("/state/" + list);
    for (int i = 0; i < file.at(place).size(); i++) {
      JsonPointer here = place.appendIndex(i).append(JsonPointer.compile("/" + field));
      JsonNode value = file.at(here);
      if (!value.isMissingNode() && !value.isNull()) {
        return here;
      }
    }
    throw new AssertionError("no " + list + " has " + field);
  }

  private static MutantServer.Answered read(JsonNode file) {
    return SERVER.read(Json.bytes(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "agenda | subject | `nobody` | refers to the",
        "agenda | at | `2020-01-01T00:00:00Z` | must not be before",
        "ledger | postings/1/account/owner | `nobody` | refers to the customer",
        "ledger | at | `2030-01-01T00:00:00Z` | must not be in the future",
        "rooms/accounts/credit_lines | customer_id | `nobody` | refers to the customer",
        "rooms/accounts/account_changes | customer_id | `nobody` | refers to the customer",
        "rooms/accounts/account_changes | channel_id | `99` | is not a payment channel",
        "rooms/accounts/account_changes | amount | `-1.00` | must be positive",
        "rooms/cards/cards | customer_id | `nobody` | refers to the customer",
        "rooms/cards/cards | face_value | `0.01` | must not be less than the balance",
        "rooms/arrears/arrears | payer_id | `nobody` | refers to the customer",
        "rooms/arrears/arrears | since | `2099-01-01T00:00:00Z` | must not be in the future",
        "rooms/arrears/arrears | until | `2099-01-01T00:00:00Z` | must be the time of its item",
        "rooms/arrears/freezes | resource_id | `nobody` | refers to the metered resource",
        "rooms/arrears/freezes | to | `2099-01-01T00:00:00Z` | must not be in the future",
        "rooms/arrears/usage_days | payer_id | `nobody` | refers to the customer",
        "rooms/arrears/usage_days | at | `2099-01-01T00:00:00Z` | must be the time of its item",
        "rooms/coupons/coupons | customer_id | `nobody` | refers to the customer",
        "rooms/coupons/coupons | terms/limits/0/key | `x` | is not a known limit",
        "rooms/coupons/coupon_changes | coupon_id | `nobody` | refers to the coupon",
        "rooms/discounts/discounts | customer_id | `nobody` | refers to the customer",
        "rooms/discounts/discounts | ratio | null | must have one of",
        "rooms/orders/orders | customer_id | `nobody` | refers to the customer",
        "rooms/orders/orders | progress/paying_agent | `nobody` | refers to the customer",
        "rooms/orders/orders | refund/base_order_id | `nobody` | refers to the order",
        "rooms/orders/orders | refund/rows/0/line_id | `nobody` | refers to the order line",
        "rooms/orders/orders | refund/ends/0/resource_id | `nobody` | refers to the resource",
        "rooms/orders/orders | lines/0/extension/resource_id | `nobody` | refers to the resource",
        "rooms/orders/orders | lines/0/fundings/0/owner | `nobody` | refers to the customer",
        "rooms/orders/orders | lines/0/quantity | 0 | must be from 1 to 10000",
        "rooms/orders/orders | lines/0/term/period_num | 0 | must be from 1 to 1000",
        "rooms/orders/orders | lines/0/discount/item_type | `1` | is not the number of a discount",
        "rooms/orders/orders | progress/reads_left | -1 | must be from 0",
        "rooms/orders/orders | terms/obstacle | `CBC.0001` | is not the code",
        "rooms/orders/orders | created_at | `0000-12-31T00:00:00Z` | must be in the years 1 to 9999",
        "rooms/metering/metered | customer_id | `nobody` | refers to the customer",
        "rooms/metering/metered | main_id | `nobody` | refers to the metered resource",
        "rooms/metering/metered | project_id | `none` | refers to the enterprise project",
        "rooms/metering/metered | product/size | null | must be there if",
        "rooms/metering/metered | sizes/0/amount | 0 | must be from 1",
        "rooms/metering/metered | product/size/amount | 9 | must be the first size",
        "rooms/metering/runs | customer_id | `nobody` | refers to the customer",
        "rooms/metering/runs | payer_id | `nobody` | refers to the customer",
        "rooms/metering/runs | resource_id | `nobody` | refers to the metered resource",
        "rooms/metering/runs | factor/name | `` | must have 1 to 1000",
        "rooms/metering/runs | factor/number | 1001 | must be from 1 to 1000",
        "rooms/metering/runs | cycle/month | `2020-01` | must be the month of the bill",
        "rooms/metering/runs | count | 0 | it has no period",
        "rooms/metering/runs | count | 100001 | more periods than a month",
        "rooms/reports/reports | resource_id | `nobody` | refers to the metered resource",
        "rooms/reports/reports | factor | `` | must have 1 to 1000",
        "rooms/reports/reports | measure_id | -1 | must be from 0",
        "rooms/reports/reports | amount/value | 1000000000000 | must not be more than",
        "rooms/samples/days | resource_id | `nobody` | refers to the metered resource",
        "rooms/samples/days | resource_id | `nobody` | refers to the metered resource",
        "rooms/samples/days | day | `2020-01-01` | must be from 20",
        "rooms/samples/days | day | `2099-01-01` | must be from 20",
        "rooms/samples/days | day | `+999999999-12-31` | must be from 20",
        "rooms/samples/days | values | `1,2` | values are not the 288 of a day",
        "rooms/metering/metered | product/region_code | `` | must have 1 to 1000",
        "rooms/metering/metered | ended_at | `2099-01-01T00:00:00Z` | must not be in the future",
        "rooms/metering/metered | pattern/level/value | 1000000000 | must not be more than",
        "rooms/metering/metered | pattern/seed | -1 | must be from 0",
        "rooms/metering/metered | pattern/guaranteed_percent | 19 | must be from 20 to 100",
        "rooms/packages/packages | customer_id | `nobody` | refers to the customer",
        "rooms/packages/packages | id | `nobody` | refers to the resource",
        "rooms/packages/packages | order_id | `nobody` | refers to the order",
        "rooms/packages/deductions | package_id | `nobody` | refers to the package",
        "rooms/packages/deductions | item_id | `nobody` | refers to the package item",
        "rooms/passed_coupons/passed_coupons | coupon_id | `nobody` | refers to the coupon",
        "rooms/passed_coupons/passed_coupons | source_id | `nobody` | refers to the coupon",
        "rooms/passed_coupons/passed_coupons | reclaimed | `-1.00` | must not be negative",
        "rooms/passed_coupons/passed_coupons | reclaimed | `99.00` | must not be more than was",
        "rooms/products/products | period/0/tariff/divided_by | 0 | must be from 1",
        "rooms/resources/resources | customer_id | `nobody` | refers to the customer",
        "rooms/resources/resources | terms/0/order_id | `nobody` | refers to the order",
        "rooms/resources/resources | terms/0/line_id | `nobody` | refers to the order line",
        "rooms/resources/resources | terms | [] | must not be empty",
        "rooms/resources/renew_configs | expire_day | 29 | must be -1 or from 1 to 28",
        "rooms/unsubscriptions/five_day_counts | used | -1 | must be from 0",
      })
  void a_record_that_cannot_be_is_refused_with_its_line_its_path_and_the_reason(
      String list, String field, String value, String reason) {
    JsonNode file = Json.read(export);
    String path = field.equals("terms/obstacle") ? "terms" : field;
    JsonPointer place = first(file, list, path);
    if (!path.equals(field)) {
      place = place.appendProperty("obstacle");
    }
    ((ObjectNode) file.at(place.head()))
        .set(
            place.last().getMatchingProperty(),
            Json.read(
                value.startsWith("[") || value.matches("-?\\d+|null")
                    ? value
                    : "\"" + value + "\""));

    MutantServer.Answered refused = read(file);

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.json().path("complaints"))
        .anySatisfy(
            complaint -> {
              assertThat(complaint.path("path").asString())
                  .startsWith("state." + list.replace('/', '.') + "[");
              assertThat(complaint.path("reason").asString()).contains(reason);
              assertThat(complaint.path("line").asInt()).isPositive();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "agenda",
    "ledger",
    "rooms/accounts/credit_lines",
    "rooms/accounts/account_changes",
    "rooms/cards/cards",
    "rooms/coupons/coupons",
    "rooms/coupons/coupon_changes",
    "rooms/discounts/discounts",
    "rooms/orders/orders",
    "rooms/metering/metered",
    "rooms/metering/runs",
    "rooms/reports/reports",
    "rooms/samples/days",
    "rooms/samples/days",
    "rooms/packages/packages",
    "rooms/passed_coupons/passed_coupons",
    "rooms/packages/deductions",
    "rooms/products/price_books",
    "rooms/products/products",
    "rooms/resources/resources",
    "rooms/resources/renew_configs",
    "rooms/unsubscriptions/five_day_counts"
  })
  void a_record_that_is_there_twice_is_refused(String list) {
    JsonNode file = Json.read(export);
    ArrayNode records = (ArrayNode) file.at("/state/" + list);
    records.add(records.get(0).deepCopy());

    MutantServer.Answered refused = read(file);

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.at("/complaints/0/path"))
        .startsWith("state." + list.replace('/', '.') + "[");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account-change",
        "card",
        "coupon",
        "discount",
        "order",
        "package-item",
        "refund",
        "resource",
        "subscription"
      })
  void a_counter_that_would_issue_an_id_again_is_refused(String counter) {
    JsonNode file = Json.read(export);
    ObjectNode counters = (ObjectNode) file.at("/state/counters");
    counters.put(counter, counters.path(counter).asLong() - 1);

    MutantServer.Answered refused = read(file);

    assertThat(refused.at("/complaints/0/path")).isEqualTo("state.counters." + counter);
    assertThat(refused.at("/complaints/0/reason")).startsWith("must be at least");
  }

  @Test
  void at_most_a_hundred_complaints_are_given_and_nothing_changes() {
    String worlds = SERVER.root("GET", "/_sandbox/worlds").text();
    int state = export.indexOf("\"state\"");
    String nobody =
        export.substring(0, state)
            + export
                .substring(state)
                .replace(
                    "\"customer_id\":\"f65d7b674600d32f2488d0e48c79c46e\"",
                    "\"customer_id\":\"x\"");

    MutantServer.Answered refused = SERVER.read(nobody.getBytes(UTF_8));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("complaints")).hasSizeBetween(50, 100);
    assertThat(Json.read(SERVER.root("GET", "/_sandbox/worlds").text()).path("total_count"))
        .isEqualTo(Json.read(worlds).path("total_count"));
  }
}
