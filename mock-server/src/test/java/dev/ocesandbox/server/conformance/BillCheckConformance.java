// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The check of a month: all views agree with ledger and orders. */
@OnBothTargets
class BillCheckConformance {

  private final Bills bills;
  private final Shop acme;
  private final Audit audit;

  BillCheckConformance(Target target) {
    bills = Bills.rich(target);
    acme = bills.shop();
    audit = new Audit(bills.world());
  }

  @Test
  void a_month_of_purchases_coupons_cards_credit_and_refunds_agrees() {
    acme.creditLine("500.00");
    acme.paid(acme.buy("250.00"), acme.cash("20.00"));
    acme.paid(acme.buy("99.99"), acme.flexi("10.00"), acme.card("5.00"));
    String base = acme.paid(acme.place(acme.purchase(Renewals.disk().put("price", "300.00"))));
    acme.refund(base, "240.00", "1.00");
    ObjectNode three = TestWorld.server("100.00").put("quantity", 3);
    acme.paid(acme.place(acme.purchase(three)), acme.cash("33.33"));
    acme.buy("77.00");

    // rule bills.check.views-agree
    audit.agrees(NOVEMBER);
    assertThat(audit.check(NOVEMBER).applied()).contains("bills.check.views-agree");
  }

  @Test
  void masters_see_what_members_have_consumed_and_they_have_paid() {
    TestWorld world = Target.FRESH_WORLD.world();
    Shop master = new Shop(world, "acme");
    master.as("acme-dev").paid(master.as("acme-dev").buy("33.00"));
    master.paid(master.as("acme-lab").paid(master.as("acme-lab").buyDatabase("44.00")));
    Audit enterprise = new Audit(world);

    enterprise.agrees(NOVEMBER);
    Bills ofMaster = new Bills(master);
    assertThat(Bills.fields(ofMaster.transactions("bill_cycle=2026-11&method=all"), "account_name"))
        .contains("acme-lab");
  }

  @Test
  void the_check_does_not_wait_until_views_are_final() {
    bills.world().control("PUT", "/settings", TestServer.json().put("bills", "documented"));
    acme.paid(acme.buy("250.00"));

    assertThat(bills.sum("bill_cycle=" + NOVEMBER).path("consume_amount").decimalValue()).isZero();
    audit.agrees(NOVEMBER);
  }

  @Test
  void closed_months_agree_years_later() {
    acme.paid(acme.buy("250.00"));
    bills.world().advance("P1500D");

    assertThat(bills.transactions()).isEmpty();
    audit.agrees(NOVEMBER);
  }

  @Test
  void only_months_of_the_world_are_checked() {
    acme.paid(acme.buy("250.00"));

    // rule control.bills-month-known
    for (String month : new String[] {"2026-10", "2026-12", "0001-01", "9999-12"}) {
      TestServer.Answer answer = audit.check(month);
      assertThat(answer.status()).as("%s", answer.body()).isEqualTo(404);
      assertThat(answer.explained().at("/rule/id").asString())
          .isEqualTo("control.bills-month-known");
      assertThat(audit.export(month).status()).isEqualTo(404);
      assertThat(audit.reconcile(month, "id,amount\n").status()).isEqualTo(404);
    }
    assertThat(audit.check("2026-13").status()).isEqualTo(400);
    assertThat(audit.check("november").status()).isEqualTo(400);
  }
}
