// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Readings.choose;
import static dev.ocesandbox.server.conformance.Readings.decided;
import static dev.ocesandbox.server.conformance.Readings.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is refused, and how, by each reading of the rules. */
@OnBothTargets
class OtherRefusalsConformance {

  private static final String UNKNOWN = "CS2611230000ABCDE";

  private final Shop acme;

  OtherRefusalsConformance(Target target) {
    acme = Unsubscriptions.rich(target);
  }

  @ParameterizedTest
  @CsvSource({
    "invalid-order, CBC.30000010",
    "wrong-status, CBC.99005010",
    "wrong-parameter, CBC.0100"
  })
  void an_unknown_order_is_not_cancelled(String alternative, String code) {
    choose(acme, "orders.cancel.order-exists", alternative);
    String before = acme.everything();

    refused(acme.cancel(UNKNOWN), code, "orders.cancel.order-exists", alternative);

    assertThat(acme.everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"no-refund-order, CBC.99005026", "wrong-parameter, CBC.0100"})
  void an_unknown_order_has_no_refund_details(String alternative, String code) {
    choose(acme, "orders.refund.unknown-order", alternative);

    refused(acme.refunds(UNKNOWN), code, "orders.refund.unknown-order", alternative);
  }

  @Test
  void a_preview_has_the_error_of_the_reading_too() {
    choose(acme, "orders.cancel.order-exists", "wrong-status");
    ObjectNode preview =
        TestServer.json()
            .put("account", "acme")
            .put("method", "PUT")
            .put("path", Shop.ORDERS + "/cancel");
    preview.putObject("body").put("order_id", UNKNOWN);

    JsonNode shown = acme.world().control("POST", "/preview", preview);

    assertThat(shown.at("/body/error_code").asString()).isEqualTo("CBC.99005010");
    assertThat(shown.at("/rule/code").asString()).isEqualTo("CBC.99005010");
  }

  @ParameterizedTest
  @CsvSource({
    "orders.coupons.empty-when-not-pending, /order-coupons, user_coupons",
    "discounts.list.empty-when-not-pending, /order-discounts, discounts"
  })
  void a_paid_order_offers_nothing_or_cannot_be_asked_for(String rule, String path, String list) {
    acme.cash("5.00");
    acme.discount("commercial", "0.9");
    String pending = acme.buyDatabase("10.00");
    String paid = acme.paid(acme.buyDatabase("10.00"));
    String query = Shop.ORDERS + path + "?order_id=";
    assertThat(decided(acme.get(query + paid), rule).body().path(list)).isEmpty();

    choose(acme, rule, "refused");

    refused(acme.get(query + paid), "CBC.30000010", rule, "refused");
    TestServer.Answer usable = acme.get(query + pending);
    assertThat(usable.body().path(list)).hasSize(1);
    assertThat(usable.applied()).doesNotContain(rule);
  }

  @Test
  void an_unknown_unit_has_no_units_or_is_refused() {
    String rule = "enterprise.organizations.unknown-parent-is-empty";
    String query = Enterprise.ROOT + "enterprise-organizations?parent_id=";
    String unit =
        acme.world()
            .control("POST", "/accounts/acme/units", TestServer.json().put("name", "Lab"))
            .path("party_id")
            .asString();
    assertThat(decided(acme.get(query + "42"), rule).body().path("child_nodes")).isEmpty();

    choose(acme, rule, "refused");

    refused(acme.get(query + "42"), "CBC.0100", rule, "refused");
    assertThat(acme.get(query + unit).status()).isEqualTo(200);
  }

  @Test
  void an_unknown_service_has_no_resource_types_or_is_refused() {
    String rule = "products.service-resources.unknown-service";
    String query = "/v2/products/service-resources?service_type_code=hws.service.type.";
    assertThat(decided(acme.get(query + "none"), rule).body().path("total_count").asInt()).isZero();

    choose(acme, rule, "refused");

    refused(acme.get(query + "none"), "CBC.0100", rule, "refused");
    assertThat(acme.get(query + "ec2").body().path("total_count").asInt()).isPositive();
  }

  @Test
  void a_frozen_account_reads_or_does_nothing() {
    String rule = "gateway.permission.account-not-frozen";
    Shop dev = acme.as("acme-dev");
    acme.world()
        .control("PUT", "/accounts/acme-dev/enterprise", TestServer.json().put("frozen", true));
    decided(dev.list("limit=1"), rule);

    choose(acme, rule, "no-reads");

    refused(dev.list("limit=1"), "CBC.0155", rule, "no-reads");
    assertThat(acme.list("limit=1").status()).isEqualTo(200);
    assertThat(acme.list("limit=1").applied()).doesNotContain(rule);
  }

  @Test
  void names_of_services_match_in_any_case_or_the_exact_one() {
    String rule = "products.service-types.name-asked-for";
    String query = "/v2/products/service-types?service_type_name=";
    int found = decided(acme.get(query + "api"), rule).body().path("total_count").asInt();
    int upper = acme.get(query + "API").body().path("total_count").asInt();
    assertThat(found).isPositive().isEqualTo(upper);

    choose(acme, rule, "exact-case");

    assertThat(decided(acme.get(query + "api"), rule).body().path("total_count").asInt()).isZero();
    assertThat(acme.get(query + "API").body().path("total_count").asInt()).isPositive();
  }

  @Test
  void closed_members_are_listed_or_left_out() {
    String rule = "enterprise.members.closed-still-listed";
    String query = Enterprise.ROOT + "sub-customers";
    int all = acme.get(query).body().path("total_count").asInt();
    acme.world()
        .control("PUT", "/accounts/acme-lab/enterprise", TestServer.json().put("status", 4));
    assertThat(decided(acme.get(query), rule).body().path("total_count").asInt()).isEqualTo(all);

    choose(acme, rule, "left-out");

    TestServer.Answer left = decided(acme.get(query), rule);
    assertThat(left.body().path("total_count").asInt()).isEqualTo(all - 1);
    assertThat(left.body().toString()).doesNotContain("acme-lab").contains("acme-dev");
  }
}
