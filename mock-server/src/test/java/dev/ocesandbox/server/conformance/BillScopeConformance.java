// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Bills.fields;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Whose records an account sees: its own, of members in custody, of members that consent. */
@OnBothTargets
class BillScopeConformance {

  private static final String MONTH = "bill_cycle=2026-11";

  private final Bills acme;
  private final Bills dev;
  private final Bills lab;

  /** Acme spends 100, acme-dev 20 of its own, acme-lab, which is in custody, 3 of acme's money. */
  BillScopeConformance(Target target) {
    acme = Bills.rich(target);
    dev = acme.as("acme-dev");
    lab = acme.as("acme-lab");
    consent();
    acme.shop().paid(acme.shop().buy("100.00"));
    dev.shop().topUp("500.00");
    dev.shop().paid(dev.shop().buy("20.00"));
    acme.shop().paid(lab.shop().paid(lab.shop().buy("3.00")));
  }

  private String id(String account) {
    return acme.world().customerId(account);
  }

  private static List<String> amounts(Bills bills, String more) {
    return fields(bills.transactions(MONTH + more), "consume_amount");
  }

  private void set(String account, ObjectNode change) {
    acme.world().control("PUT", "/accounts/" + account + "/enterprise", change);
  }

  private void consent(String... permissions) {
    ObjectNode change = TestServer.json();
    List.of(permissions).forEach(change.putArray("permissions")::add);
    set("acme-dev", change);
  }

  private List<String> paidBy(Bills bills, String payer) {
    return fields(bills.resources(Bills.query().put("payer_account_id", payer)), "consume_amount");
  }

  @Test
  void a_master_sees_itself_and_members_in_custody() {
    // rules bills.scope.all-by-default, bills.scope.custody-is-visible
    assertThat(amounts(acme, "")).containsExactlyInAnyOrder("100.00", "3.00");
    assertThat(amounts(acme, "&method=all")).containsExactlyInAnyOrder("100.00", "3.00");
    assertThat(amounts(acme, "&method=")).containsExactlyInAnyOrder("100.00", "3.00");
    assertThat(amounts(acme, "&method=oneself")).containsExactly("100.00");
    assertThat(amounts(acme, "&method=sub_customer&sub_customer_id=" + id("acme-lab")))
        .containsExactly("3.00");
    assertThat(acme.sum(MONTH).path("consume_amount").asString()).isEqualTo("103.00");
    assertThat(acme.agreed()).isEqualTo("103.00");
    assertThat(fields(acme.resources(), "customer_id", "payer_account_id", "account_name"))
        .containsExactlyInAnyOrder(
            id("acme") + " " + id("acme") + " acme",
            id("acme-lab") + " " + id("acme") + " acme-lab");
  }

  @Test
  void an_independent_member_is_seen_only_while_it_consents() {
    String named = "&method=sub_customer&sub_customer_id=" + id("acme-dev");
    assertThat(amounts(acme, named)).isEmpty();
    consent("READ_CONSUME_BILL");

    // rules bills.scope.independent-by-consent, bills.scope.withdrawn-hides-past
    assertThat(amounts(acme, named)).containsExactly("20.00");
    assertThat(amounts(acme, "")).containsExactlyInAnyOrder("100.00", "20.00", "3.00");
    acme.world().advance("P60D");
    assertThat(amounts(acme, named)).containsExactly("20.00");
    consent("READ_FINANCE_INFO");
    assertThat(amounts(acme, named)).isEmpty();
    assertThat(amounts(acme, "")).containsExactlyInAnyOrder("100.00", "3.00");
  }

  @Test
  void members_and_other_accounts_see_themselves() {
    // rule bills.scope.member-sees-itself
    for (String method : List.of("", "&method=all", "&method=oneself")) {
      assertThat(amounts(dev, method)).containsExactly("20.00");
      assertThat(amounts(lab, method)).containsExactly("3.00");
      assertThat(amounts(acme.as("solo"), method)).isEmpty();
    }
  }

  @Test
  void a_caller_that_names_itself_gets_its_own_records() {
    // rule bills.query.caller-as-member
    assertThat(amounts(acme, "&method=sub_customer&sub_customer_id=" + id("acme")))
        .containsExactly("100.00");
    assertThat(amounts(dev, "&method=sub_customer&sub_customer_id=" + id("acme-dev")))
        .containsExactly("20.00");
    assertThat(amounts(acme, "&method=oneself&sub_customer_id=nobody")).containsExactly("100.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&sub_customer_id="})
  void a_member_must_be_named(String more) {
    assertRefused(
        acme.askTransactions(MONTH + "&method=sub_customer" + more),
        400,
        "CBC.0100",
        "bills.query.sub-customer-named");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "solo"})
  void only_members_can_be_asked_for(String account) {
    String id = account.equals("solo") ? id("solo") : "0123456789abcdef0123456789abcdef";
    String other = "&method=sub_customer&sub_customer_id=" + id;

    assertRefused(acme.askTransactions(MONTH + other), 403, "CBC.0151", "bills.query.own-member");
    assertRefused(acme.askSum(MONTH + other), 403, "CBC.0151", "bills.query.own-member");
    assertRefused(
        acme.askUsage("cycle=2026-11" + other), 403, "CBC.0151", "bills.query.own-member");
    assertRefused(
        acme.askResources(Bills.query().put("payer_account_id", id)),
        403,
        "CBC.0151",
        "bills.query.own-member");
    assertRefused(
        dev.askTransactions(MONTH + "&method=sub_customer&sub_customer_id=" + id("acme")),
        403,
        "CBC.0151",
        "bills.query.own-member");
  }

  @Test
  void records_by_resource_are_of_a_payer() {
    consent("READ_CONSUME_BILL");

    // rule bills.scope.payer
    assertThat(paidBy(acme, id("acme"))).containsExactlyInAnyOrder("100.00", "3.00");
    assertThat(paidBy(acme, id("acme-dev"))).containsExactly("20.00");
    assertThat(paidBy(acme, "")).hasSize(3);
    assertThat(paidBy(dev, id("acme-dev"))).containsExactly("20.00");
    assertThat(paidBy(dev, id("acme"))).isEmpty();
  }

  @Test
  void a_member_in_custody_has_paid_itself_before_and_the_master_since() {
    set("acme-dev", TestServer.json().put("custody", true));
    acme.shop().paid(dev.shop().paid(dev.shop().buy("7.00")));

    // rule bills.scope.payer-of-custody
    assertThat(paidBy(dev, id("acme-dev"))).containsExactly("20.00");
    assertThat(paidBy(dev, id("acme"))).containsExactly("7.00");
    assertThat(amounts(dev, "")).containsExactlyInAnyOrder("20.00", "7.00");
    assertThat(amounts(acme, "&method=sub_customer&sub_customer_id=" + id("acme-dev")))
        .containsExactly("7.00");
    assertThat(amounts(acme, "")).containsExactlyInAnyOrder("100.00", "3.00", "7.00");
  }

  @Test
  void what_a_master_has_paid_for_a_former_member_stays_in_its_bills() {
    ObjectNode leaving = TestServer.json();
    leaving.putNull("master");
    set("acme-lab", leaving);
    acme.as("acme-lab").shop().topUp("50.00");
    lab.shop().paid(lab.shop().buy("9.00"));

    // rule bills.scope.former-member
    assertThat(amounts(acme, "")).containsExactlyInAnyOrder("100.00", "3.00");
    assertThat(amounts(lab, "")).containsExactlyInAnyOrder("3.00", "9.00");
    assertThat(paidBy(lab, id("acme-lab"))).containsExactly("9.00");
  }
}
