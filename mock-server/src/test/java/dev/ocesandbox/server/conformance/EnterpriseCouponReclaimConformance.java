// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Enterprise.items;
import static dev.ocesandbox.server.conformance.EnterpriseCoupons.seen;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which a coupon is not taken back. */
@OnBothTargets
class EnterpriseCouponReclaimConformance {

  private final EnterpriseCoupons coupons;
  private final String source;
  private final String sub;

  EnterpriseCouponReclaimConformance(Target target) {
    coupons = EnterpriseCoupons.of(target);
    source = coupons.issue("100.00");
    sub = coupons.pass(source, "60.00");
  }

  private void refused(String coupon, String subCoupon, String rule, String... items) {
    String before = coupons.acme().everything();
    TestServer.Answer answer = coupons.tryReclaim(coupons.retrieval(coupon, subCoupon, "t-1"));
    assertRefused(answer, 400, "CBC.99007004", rule);
    assertThat(items(answer)).containsExactly(items);
    assertThat(coupons.acme().everything()).isEqualTo(before);
  }

  @Test
  void a_second_reclaim_finds_nothing() {
    coupons.reclaim(source, sub);

    refused(source, sub, "enterprise.check.coupon-balance-is-zero", "COUPON_BALANCE_IS_ZERO");
  }

  @Test
  void nothing_is_left_of_a_coupon_that_was_used_up() {
    Shop dev = coupons.dev();
    dev.paid(dev.buy("60.00"), new Choice(sub, 301));

    refused(source, sub, "enterprise.check.coupon-balance-is-zero", "COUPON_BALANCE_IS_ZERO");
  }

  @Test
  void both_coupons_must_be_the_pair_that_was_named() {
    String other = coupons.issue("70.00");
    String theirs = coupons.world().cashCoupon("acme-dev", "5.00");
    String flexi = coupons.world().flexiCoupon("acme-dev", "5.00");

    refused(
        source,
        "CP0",
        "enterprise.check.coupon-not-exist-or-not-sub",
        "COUPON_NOT_EXIST_OR_NOT_SUB");
    refused(
        source,
        source,
        "enterprise.check.coupon-not-exist-or-not-sub",
        "COUPON_NOT_EXIST_OR_NOT_SUB");
    refused(source, theirs, "enterprise.check.not-pri-transfer-coupon", "NOT_PRI_TRANSFER_COUPON");
    refused(other, sub, "enterprise.check.not-pri-transfer-coupon", "NOT_PRI_TRANSFER_COUPON");
    refused(
        "CP0",
        sub,
        "enterprise.check.source-coupon-not-exist-or-not-pri",
        "SOURCE_COUPON_NOT_EXIST_OR_NOT_PRI");
    refused(
        sub,
        sub,
        "enterprise.check.source-coupon-not-exist-or-not-pri",
        "SOURCE_COUPON_NOT_EXIST_OR_NOT_PRI");
    refused(
        source,
        flexi,
        "enterprise.check.only-cash-coupon-can-transfer",
        "ONLY_CASH_COUPON_CAN_TRANSFER",
        "NOT_PRI_TRANSFER_COUPON");
    assertThat(coupons.retrievable()).containsExactly(sub + " 60.00");
  }

  @Test
  void what_the_vendor_has_recalled_takes_nothing_back() {
    coupons.world().control("POST", "/accounts/acme/coupons/" + source + "/reclaim");

    refused(
        source,
        sub,
        "enterprise.check.source-coupon-recall-by-admin",
        "SOURCE_COUPON_RECALL_BY_ADMIN");
    assertThat(coupons.retrievable()).isEmpty();
    assertThat(seen(coupons.dev(), sub)).isEqualTo("60.00 2");
  }

  @Test
  void what_an_unpaid_order_has_reserved_stays() {
    Shop dev = coupons.dev();
    ObjectNode purchase = dev.purchase(TestWorld.server("20.00"));
    purchase.putArray("coupons").add(sub);
    String order = dev.place(purchase);

    String rule = "enterprise.check.coupon-status-can-not-operate";
    refused(source, sub, rule, "COUPON_STATUS_CAN_NOT_OPERATE");
    assertThat(coupons.retrievable()).isEmpty();
    dev.cancel(order);
    assertThat(coupons.reclaim(source, sub)).isEqualTo("60.00");
  }

  @Test
  void an_expired_coupon_stays() {
    coupons.world().advance("P400D");

    refused(
        source,
        sub,
        "enterprise.check.coupon-status-can-not-operate",
        "COUPON_STATUS_CAN_NOT_OPERATE");
    assertThat(coupons.retrievable()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "acme-dev, MUST_BE_SAME_SIGNING_ENTITY, enterprise.check.must-be-same-signing-entity",
    "acme, SOURCE_COUPON_RECALL_BY_ADMIN, enterprise.check.source-coupon-recall-by-admin",
    "acme-dev, COUPON_BALANCE_IS_ZERO, enterprise.check.coupon-balance-is-zero"
  })
  void an_obstacle_of_an_account_is_named(String account, String item, String rule) {
    coupons.obstacle(account, item);

    refused(source, sub, rule, item);
    coupons.obstacle(account, "COUPON_TRANS_ONE_TIME");
    assertThat(coupons.reclaim(source, sub)).isEqualTo("60.00");
  }

  @ParameterizedTest
  @CsvSource({
    "CBC.99000087, CBC.99000087, enterprise.coupons.fault",
    "CBC.99007461, CBC.99007461, enterprise.transfer.one-at-a-time"
  })
  void an_obstacle_may_be_a_code(String obstacle, String code, String rule) {
    coupons.obstacle("acme-dev", obstacle);

    assertRefused(coupons.tryReclaim(coupons.retrieval(source, sub, "")), 400, code, rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"different", "parent"})
  void another_legal_person_keeps_it(String relation) {
    coupons.enterprise().set("acme-dev", TestServer.json().put("relation", relation));

    assertRefused(
        coupons.tryReclaim(coupons.retrieval(source, sub, "")),
        400,
        "CBC.99000043",
        "enterprise.coupons.moves-within-legal-person");
  }

  @Test
  void a_member_in_custody_a_frozen_one_and_a_stranger_give_nothing() {
    coupons.enterprise().set("acme-dev", TestServer.json().put("frozen", true));
    assertRefused(
        coupons.tryReclaim(coupons.retrieval(source, sub, "")),
        400,
        "CBC.99000043",
        "enterprise.transfer.member-normal");
    coupons
        .enterprise()
        .set("acme-dev", TestServer.json().put("frozen", false).put("custody", true));
    refused(
        source,
        sub,
        "enterprise.check.no-retrieve-for-fc-subaccount",
        "NO_RETRIEVE_FOR_FC_SUBACCOUNT",
        "COUPON_BALANCE_IS_ZERO");
    assertRefused(
        coupons.tryReclaim(
            coupons
                .retrieval(source, sub, "")
                .put("customer_id", coupons.world().customerId("solo"))),
        400,
        "CBC.99000043",
        "enterprise.transfer.member-of-master");
  }
}
