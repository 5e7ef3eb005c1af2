// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.ListCustomerAccountChangeRecordsRequest;
import com.huaweicloud.sdk.bss.v2.model.RenewalResourcesReq;
import com.huaweicloud.sdk.bss.v2.model.RenewalResourcesRequest;
import dev.ocesandbox.server.conformance.Shop.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the money for the orders of a member in custody comes from, and where it goes back to. */
@OnBothTargets
class CustodyMoneyConformance {

  private final Shop acme;
  private final Shop lab;

  CustodyMoneyConformance(Target target) {
    acme = Shop.emptyAcme(target);
    acme.topUp("1000.00");
    lab = acme.as("acme-lab");
  }

  private String automatically(String price) {
    return lab.place(lab.purchase(TestWorld.database(price)).put("auto_pay", true));
  }

  /** Direction and amount of the change records of an account, newest first. */
  private static List<String> records(Shop shop, String type) {
    return shop.get("/v2/accounts/customer-accounts/account-change-records?balance_type=" + type)
        .body()
        .path("records")
        .valueStream()
        .map(
            one ->
                one.path("revenue_expense_type").asString()
                    + " "
                    + one.path("change_amount").asString())
        .toList();
  }

  private static JsonNode couponRecords(Shop shop) {
    return shop.get(
            "/v2/promotions/benefits/account-change-records?balance_type=BALANCE_TYPE_COUPON")
        .body();
  }

  private void labHasNothing() {
    assertThat(lab.balance(1)).isEqualTo("0.00");
    assertThat(records(lab, "BALANCE_TYPE_DEBIT")).isEmpty();
    assertThat(records(lab, "BALANCE_TYPE_CREDIT")).isEmpty();
    assertThat(couponRecords(lab).path("total_count").asInt()).isZero();
  }

  @Test
  void an_automatic_payment_takes_the_masters_discount_coupon_and_money_at_once() {
    acme.discount("commercial", "0.80");
    Choice coupon = acme.cash("30.00");

    String order = automatically("100.00");

    // rules orders.pay.automatic-by-master, discounts.use.commercial-of-master
    assertThat(lab.status(order)).isEqualTo(5);
    assertThat(lab.listed(order).path("amount_after_discount").decimalValue())
        .isEqualByComparingTo("80.00");
    assertThat(acme.coupon(coupon.id()).path("status").asInt()).isEqualTo(3);
    assertThat(acme.balance(1)).isEqualTo("950.00");
    assertThat(acme.listedIds("method=sub_customer")).isEmpty();
    labHasNothing();
  }

  @Test
  void records_are_the_masters_also_through_the_sdk() {
    acme.cash("30.00");
    String order = automatically("80.00");

    var money =
        acme.world()
            .sdk("acme")
            .listCustomerAccountChangeRecords(
                new ListCustomerAccountChangeRecordsRequest().withBalanceType("BALANCE_TYPE_DEBIT"))
            .getRecords();
    assertThat(money.get(0).getTradeId()).isEqualTo(order);
    assertThat(money.get(0).getChangeAmount()).isEqualTo("50.00");
    assertThat(couponRecords(acme).path("records").valueStream())
        .anySatisfy(one -> assertThat(one.path("trade_id").asString()).isEqualTo(order));
    labHasNothing();
  }

  @Test
  void credit_of_the_master_pays_what_its_cash_does_not() {
    acme.creditLine("500.00");

    automatically("1200.00");

    assertThat(acme.balance(1)).isEqualTo("0.00");
    assertThat(acme.creditLeft()).isEqualTo("300.00");
    assertThat(records(acme, "BALANCE_TYPE_CREDIT").get(0)).isEqualTo("EXPENSE 200.00");
    labHasNothing();
  }

  @Test
  void an_automatic_payment_that_fails_leaves_the_order_to_the_master() {
    Choice coupon = acme.cash("50.00");

    String order = automatically("2000.00");

    // rule orders.pay.custody-coupon-reserved
    assertThat(lab.status(order)).isEqualTo(6);
    assertThat(acme.listedIds("method=sub_customer")).containsExactly(order);
    assertThat(acme.usableIds(acme.buyDatabase("10.00"))).doesNotContain(coupon.id());
    acme.topUp("950.00");
    assertThat(acme.payOpenly(order).status()).isEqualTo(204);
    assertThat(acme.balance(1)).isEqualTo("0.00");
    labHasNothing();
  }

