// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Acme as an enterprise with 1,000 yuan, and what it does by plain HTTP. */
record Enterprise(Shop acme) {

  static final String ROOT = "/v2/enterprises/multi-accounts/";
  static final String CASH = "BALANCE_TYPE_DEBIT";
  static final String CREDIT = "BALANCE_TYPE_CREDIT";

  static Enterprise of(Target target) {
    Shop acme = Shop.emptyAcme(target);
    acme.topUp("1000.00");
    acme.as("acme-dev").topUp("50.00");
    return new Enterprise(acme);
  }

  TestWorld world() {
    return acme.world();
  }

  String dev() {
    return world().customerId("acme-dev");
  }

  JsonNode set(String account, ObjectNode change) {
    return world().control("PUT", "/accounts/" + account + "/enterprise", change);
  }

  TestServer.Answer trySet(String account, ObjectNode change) {
    return TestServer.control(
        "PUT", "/worlds/" + world().id() + "/accounts/" + account + "/enterprise", change);
  }

  TestServer.Answer get(String pathAndQuery) {
    return acme.get(ROOT + pathAndQuery);
  }

  static ObjectNode transfer(String customerId, String amount, String transId) {
    return TestServer.json()
        .put("customer_id", customerId)
        .put("amount", amount)
        .put("trans_id", transId);
  }

  TestServer.Answer allocate(ObjectNode body) {
    return world().post("acme", ROOT + "transfer-amount", body);
  }

  TestServer.Answer reclaim(ObjectNode body) {
    return world().post("acme", ROOT + "retrieve-amount", body);
  }

  String reclaimable(String account, String type) {
    TestServer.Answer shown =
        get(
            "retrieve-amount?sub_customer_id="
                + world().customerId(account)
                + "&balance_type="
                + type);
    assertThat(shown.status()).as("%s", shown.body()).isEqualTo(200);
    return shown.body().path("amount_infos").path(0).path("avail_retrieve_amount").asString("none");
  }

  /** Type, direction and amount of the change records of an account, newest first. */
  List<String> records(String account, String type) {
    return acme.as(account)
        .get("/v2/accounts/customer-accounts/account-change-records?balance_type=" + type)
        .body()
        .path("records")
        .valueStream()
        .map(
            one ->
                one.path("trade_detail_type").asString()
                    + " "
                    + one.path("revenue_expense_type").asString()
                    + " "
                    + one.path("change_amount").asString())
        .toList();
  }

  static List<String> items(TestServer.Answer refused) {
    return refused.body().path("fail_check_items").valueStream().map(JsonNode::asString).toList();
  }

  /** Lets acme-dev be given credit. */
  void share() {
    set("acme", TestServer.json().put("post_paid", true));
    ObjectNode change = TestServer.json().put("same_real_name", true);
    change.putArray("permissions").add("SHARE-CREDIT-TO-SUB");
    set("acme-dev", change);
  }
}
