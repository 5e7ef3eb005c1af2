// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Enterprise.items;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which a coupon is not passed on. */
@OnBothTargets
class EnterpriseCouponRefusalConformance {

  private final EnterpriseCoupons coupons;

  EnterpriseCouponRefusalConformance(Target target) {
    coupons = EnterpriseCoupons.of(target);
  }

  private void refused(ObjectNode body, String rule, String... items) {
    String before = coupons.acme().everything();
    TestServer.Answer answer = coupons.tryPass(body);
    assertRefused(answer, 400, "CBC.99007004", rule);
    assertThat(items(answer)).containsExactly(items);
    assertThat(coupons.acme().everything()).isEqualTo(before);
  }

  private ObjectNode pass(String coupon) {
    return coupons.transfer(coupon, "10.00", "t-1");
  }

  @Test
  void a_coupon_for_one_use_goes_only_whole() {
    String once = coupons.once("80.00");
    String byLimit = coupons.acme().limited("cash", "80.00", "usageTimes", "1").id();

    refused(pass(once), "enterprise.check.coupon-trans-one-time", "COUPON_TRANS_ONE_TIME");
    refused(pass(byLimit), "enterprise.check.coupon-trans-one-time", "COUPON_TRANS_ONE_TIME");
    assertThat(coupons.tryPass(coupons.transfer(once, "80", "t-1")).status()).isEqualTo(200);
  }

  @Test
  void only_cash_coupons_of_the_vendor_go() {
    String kind = "enterprise.check.only-cash-coupon-can-transfer";
    String item = "ONLY_CASH_COUPON_CAN_TRANSFER";
    refused(pass(coupons.world().flexiCoupon("acme", "50.00")), kind, item);
    refused(pass(coupons.world().discountCoupon("acme", "0.80")), kind, item);
    refused(
        pass(coupons.issue("50.00", "issuer", "partner")),
        "enterprise.check.coupon-source-type-forbid",
        "COUPON_SOURCE_TYPE_FORBID");
    refused(
        pass(coupons.issue("50.00", "issuer", "partner", "type", "flexi")),
        kind,
        item,
        "COUPON_SOURCE_TYPE_FORBID");
  }

  @Test
  void a_coupon_must_be_the_masters_and_still_good() {
    String status = "enterprise.check.coupon-status-can-not-operate";
    String item = "COUPON_STATUS_CAN_NOT_OPERATE";
    refused(
        pass("CP0"), "enterprise.check.coupon-not-exist-or-not-pri", "COUPON_NOT_EXIST_OR_NOT_PRI");
    refused(
        pass(coupons.world().cashCoupon("acme-dev", "50.00")),
        "enterprise.check.coupon-not-exist-or-not-pri",
        "COUPON_NOT_EXIST_OR_NOT_PRI");
    String used = coupons.issue("20.00");
    coupons.acme().paid(coupons.acme().buy("20.00"), new Choice(used, 301));
    refused(pass(used), status, item);
    String recalled = coupons.issue("20.00");
    coupons.world().control("POST", "/accounts/acme/coupons/" + recalled + "/reclaim");
    refused(pass(recalled), status, item);
    String expiring = coupons.issue("20.00", "expires", "P1D");
    coupons.world().advance("P1D");
    refused(pass(expiring), status, item);
  }

  @Test
  void a_member_in_custody_gets_none() {
    refused(
        coupons.transfer("acme-lab", coupons.issue("50.00"), "10", ""),
        "enterprise.check.no-transfer-for-fc-subaccount",
        "NO_TRANSFER_FOR_FC_SUBACCOUNT");
    assertRefused(
        coupons.listOf("acme-lab"), 400, "CBC.99000086", "enterprise.coupons.same-legal-person");
  }

  @ParameterizedTest
  @CsvSource({
    "acme-dev, MUST_BE_SAME_SIGNING_ENTITY, enterprise.check.must-be-same-signing-entity",
    "acme, MUST_BE_SAME_SIGNING_ENTITY, enterprise.check.must-be-same-signing-entity",
    "acme, COUPON_SCENE_CAN_NOT_TRANSFER, enterprise.check.coupon-scene-can-not-transfer",
    "acme-dev, COUPON_SOURCE_TYPE_FORBID, enterprise.check.coupon-source-type-forbid",
    "acme, COUPON_STATUS_CAN_NOT_OPERATE, enterprise.check.coupon-status-can-not-operate"
  })
  void an_obstacle_of_an_account_is_named(String account, String item, String rule) {
    String source = coupons.issue("50.00");
    coupons.obstacle(account, item);

    refused(pass(source), rule, item);
  }

  @ParameterizedTest
  @ValueSource(strings = {"different", "parent"})
  void another_legal_person_gets_none(String relation) {
    String source = coupons.issue("50.00");
    coupons.enterprise().set("acme-dev", TestServer.json().put("relation", relation));

    assertRefused(
        coupons.tryPass(pass(source)),
        400,
        "CBC.99000043",
        "enterprise.coupons.moves-within-legal-person");
    assertRefused(
        coupons.listOf("acme-dev"), 400, "CBC.99000086", "enterprise.coupons.same-legal-person");
    coupons.enterprise().set("acme-dev", TestServer.json().put("relation", "branch"));
    assertThat(coupons.tryPass(pass(source)).status()).isEqualTo(200);
  }

