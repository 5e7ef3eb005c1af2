// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Enterprise.CASH;
import static dev.ocesandbox.server.conformance.Enterprise.CREDIT;
import static dev.ocesandbox.server.conformance.Enterprise.items;
import static dev.ocesandbox.server.conformance.Enterprise.transfer;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Cash and credit between a master and its members. */
@OnBothTargets
class EnterpriseAmountConformance {

  private final Enterprise acme;

  EnterpriseAmountConformance(Target target) {
    acme = Enterprise.of(target);
  }

  @Test
  void cash_goes_to_a_member_and_back() {
    ObjectNode hundred =
        transfer(acme.dev(), "100", "2020042401").put("expire_time", "2020-05-28T14:45:38Z");
    assertThat(acme.allocate(hundred).status()).isEqualTo(204);
    assertThat(acme.acme().balance(1)).isEqualTo("900.00");
    assertThat(acme.acme().as("acme-dev").balance(1)).isEqualTo("150.00");

    // rules enterprise.transfer.once, accounts.records.allocation
    assertRefused(acme.allocate(hundred), 400, "CBC.99007009", "enterprise.transfer.once");
    assertThat(acme.records("acme", CASH).get(0))
        .isEqualTo("SOURCE_OPERATION_BEADJUST EXPENSE 100.00");
    assertThat(acme.records("acme-dev", CASH).get(0))
        .isEqualTo("SOURCE_OPERATION_BEADJUST REVENUE 100.00");

    // rule enterprise.reclaimable.only-allocated
    assertThat(acme.reclaimable("acme-dev", CASH)).isEqualTo("100.00");
    assertRefused(
        acme.reclaim(transfer(acme.dev(), "120", "")),
        400,
        "CBC.99005003",
        "enterprise.reclaim.covered");
    // rule accounts.records.retrieval
    assertThat(acme.reclaim(transfer(acme.dev(), "100.00", "")).status()).isEqualTo(204);
    assertThat(acme.acme().balance(1)).isEqualTo("1000.00");
    assertThat(acme.records("acme-dev", CASH).get(0))
        .isEqualTo("SOURCE_OPERATION_BERETRIEVE EXPENSE 100.00");
    assertThat(acme.reclaimable("acme-dev", CASH)).isEqualTo("0.00");
  }

  @Test
  void a_member_pays_with_allocated_cash_after_its_own() {
    acme.allocate(transfer(acme.dev(), "100", ""));
    Shop dev = acme.acme().as("acme-dev");

    dev.paid(dev.buy("70.00"));

    assertThat(acme.reclaimable("acme-dev", CASH)).isEqualTo("80.00");
  }

  @Test
  void what_is_over_invoiced_stays() {
    acme.allocate(transfer(acme.dev(), "100", ""));
    acme.set("acme", TestServer.json().put("over_invoiced", "880.00"));
    acme.set("acme-dev", TestServer.json().put("over_invoiced", "120.00"));

    // rule enterprise.allocatable.less-over-invoiced
    assertThat(
            acme.get("transfer-amount?balance_type=" + CASH)
                .body()
                .path("amount_infos")
                .path(0)
                .path("avail_transfer_amount")
                .asString())
        .isEqualTo("20.00");
    assertThat(acme.reclaimable("acme-dev", CASH)).isEqualTo("30.00");
    assertRefused(
        acme.allocate(transfer(acme.dev(), "20.01", "")),
        400,
        "CBC.99005003",
        "enterprise.transfer.covered");
  }

  @Test
  void credit_needs_the_same_name_a_post_paid_master_and_the_permission() {
    acme.acme().creditLine("500.00");
    acme.set("acme", TestServer.json().put("post_paid", false));
    ObjectNode change = TestServer.json().put("same_real_name", false);
    change.putArray("permissions");
    acme.set("acme-dev", change);
    ObjectNode credit = transfer(acme.dev(), "200", "").put("balance_type", CREDIT);

    var refused = acme.allocate(credit);

    assertRefused(
        refused, 400, "CBC.99007004", "enterprise.check.trans-credit-ext-pri-must-postpay");
    assertThat(items(refused))
        .containsExactly(
            "TRANS_CREDIT_EXT_PRI_MUST_POSTPAY",
            "SAME_REAL_NAME_TRANS_CREDIT",
            "NO_SHARE_CREDIT_TO_SUB_PERMISSION");
  }

