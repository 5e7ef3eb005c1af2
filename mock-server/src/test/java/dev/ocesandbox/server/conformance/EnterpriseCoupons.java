// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Coupons of acme and its members, by plain HTTP. */
record EnterpriseCoupons(Enterprise enterprise) {

  static EnterpriseCoupons of(Target target) {
    return new EnterpriseCoupons(Enterprise.of(target));
  }

  TestWorld world() {
    return enterprise.world();
  }

  Shop acme() {
    return enterprise.acme();
  }

  Shop dev() {
    return acme().as("acme-dev");
  }

  /** Issues a cash coupon to acme; fields such as version replace the defaults. */
  String issue(String amount, String... fields) {
    ObjectNode coupon = TestServer.json().put("type", "cash").put("amount", amount);
    for (int i = 0; i < fields.length; i += 2) {
      coupon.put(fields[i], fields[i + 1]);
    }
    return world().coupon("acme", coupon);
  }

  String once(String amount) {
    ObjectNode coupon = TestServer.json().put("type", "cash").put("amount", amount);
    return world().coupon("acme", coupon.put("version", 1));
  }

  ObjectNode transfer(String coupon, String amount, String transId) {
    return transfer("acme-dev", coupon, amount, transId);
  }

  ObjectNode transfer(String member, String coupon, String amount, String transId) {
    return Enterprise.transfer(world().customerId(member), amount, transId)
        .put("coupon_id", coupon);
  }

  TestServer.Answer tryPass(ObjectNode body) {
    return world().post("acme", Enterprise.ROOT + "transfer-coupon", body);
  }

  /** Passes a coupon on to acme-dev and returns the id of the new one. */
  String pass(String coupon, String amount) {
    TestServer.Answer answer = tryPass(transfer(coupon, amount, ""));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().path("sub_coupon_id").asString();
  }

  ObjectNode retrieval(String coupon, String subCoupon, String transId) {
    return TestServer.json()
        .put("customer_id", enterprise.dev())
        .put("coupon_id", coupon)
        .put("sub_coupon_id", subCoupon)
        .put("trans_id", transId);
  }

  TestServer.Answer tryReclaim(ObjectNode body) {
    return world().post("acme", Enterprise.ROOT + "retrieve-coupon", body);
  }

  /** Reclaims a coupon from acme-dev and returns the amount. */
  String reclaim(String coupon, String subCoupon) {
    TestServer.Answer answer = tryReclaim(retrieval(coupon, subCoupon, ""));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body().path("real_retrieve_amout").asString();
  }

  TestServer.Answer list(String query) {
    return enterprise.get("transfer-coupons" + query);
  }

  /** Ids and balances of the coupons that acme can pass on. */
  List<String> transferable() {
    return rows(list("?limit=100"), "avail_transfer_coupons", "coupon_id");
  }

  TestServer.Answer listOf(String member) {
    return enterprise.get(
        "retrieve-coupons?limit=100&sub_customer_id=" + world().customerId(member));
  }

  /** Ids and balances of the coupons that acme can take back from acme-dev. */
  List<String> retrievable() {
    return rows(listOf("acme-dev"), "avail_retrieve_coupons", "sub_coupon_id");
  }

  private static List<String> rows(TestServer.Answer answer, String list, String id) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer
        .body()
        .path(list)
        .valueStream()
        .map(row -> row.path(id).asString() + " " + row.path("balance").asString())
        .toList();
  }

  /** Balance and status of a coupon as its owner sees it. */
  static String seen(Shop owner, String coupon) {
    JsonNode row = owner.coupon(coupon);
    return row.path("balance").asString("none") + " " + row.path("status").asString();
  }

  /** Type, direction, amount, balance and transaction of the records of a coupon, newest first. */
  static List<String> records(Shop owner, String coupon, String tradeType) {
    return owner
        .get(
            "/v2/promotions/benefits/account-change-records?balance_type=BALANCE_TYPE_COUPON"
                + "&coupon_id="
                + coupon
                + "&trade_type="
                + tradeType)
        .body()
        .path("records")
        .valueStream()
        .map(
            one ->
                String.join(
                    " ",
                    one.path("trade_detail_type").asString(),
                    one.path("revenue_expense_type").asString(),
                    one.path("change_amount").asString(),
                    one.path("balance_after_change").asString(),
                    one.path("trade_id").asString()))
        .toList();
  }

  void obstacle(String account, String item) {
    ObjectNode change = TestServer.json();
    change.putArray("obstacles").add(item);
    enterprise.set(account, change);
  }
}