  @Test
  void strangers_and_members_that_are_not_normal_get_none() {
    String source = coupons.issue("50.00");

    assertRefused(
        coupons.tryPass(coupons.transfer("solo", source, "1", "")),
        400,
        "CBC.99000043",
        "enterprise.transfer.member-of-master");
    assertRefused(
        coupons.listOf("solo"), 400, "CBC.99000086", "enterprise.coupons.same-legal-person");
    coupons.enterprise().set("acme-dev", TestServer.json().put("status", 3));
    assertRefused(
        coupons.tryPass(pass(source)), 400, "CBC.99000043", "enterprise.transfer.member-normal");
    coupons.enterprise().set("acme-dev", TestServer.json().put("status", 1));
    coupons.obstacle("acme-dev", "CBC.99007461");
    assertRefused(
        coupons.tryPass(pass(source)), 400, "CBC.99007461", "enterprise.transfer.one-at-a-time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"50.01", "99999999999999999999999999999999"})
  void more_than_is_left_does_not_go(String amount) {
    String source = coupons.issue("50.00");

    assertRefused(
        coupons.tryPass(coupons.transfer(source, amount, "")),
        400,
        "CBC.99000043",
        "enterprise.coupons.covered");
    assertRefused(
        coupons.tryPass(coupons.transfer(coupons.once("50.00"), amount, "")),
        400,
        "CBC.99000043",
        "enterprise.coupons.covered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.234", "abc", "0.00", "", "1e2", " 1"})
  void an_amount_that_is_none_is_a_parameter_error(String amount) {
    assertRefused(
        coupons.tryPass(coupons.transfer(coupons.issue("50.00"), amount, "")),
        400,
        "CBC.0100",
        "gateway.check.parameters");
  }

  @Test
  void a_number_counts_once_for_money_and_coupons_together() {
    String source = coupons.issue("50.00");
    Enterprise enterprise = coupons.enterprise();
    refused(
        pass("CP0"), "enterprise.check.coupon-not-exist-or-not-pri", "COUPON_NOT_EXIST_OR_NOT_PRI");

    TestServer.Answer first = coupons.tryPass(pass(source));

    assertThat(first.status()).isEqualTo(200);
    String sub = first.body().path("sub_coupon_id").asString();
    String before = coupons.acme().everything();
    String rule = "enterprise.transfer.once";
    assertRefused(coupons.tryPass(pass(source)), 400, "CBC.99007009", rule);
    assertRefused(
        coupons.tryReclaim(coupons.retrieval(source, sub, "t-1")), 400, "CBC.99007009", rule);
    assertRefused(
        enterprise.allocate(Enterprise.transfer(enterprise.dev(), "1", "t-1")),
        400,
        "CBC.99007009",
        rule);
    assertThat(coupons.acme().everything()).isEqualTo(before);
    enterprise.allocate(Enterprise.transfer(enterprise.dev(), "1", "t-2"));
    assertRefused(coupons.tryPass(coupons.transfer(source, "1", "t-2")), 400, "CBC.99007009", rule);
  }

  @Test
  void without_a_number_every_request_counts() {
    String source = coupons.issue("50.00");
    ObjectNode none = pass(source);
    none.remove("trans_id");

    for (ObjectNode body : List.of(none, none, pass(source).putNull("trans_id"))) {
      assertThat(coupons.tryPass(body).status()).isEqualTo(200);
    }
    assertThat(coupons.transferable()).containsExactly(source + " 20.00");
  }

  @ParameterizedTest
  @CsvSource({"customer_id, 64", "coupon_id, 64", "trans_id, 32", "amount, 32"})
  void fields_are_there_and_not_too_long(String field, int longest) {
    String rule = "gateway.check.parameters";
    ObjectNode body = pass(coupons.issue("50.00"));
    assertRefused(
        coupons.tryPass(body.deepCopy().put(field, "1".repeat(longest + 1))),
        400,
        "CBC.0100",
        rule);
    assertRefused(coupons.tryPass(body.deepCopy().put(field, 1)), 400, "CBC.0100", rule);
    body.remove(field);
    if (!field.equals("trans_id")) {
      assertRefused(coupons.tryPass(body), 400, "CBC.0100", rule);
    }
  }

  @Test
  void members_and_persons_pass_nothing_on() {
    String rule = "gateway.permission.enterprise-master";
    for (String account : new String[] {"acme-dev", "solo"}) {
      assertRefused(
          coupons.world().get(account, Enterprise.ROOT + "transfer-coupons"),
          403,
          "CBC.0151",
          rule);
      assertRefused(
          coupons.world().post(account, Enterprise.ROOT + "transfer-coupon", pass("CP0")),
          403,
          "CBC.0151",
          rule);
    }
  }
}
