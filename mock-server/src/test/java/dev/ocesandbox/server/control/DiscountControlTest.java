// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.domain.discounts.Discount;
import dev.ocesandbox.server.domain.discounts.DiscountKind;
import dev.ocesandbox.server.domain.discounts.Discounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountControlTest {

  private static final String DISCOUNTS = "/_sandbox/worlds/default/accounts/acme/discounts";

  private ControlFixture sandbox;

  @BeforeEach
  void start() {
    sandbox = ControlFixture.start();
  }

  private Discount granted(String body) {
    Answered answer = sandbox.post(DISCOUNTS, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return Discounts.find(sandbox.world(), answer.at("/discount_id")).orElseThrow();
  }

  @Test
  void a_discount_takes_a_ratio_an_amount_or_a_price() {
    Discount ratio = granted("{\"type\": \"commercial\", \"ratio\": \"0.80\"}");
    Discount amount = granted("{\"type\": \"promotion\", \"amount\": \"10.00\"}");
    Discount price = granted("{\"type\": \"partner\", \"price\": 0, \"expires\": \"P1D\"}");

    assertThat(ratio.kind()).isEqualTo(DiscountKind.COMMERCIAL);
    assertThat(ratio.ratio()).hasToString("0.8");
    assertThat(ratio.expiresAt()).isNull();
    assertThat(amount.reduction()).hasToString("10.00");
    assertThat(price.fixedPrice()).hasToString("0.00");
    assertThat(price.expiresAt()).isEqualTo(ControlFixture.NOW.plusSeconds(86_400));
  }

  @Test
  void an_adjustment_is_for_an_order_of_the_account() {
    String id =
        sandbox
            .post("/_sandbox/worlds/default/orders", StaffOrders.order("80.00", "false"))
            .at("/order_id");
    String body = "{\"type\": \"adjustment\", \"price\": \"60\", \"order_id\": \"" + id + "\"}";

    assertThat(granted(body).orderId()).isEqualTo(id);
    Answered other = sandbox.post(DISCOUNTS.replace("acme", "globex"), body);
    assertThat(other.status()).isEqualTo(404);
    assertThat(other.rule()).isEqualTo("control.order-exists");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"type\": \"adjustment\", \"price\": 1}', order_id",
    "'{\"type\": \"gift\", \"ratio\": 0.5}', type",
    "'{\"type\": \"partner\", \"amount\": 0}', amount",
    "'{\"type\": \"partner\", \"ratio\": 1.5}', ratio",
    "'{\"type\": \"partner\", \"ratio\": 0.5, \"expires\": \"2020-01-01T00:00:00Z\"}', expires",
    "'{\"type\": \"partner\", \"ratio\": 0.5, \"service\": \"ec2\"}', service",
    "'{\"type\": \"partner\", \"ratio\": 0.5, \"service_type_code\": \"ec2\"}', service_type_code",
    "'{\"type\": \"partner\", \"ratio\": 0.5, \"service_type_code\": \"hws.service.type.ec\"}', service_type_code"
  })
  void a_discount_that_makes_no_sense_is_refused(String body, String field) {
    Answered answer = sandbox.post(DISCOUNTS, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"type\": \"partner\"}'",
    "'{\"type\": \"partner\", \"ratio\": 0.5, \"amount\": 1}'",
    "'{\"type\": \"partner\", \"price\": 5, \"amount\": 1}'"
  })
  void exactly_one_of_ratio_amount_and_price_is_taken(String body) {
    Answered answer = sandbox.post(DISCOUNTS, body);

    assertThat(answer.rule()).isEqualTo("control.body-valid");
    assertThat(answer.at("/field")).isEqualTo("body");
    assertThat(answer.at("/detail"))
        .isEqualTo("body: must have exactly one of ratio, amount and price");
  }

  @Test
  void a_discount_for_a_service_that_does_not_exist_is_refused_with_the_nearest_names() {
    String body =
        "{\"type\": \"partner\", \"ratio\": 0.5, \"service_type_code\": \"hws.service.type.ebss\"}";

    Answered answer = sandbox.post(DISCOUNTS, body);

    assertThat(answer.at("/reason"))
        .contains("must be a known cloud service; the nearest to hws.service.type.ebss are ")
        .contains("hws.service.type.ebs,");
    assertThat(granted(body.replace("ebss", "ebs")).serviceTypeCode())
        .isEqualTo("hws.service.type.ebs");
  }
}
