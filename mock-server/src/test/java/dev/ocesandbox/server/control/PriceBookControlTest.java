// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookControlTest {

  private static final String BOOK = "/_sandbox/worlds/default/price-book";

  private static final String DEARER =
      """
      {"format": 1, "name": "dearer", "only": true, "regions": ["cn-north-4"], "products": [{
        "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
        "resource_spec": "s6.small.1.linux", "period": [{"period_type": 2, "price": "99.99"}]}]}
      """;

  private final ControlFixture sandbox = ControlFixture.start();

  private Answered ordered() {
    return sandbox.post(
        "/_sandbox/worlds/default/orders",
        """
        {"account": "acme", "lines": [{
          "service_type_code": "hws.service.type.ec2", "resource_type_code": "hws.resource.type.vm",
          "resource_spec": "s6.small.1.linux", "region_code": "cn-north-4",
          "period_type": 2, "period_num": 1, "quantity": 2}]}
        """);
  }

  @Test
  void a_world_begins_with_the_prices_that_ship() {
    assertThat(sandbox.get(BOOK).text())
        .isEqualTo("{\"name\":\"\",\"only\":false,\"own_products\":0}");
    assertThat(ordered().at("/amount_after_discount")).isEqualTo("64.40");
  }

  @Test
  void a_book_counts_from_then_on_until_an_empty_one_takes_its_place() {
    assertThat(sandbox.put(BOOK, DEARER).text())
        .isEqualTo("{\"name\":\"dearer\",\"only\":true,\"own_products\":1}");
    assertThat(sandbox.get(BOOK).at("/name")).isEqualTo("dearer");
    assertThat(ordered().at("/amount_after_discount")).isEqualTo("199.98");

    sandbox.put(BOOK, "{\"format\": 1, \"products\": []}");

    assertThat(ordered().at("/amount_after_discount")).isEqualTo("64.40");
  }

  @ParameterizedTest
  @CsvSource({
    "\"format\": 1, \"format\": 2, format",
    "\"99.99\", 99.99, products[0].period[0].price",
    "\"only\", \"lonely\", lonely",
    "\"regions\": [\"cn-north-4\"]&, , products[0]",
    "\"price\": \"99.99\", \"steps\": [], products[0].period[0].steps"
  })
  void a_book_with_a_fault_is_refused_by_field_and_changes_nothing(
      String part, String instead, String field) {
    String fault = DEARER.replace(part.replace('&', ','), instead == null ? "" : instead);

    Answered refused = sandbox.put(BOOK, fault);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.rule()).isEqualTo("control.body-valid");
    assertThat(refused.at("/detail")).contains(field);
    assertThat(sandbox.get(BOOK).at("/own_products")).isEqualTo("0");
  }

  private static String priced(String onDemand) {
    return """
        {"format": 1, "name": "own", "regions": ["cn-north-4"], "products": [{
          "service_type_code": "hws.service.type.odd", "resource_type_code": "hws.resource.type.odd",
          "resource_spec": "odd.one", "on_demand": [{%s}]}]}
        """
        .formatted(onDemand.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'usage_factor': 'Duration', 'measure_id': 4, 'price': '1'|HOUR|false",
        "'usage_factor': 'Duration', 'measure_id': 4, 'price': '1', 'settlement': 'day'|DAY|false",
        "'usage_factor': 'flow', 'measure_id': 10, 'price': '1', 'settlement': 'month',"
            + " 'quotes_only': true|MONTH|true",
        "'usage_factor': '95peak_plus', 'measure_id': 15, 'price': '1'|MONTH|false",
        "'usage_factor': '95PEAK_PLUS', 'measure_id': 15, 'price': '1'|HOUR|false",
      })
  void a_price_says_how_often_use_is_settled(String price, String settlement, String quotesOnly) {
    sandbox.put(BOOK, priced(price));

    Answered export = sandbox.get("/_sandbox/worlds/default/export");
    String saved = "/state/rooms/products/products/0/on_demand/0/";
    assertThat(export.at(saved + "settlement")).isEqualTo(settlement);
    assertThat(export.at(saved + "quotes_only")).isEqualTo(quotesOnly);
    assertThat(sandbox.post("/_sandbox/worlds/import", export.text()).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'usage_factor': '95Peak', 'measure_id': 10, 'price': '1'|measure_id|must be 15",
        "'usage_factor': '95peak_1000', 'measure_id': 15, 'price': '1', 'settlement': 'day'"
            + "|settlement|must be month",
        "'usage_factor': '95Peak_1000', 'measure_id': 15, 'steps': [{'above': 0, 'price': '1'}]"
            + "|steps|must be a price",
        "'usage_factor': 'flow', 'measure_id': 10, 'price': '1', 'settlement': 'week'"
            + "|settlement|must be one of",
        "'usage_factor': 'flow', 'measure_id': 10, 'price': '1', 'quotes_only': 'yes'"
            + "|quotes_only|must be",
      })
  void a_settlement_that_cannot_be_is_refused(String price, String field, String reason) {
    Answered refused = sandbox.put(BOOK, priced(price));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/detail"))
        .contains("products[0].on_demand[0]." + field)
        .contains(reason);
    assertThat(sandbox.get(BOOK).at("/own_products")).isEqualTo("0");
  }

  @Test
  void a_bandwidth_by_its_peaks_is_quoted_without_its_size() {
    Answered quote =
        sandbox.send(
            "POST",
            "/v2/bills/ratings/on-demand-resources",
            Map.of("X-Auth-Token", "sandbox-token-acme"),
            """
            {"project_id": "any", "product_infos": [{
              "id": "1", "subscription_num": 1, "cloud_service_type": "hws.service.type.vpc",
              "resource_type": "hws.resource.type.bandwidth", "resource_spec": "95peak_plus_share",
              "region": "cn-north-4", "resource_size": 500, "size_measure_id": 15,
              "usage_factor": "95peak_plus", "usage_value": 300, "usage_measure_id": 15}]}
            """);

    assertThat(quote.json().path("official_website_amount").decimalValue())
        .isEqualByComparingTo("36000");
  }
}
