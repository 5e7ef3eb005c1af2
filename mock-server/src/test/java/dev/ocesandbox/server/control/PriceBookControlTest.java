// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

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
}