  @Test
  void money_that_a_member_had_before_stays_where_it_is() {
    custody(false);
    lab.topUp("500.00");
    lab.cash("100.00");
    custody(true);

    automatically("80.00");
    acme.paid(lab.paid(lab.buyDatabase("20.00")));

    assertThat(lab.balance(1)).isEqualTo("500.00");
    assertThat(acme.balance(1)).isEqualTo("900.00");
  }

  private void custody(boolean on) {
    acme.world()
        .control("PUT", "/accounts/acme-lab/enterprise", TestServer.json().put("custody", on));
  }

  @Test
  void a_renewal_with_automatic_payment_is_the_masters() {
    Renewals member = new Renewals(lab);
    acme.paid(lab.paid(lab.place(lab.purchase(Renewals.server()))));
    String server =
        Unsubscriptions.resources(lab, TestServer.json()).at("/0/resource_id").asString();
    acme.cash("30.00");

    acme.world()
        .sdk("acme-lab")
        .renewalResources(
            new RenewalResourcesRequest()
                .withBody(
                    new RenewalResourcesReq()
                        .withResourceIds(List.of(server))
                        .withPeriodType(2)
                        .withPeriodNum(1)
                        .withIsAutoPay(1)));

    assertThat(acme.balance(1)).isEqualTo("965.60");
    assertThat(member.expires(server)).isEqualTo("2027-01-23T15:59:59Z");
    String unpaid = member.renewed(Renewals.months(1, server));
    lab.paid(unpaid);
    assertThat(acme.listedIds("method=sub_customer&status=6")).containsExactly(unpaid);
  }

  @Test
  void an_automatic_renewal_says_who_has_paid() {
    Renewals member = new Renewals(lab);
    acme.paid(lab.paid(lab.place(lab.purchase(Renewals.server()))));
    String server =
        Unsubscriptions.resources(lab, TestServer.json()).at("/0/resource_id").asString();
    member.autoOn(server, TestServer.json());

    // rule renewals.auto.custody-paid-by-master
    JsonNode renewed =
        acme.world()
            .advance("P30D")
            .path("events")
            .valueStream()
            .filter(event -> event.path("type").asString().equals("auto-renewed"))
            .findFirst()
            .orElseThrow();

    assertThat(renewed.path("paid_by").asString()).isEqualTo(acme.customerId());
    assertThat(acme.balance(1)).isEqualTo("935.60");
    labHasNothing();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_a_member_gives_back_goes_to_who_paid(boolean leaves) {
    acme.creditLine("500.00");
    Choice coupon = acme.flexi("100.00");
    String order = lab.paid(lab.buy("1300.00"));
    acme.paid(order, coupon);
    assertThat(acme.creditLeft()).isEqualTo("300.00");
    String server = Unsubscriptions.firstResource(lab, order);
    if (leaves) {
      custody(false);
    }

    // rule unsubscriptions.refund.to-who-paid
    assertThat(Unsubscriptions.ask(acme, 1, server).status()).isEqualTo(400);
    Unsubscriptions.of(lab, 1, server);

    assertThat(acme.balance(1)).isEqualTo("1000.00");
    assertThat(acme.creditLeft()).isEqualTo("500.00");
    assertThat(acme.coupon(coupon.id()).path("balance").asString()).isEqualTo("100.00");
    assertThat(records(acme, "BALANCE_TYPE_DEBIT").get(0)).isEqualTo("REVENUE 1000.00");
    labHasNothing();
  }

  @Test
  void a_refund_by_the_vendors_staff_goes_to_the_master() {
    String order = automatically("100.00");

    lab.refund(order, "20.00", "5.00");

    assertThat(acme.balance(1)).isEqualTo("975.00");
    labHasNothing();
  }

  @Test
  void a_purchase_that_is_brought_to_completed_is_paid_by_the_master() {
    ObjectNode purchase = lab.purchase(TestWorld.database("80.00")).put("status", 5);
    acme.cash("30.00");

    String order = lab.place(purchase);

    assertThat(lab.status(order)).isEqualTo(5);
    assertThat(acme.balance(1)).isEqualTo("950.00");
    labHasNothing();
  }
}
