// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Use is checked, exported, reconciled and explained like orders. */
@OnBothTargets
class UseAuditConformance {

  private static final String DISK = "ebs volume SAS";
  private static final String SERVER = "ec2 vm ac3.large.2.linux";

  private final Bills bills;
  private final Shop acme;
  private final Audit audit;

  UseAuditConformance(Target target) {
    bills = Bills.rich(target);
    acme = bills.shop();
    audit = new Audit(bills.world());
  }

  private String uses(String product, Integer size) {
    String[] words = product.split(" ", -1);
    ObjectNode wish =
        TestServer.json()
            .put("account", "acme")
            .put("service_type_code", "hws.service.type." + words[0])
            .put("resource_type_code", "hws.resource.type." + words[1])
            .put("resource_spec", words[2])
            .put("region_code", "cn-north-4");
    if (size != null) {
      wish.put("resource_size", size);
    }
    return bills.world().control("POST", "/pay-per-use", wish).path("resource_id").asString();
  }

  /** Derivations of rows of all views, which must have their amounts. */
  private List<JsonNode> explained() {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode row : bills.transactions()) {
      all.add(explained(row, "consume_amount"));
    }
    for (JsonNode row : bills.usage()) {
      all.add(explained(row, "amount"));
    }
    for (int statistic = 1; statistic <= 3; statistic++) {
      ObjectNode query = Bills.query().put("statistic_type", statistic);
      for (JsonNode row : bills.resources(query)) {
        JsonNode one = audit.explained(row.path("id").asString());
        BigDecimal exact = row.path("consume_amount").decimalValue();
        assertThat(exact.subtract(Audit.amount(one)).signum()).as("%s", one).isNotNegative();
        all.add(one);
      }
    }
    for (JsonNode row : bills.usage("statistic_type=2&cycle=" + NOVEMBER)) {
      all.add(explained(row, "amount"));
    }
    return all;
  }

  private JsonNode explained(JsonNode row, String field) {
    JsonNode one = audit.explained(row.path("id").asString());
    assertThat(Audit.amount(one))
        .as("%s", one)
        .isEqualByComparingTo(row.path(field).decimalValue());
    return one;
  }

  @Test
  void hours_and_days_of_use_agree_in_every_view_and_are_explained() {
    uses(SERVER, null);
    uses(DISK, 10);
    bills.world().advance("PT50H30M");

    audit.agrees(NOVEMBER);
    assertThat(explained()).hasSizeGreaterThan(100);
    JsonNode hour =
        audit.explained(bills.usage("cycle=2026-11&charge_mode=3").get(0).path("id").asString());
    assertThat(hour.at("/steps/0/rule").asString()).isEqualTo("metering.price.cut-to-cents");
    assertThat(hour.at("/steps/0/from/0/from/0/rule").asString())
        .isEqualTo("metering.price.list-price");
    assertThat(hour.at("/steps/1/from/0/what").asString()).isEqualTo("cash of acme");
    assertThat(hour.at("/steps/2/what").asString()).contains("usage");
  }

  @Test
  void discounts_coupons_cards_credit_and_debt_of_use_agree_and_are_explained() {
    acme.discount("commercial", "0.77");
    acme.cash("0.50");
    acme.flexi("1.20");
    acme.card("0.77");
    acme.creditLine("0.91");
    spend();
    uses(SERVER, null);
    bills.world().advance("PT30H");

    audit.agrees(NOVEMBER);
    explained();
    assertThat(bills.usage().stream().map(row -> row.path("debt_amount").decimalValue()))
        .anyMatch(debt -> debt.signum() > 0);
    ObjectNode topUp = TestServer.json().put("amount", "1.23");
    bills.world().control("POST", "/accounts/acme/top-ups", topUp);
    audit.agrees(NOVEMBER);
    explained();
  }

  /** Leaves 1.00 of cash. */
  private void spend() {
    acme.paid(acme.buy(acme.cashBalance().subtract(BigDecimal.ONE).toPlainString()));
  }

  @Test
  void months_of_use_agree_after_their_boundary() {
    uses(SERVER, null);
    bills.world().advance("P15D");

    audit.agrees(NOVEMBER);
    audit.agrees("2026-12");
  }

  @Test
  void use_is_exported_with_its_times_and_reconciled_by_row() {
    uses(DISK, 10);
    bills.world().advance("P2D");
    List<String> lines = audit.lines(NOVEMBER);
    assertThat(lines.get(1)).contains("Expenditure-use").contains("Pay-per-use");
    assertThat(lines.get(1)).contains("GMT+08:00-2026-11-2");

    StringBuilder rows = new StringBuilder("id,amount\n");
    StringBuilder wrong = new StringBuilder("id,amount\n");
    for (JsonNode row : bills.usage()) {
      String id = row.path("id").asString();
      BigDecimal exact =
          row.path("official_amount")
              .decimalValue()
              .subtract(row.path("discount_amount").decimalValue());
      rows.append(id).append(',').append(row.path("amount").decimalValue()).append('\n');
      wrong.append(id).append(',').append(exact.toPlainString()).append('\n');
    }
    assertThat(audit.reconcile(NOVEMBER, rows.toString()).body().path("agree").asBoolean())
        .isTrue();
    assertThat(audit.reconcile(NOVEMBER, wrong.toString()).body().path("agree").asBoolean())
        .isEqualTo(rows.toString().contentEquals(wrong));
  }

  @Test
  void rounding_instead_of_cutting_is_named() {
    uses("ebs volume SAS", 33);
    bills.world().advance("PT39H13M");
    JsonNode row = bills.usage().get(0);
    BigDecimal exact = row.path("official_amount").decimalValue();
    String id = row.path("id").asString();

    assertThat(exact.scale()).isGreaterThan(2);
    assertThat(why(id, exact.toPlainString())).contains("before it was cut");
    assertThat(why(id, exact.setScale(2, java.math.RoundingMode.UP).toPlainString()))
        .matches("It is rounded.*|No usual mistake.*");
  }

  private String why(String id, String amount) {
    return audit
        .reconcile(NOVEMBER, "id,amount\n" + id + "," + amount + "\n")
        .body()
        .at("/different/0/why")
        .asString();
  }
}