  @Test
  void credit_goes_to_a_member_and_back() {
    acme.acme().creditLine("500.00");
    acme.share();
    ObjectNode credit = transfer(acme.dev(), "200", "").put("balance_type", CREDIT);

    assertThat(acme.allocate(credit).status()).isEqualTo(204);

    assertThat(acme.reclaimable("acme-dev", CREDIT)).isEqualTo("200.00");
    assertThat(acme.records("acme-dev", CREDIT).get(0))
        .isEqualTo("SOURCE_OPERATION_BEADJUST REVENUE 200.00");
    Shop dev = acme.acme().as("acme-dev");
    dev.paid(dev.buy("130.00"));
    assertThat(acme.reclaimable("acme-dev", CREDIT)).isEqualTo("120.00");
    assertRefused(acme.reclaim(credit), 400, "CBC.99005003", "enterprise.reclaim.covered");
    assertThat(acme.reclaim(credit.put("amount", "120.00")).status()).isEqualTo(204);
    assertThat(acme.acme().balance(2)).isEqualTo("420.00");
  }

  @Test
  void a_member_with_credit_of_its_own_gets_none() {
    acme.acme().creditLine("500.00");
    acme.share();
    acme.acme().as("acme-dev").creditLine("10.00");

    assertRefused(
        acme.allocate(transfer(acme.dev(), "1", "").put("balance_type", CREDIT)),
        400,
        "CBC.99000043",
        "enterprise.transfer.no-credit-of-its-own");
    assertRefused(
        acme.allocate(
            transfer(acme.dev(), "1", "")
                .put("balance_type", CREDIT)
                .put("expire_time", "2020-01-01T00:00:00Z")),
        400,
        "CBC.99000043",
        "enterprise.transfer.no-credit-of-its-own");
  }

  @Test
  void an_expired_line_is_refused() {
    acme.share();
    assertRefused(
        acme.allocate(
            transfer(acme.dev(), "1", "")
                .put("balance_type", CREDIT)
                .put("expire_time", "2020-01-01T00:00:00Z")),
        400,
        "CBC.99007181",
        "enterprise.transfer.line-in-force");
  }

  @Test
  void only_own_members_that_are_normal_take_part() {
    String solo = acme.world().customerId("solo");
    assertRefused(
        acme.allocate(transfer(solo, "1", "")),
        400,
        "CBC.99000043",
        "enterprise.transfer.member-of-master");
    assertRefused(
        acme.get("retrieve-amount?sub_customer_id=" + solo + "&balance_type=" + CASH),
        400,
        "CBC.99000047",
        "enterprise.reclaimable.member-of-master");
    acme.set("acme-dev", TestServer.json().put("frozen", true));
    assertRefused(
        acme.allocate(transfer(acme.dev(), "1", "")),
        400,
        "CBC.99000043",
        "enterprise.transfer.member-normal");
    ObjectNode running = TestServer.json().put("frozen", false);
    running.putArray("obstacles").add("CBC.99007461");
    acme.set("acme-dev", running);
    assertRefused(
        acme.allocate(transfer(acme.dev(), "1", "")),
        400,
        "CBC.99007461",
        "enterprise.transfer.one-at-a-time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.234", "abc", "0.00", ""})
  void an_amount_that_is_none_is_a_parameter_error(String amount) {
    assertRefused(
        acme.allocate(transfer(acme.dev(), amount, "")),
        400,
        "CBC.0100",
        "gateway.check.parameters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "0000-00-00T00:00:00Z",
        "soon",
        ""
      })
  void an_expiry_that_does_not_exist_is_a_parameter_error(String expiry) {
    ObjectNode body =
        Enterprise.transfer(acme.dev(), "1.00", "T1")
            .put("balance_type", Enterprise.CREDIT)
            .put("expire_time", expiry);

    for (TestServer.Answer answer : List.of(acme.allocate(body), acme.reclaim(body))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body().path("error_code").asString()).isEqualTo("CBC.0100");
    }
  }

  @Test
  void leaving_sends_allocated_money_back() {
    acme.allocate(transfer(acme.dev(), "100", ""));

    // rule accounts.records.unbinding
    ObjectNode leave = TestServer.json();
    leave.putNull("master");
    acme.set("acme-dev", leave);

    assertThat(acme.acme().balance(1)).isEqualTo("1000.00");
    assertThat(acme.records("acme", CASH).get(0))
        .isEqualTo("SOURCE_OPERATION_BEUNBIND REVENUE 100.00");
    assertThat(acme.records("acme-dev", CASH).get(0))
        .isEqualTo("SOURCE_OPERATION_BEUNBIND EXPENSE 100.00");
  }
}
