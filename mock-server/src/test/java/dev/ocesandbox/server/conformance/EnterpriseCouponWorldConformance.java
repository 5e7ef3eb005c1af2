// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Enterprise.items;
import static dev.ocesandbox.server.conformance.EnterpriseCoupons.records;
import static dev.ocesandbox.server.conformance.EnterpriseCoupons.seen;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Passed-on coupons when members leave, when worlds are copied, and in what the control API shows.
 */
@OnBothTargets
class EnterpriseCouponWorldConformance {

  private final EnterpriseCoupons coupons;
  private final String source;
  private final String sub;

  EnterpriseCouponWorldConformance(Target target) {
    coupons = EnterpriseCoupons.of(target);
    source = coupons.issue("100.00");
    sub = coupons.pass(source, "60.00");
  }

  private static EnterpriseCoupons in(TestWorld world) {
    return new EnterpriseCoupons(new Enterprise(new Shop(world, "acme")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"master", "custody"})
  void leaving_sends_coupons_back(String way) {
    String theirs = coupons.world().cashCoupon("acme-dev", "5.00");
    ObjectNode change = TestServer.json();
    if (way.equals("master")) {
      change.putNull("master");
    } else {
      change.put("custody", true);
    }

    TestServer.Answer left = coupons.enterprise().trySet("acme-dev", change);

    // rule enterprise.coupons.back-on-leaving
    assertThat(left.applied()).contains("enterprise.coupons.back-on-leaving");
    assertThat(seen(coupons.acme(), source)).isEqualTo("100.00 2");
    assertThat(seen(coupons.dev(), sub)).isEqualTo("0.00 5");
    assertThat(seen(coupons.dev(), theirs)).isEqualTo("5.00 2");
    assertThat(records(coupons.dev(), sub, "COUPONCANCEL").get(0))
        .startsWith("SOURCE_OPERATION_RETRIEVE EXPENSE 60.00 0.00 ");
    assertThat(coupons.world().ledger().findValuesAsString("type"))
        .contains("coupon-allocation", "coupon-allocation-unbind");
  }

  @Test
  void what_an_unpaid_order_has_reserved_stays_with_a_member_that_leaves() {
    ObjectNode purchase = coupons.dev().purchase(TestWorld.server("20.00"));
    purchase.putArray("coupons").add(sub);
    String order = coupons.dev().place(purchase);

    coupons.enterprise().set("acme-dev", TestServer.json().put("custody", true));

    assertThat(seen(coupons.acme(), source)).isEqualTo("40.00 2");
    assertThat(seen(coupons.dev(), sub)).isEqualTo("60.00 2");
    coupons.enterprise().set("acme-dev", TestServer.json().put("custody", false));
    assertThat(coupons.retrievable()).isEmpty();
    coupons.dev().cancel(order);
    assertThat(coupons.retrievable()).containsExactly(sub + " 60.00");
  }

  @Test
  void a_fork_a_snapshot_and_a_saved_world_know_where_coupons_came_from() {
    String id = coupons.world().control("POST", "/snapshots").path("snapshot_id").asString();
    EnterpriseCoupons fork =
        in(TestWorld.create(TestServer.json().put("from", coupons.world().id())));
    EnterpriseCoupons copy = in(TestWorld.imported(coupons.world().control("GET", "/export")));

    for (EnterpriseCoupons one : List.of(coupons, fork, copy)) {
      assertThat(one.reclaim(source, sub)).isEqualTo("60.00");
      assertThat(seen(one.acme(), source)).isEqualTo("100.00 2");
    }
    coupons.world().control("POST", "/snapshots/" + id + "/restore");
    assertThat(coupons.retrievable()).containsExactly(sub + " 60.00");
    coupons.world().control("POST", "/reset");
    assertThat(coupons.transferable()).isEmpty();
  }

  @Test
  void another_master_takes_nothing_back_of_what_the_first_one_passed_on() {
    ObjectNode purchase = coupons.dev().purchase(TestWorld.server("20.00"));
    purchase.putArray("coupons").add(sub);
    String order = coupons.dev().place(purchase);
    ObjectNode alone = TestServer.json();
    alone.putNull("master");
    coupons.enterprise().set("acme-ops", alone);
    coupons.enterprise().set("acme-dev", TestServer.json().put("master", "acme-ops"));
    coupons.dev().cancel(order);
    TestWorld world = coupons.world();

    TestServer.Answer listed =
        world.get(
            "acme-ops",
            Enterprise.ROOT + "retrieve-coupons?sub_customer_id=" + world.customerId("acme-dev"));
    TestServer.Answer refused =
        world.post(
            "acme-ops", Enterprise.ROOT + "retrieve-coupon", coupons.retrieval(source, sub, ""));

    assertThat(listed.body()).hasToString("{\"total_count\":0,\"avail_retrieve_coupons\":[]}");
    assertThat(items(refused))
        .containsExactly("NOT_PRI_TRANSFER_COUPON", "SOURCE_COUPON_NOT_EXIST_OR_NOT_PRI");
  }

  private EnterpriseCoupons frozen(String id) {
    ObjectNode saved = (ObjectNode) coupons.world().control("GET", "/export");
    saved
        .at("/state/rooms/coupons/coupons")
        .valueStream()
        .filter(coupon -> coupon.path("id").asString().equals(id))
        .forEach(coupon -> ((ObjectNode) coupon).put("frozen", true));
    return in(TestWorld.imported(saved));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void frozen_coupons_stay_where_they_are(boolean ofMaster) {
    EnterpriseCoupons frozen = frozen(ofMaster ? source : sub);

    assertThat(frozen.retrievable()).isEmpty();
    assertThat(frozen.transferable()).hasSize(ofMaster ? 0 : 1);
    assertThat(items(frozen.tryPass(frozen.transfer(source, "1", ""))))
        .hasSize(ofMaster ? 1 : 0)
        .allMatch("COUPON_STATUS_CAN_NOT_OPERATE"::equals);
    assertThat(items(frozen.tryReclaim(frozen.retrieval(source, sub, ""))))
        .containsExactly("COUPON_STATUS_CAN_NOT_OPERATE");
  }

  @Test
  void previews_timeline_and_state_show_what_passing_on_does() {
    ObjectNode request =
        TestServer.json()
            .put("account", "acme")
            .put("method", "POST")
            .put("path", Enterprise.ROOT + "transfer-coupon");
    request.set("body", coupons.transfer(source, "15.00", "t-9"));

    JsonNode preview = coupons.world().control("POST", "/preview", request);

    assertThat(preview.path("status").asInt()).as("%s", preview).isEqualTo(200);
    assertThat(preview.at("/entries/0/type").asString()).isEqualTo("coupon-allocation");
    assertThat(seen(coupons.acme(), source)).isEqualTo("40.00 2");
    coupons.world().advance("P350D");
    assertThat(coupons.world().control("GET", "/timeline?days=20").path("events"))
        .filteredOn(event -> event.path("subject").asString().equals(sub))
        .extracting(event -> event.path("type").asString())
        .containsExactly("coupon-expired");
    JsonNode link = coupons.world().control("GET", "/state?room=passed_coupons&id=" + sub);
    assertThat(link.at("/passed_coupons/passed_coupons/0"))
        .hasToString(
            "{\"coupon_id\":\"%s\",\"source_id\":\"%s\",\"reclaimed\":\"0.00\"}"
                .formatted(sub, source));
  }

  @Test
  void refusals_are_explained_with_figures_in_both_languages() {
    TestServer.Answer tooMuch = coupons.tryPass(coupons.transfer(source, "40.01", ""));
    TestServer.Answer unknown = coupons.tryReclaim(coupons.retrieval(source, "CP0", ""));
    coupons.enterprise().set("acme-dev", TestServer.json().put("relation", "parent"));
    TestServer.Answer other = coupons.tryPass(coupons.transfer(source, "1", ""));

    assertThat(explained(tooMuch, "en_US").at("/rule/arguments"))
        .isEqualTo(TestServer.json().put("available", "40.00").put("missing", "0.01"));
    assertThat(explained(tooMuch, "zh_CN").path("message").asString())
        .endsWith("依据规则enterprise.coupons.covered：拨付金额不能超过优惠券的余额。");
    assertThat(explained(unknown, "en_US").path("message").asString())
        .endsWith("The coupon does not exist or is not of the member.");
    assertThat(explained(unknown, "en_US").at("/rule/arguments/items").asString())
        .isEqualTo("COUPON_NOT_EXIST_OR_NOT_SUB");
    assertThat(explained(other, "en_US").at("/rule/arguments/relation").asString())
        .isEqualTo("parent");
  }

  private static JsonNode explained(TestServer.Answer answer, String language) {
    URI page = URI.create(TestServer.endpoint() + "/_sandbox/explain/" + answer.requestId());
    return TestServer.send(HttpRequest.newBuilder(page).header("X-Language", language)).body();
  }
}
