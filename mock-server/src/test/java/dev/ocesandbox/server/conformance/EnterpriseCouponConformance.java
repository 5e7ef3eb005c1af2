// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.EnterpriseCoupons.records;
import static dev.ocesandbox.server.conformance.EnterpriseCoupons.seen;
import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.conformance.Shop.Choice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Coupons that go to members and back (ep_00024 to ep_00027). */
@OnBothTargets
class EnterpriseCouponConformance {

  private final EnterpriseCoupons coupons;
  private final Shop acme;
  private final Shop dev;

  EnterpriseCouponConformance(Target target) {
    coupons = EnterpriseCoupons.of(target);
    acme = coupons.acme();
    dev = coupons.dev();
  }

  @Test
  void a_part_goes_to_a_member_who_pays_with_it_and_the_rest_goes_back() {
    String source = coupons.issue("500.00");

    TestServer.Answer passed = coupons.tryPass(coupons.transfer(source, "100", "2020042401"));
    String sub = passed.body().path("sub_coupon_id").asString();

    // rules enterprise.coupons.keeps-terms, coupons.records.transfer
    assertThat(passed.applied()).contains("enterprise.coupons.keeps-terms");
    assertThat(sub).matches("CP\\d{12}[0-9A-Z]{4}").isNotEqualTo(source);
    assertThat(seen(acme, source)).isEqualTo("400.00 2");
    assertThat(seen(dev, sub)).isEqualTo("100.00 2");
    assertThat(records(acme, source, "COUPONADJUST"))
        .containsExactly("SOURCE_OPERATION_TRANSFER EXPENSE 100.00 400.00 2020042401");
    assertThat(records(dev, sub, "COUPONADJUST"))
        .containsExactly("SOURCE_OPERATION_TRANSFER REVENUE 100.00 100.00 2020042401");

    dev.paid(dev.buy("30.00"), new Choice(sub, 301));
    TestServer.Answer back = coupons.tryReclaim(coupons.retrieval(source, sub, "333333"));

    // rules enterprise.coupons.rest-goes-back, coupons.records.retrieval
    assertThat(back.body()).hasToString("{\"real_retrieve_amout\":\"70.00\"}");
    assertThat(back.applied()).contains("enterprise.coupons.rest-goes-back");
    assertThat(seen(acme, source)).isEqualTo("470.00 2");
    assertThat(seen(dev, sub)).isEqualTo("0.00 5");
    assertThat(records(dev, sub, "COUPONCANCEL"))
        .containsExactly("SOURCE_OPERATION_RETRIEVE EXPENSE 70.00 0.00 333333");
    assertThat(records(acme, source, "COUPONCANCEL"))
        .containsExactly("SOURCE_OPERATION_RETRIEVE REVENUE 70.00 470.00 333333");
    assertThat(coupons.world().ledger().path("balanced").asBoolean()).isTrue();
  }

  @Test
  void the_new_coupon_has_limits_times_name_and_kind_of_its_source() {
    ObjectNode limited =
        TestServer.json()
            .put("type", "cash")
            .put("amount", "50.00")
            .put("kind", "activity")
            .put("name", "spring")
            .put("valid_from", "P1D")
            .put("expires", "P40D");
    limited.putObject("limits").put("serviceType", "hws.service.type.rds").put("cycleNum", "1");
    String source = coupons.world().coupon("acme", limited);

    String sub = coupons.pass(source, "20.00");

    JsonNode theirs = dev.coupon(sub);
    JsonNode ours = acme.coupon(source);
    for (String field :
        new String[] {
          "valid_time",
          "expire_time",
          "plan_name",
          "promotion_plan_id",
          "coupon_version",
          "coupon_type",
          "source_id"
        }) {
      assertThat(theirs.path(field)).as(field).isEqualTo(ours.path(field));
    }
    assertThat(theirs.path("face_value").asString()).isEqualTo("20.00");
    assertThat(theirs.path("use_limits").findValuesAsString("limit_key"))
        .isEqualTo(ours.path("use_limits").findValuesAsString("limit_key"))
        .hasSize(2);
    coupons.world().advance("P2D");
    String server = dev.buy("30.00");
    assertRefused(
        dev.pay(server, new Choice(sub, 301)), 400, "CBC.99003112", "orders.pay.coupon-fits-order");
    coupons.world().advance("P40D");
    assertThat(seen(dev, sub)).isEqualTo("0.00 4");
    assertThat(seen(acme, source)).isEqualTo("0.00 4");
  }

  @Test
  void a_coupon_that_is_passed_on_whole_is_used_up_until_it_comes_back() {
    String source = coupons.once("80.00");

    String sub = coupons.pass(source, "80.00");

    assertThat(acme.coupon(source).path("status").asInt()).isEqualTo(3);
    assertThat(dev.coupon(sub).path("coupon_version").asInt()).isEqualTo(1);
    assertThat(coupons.transferable()).isEmpty();
    assertThat(coupons.reclaim(source, sub)).isEqualTo("80.00");
    assertThat(coupons.transferable()).containsExactly(source + " 80.00");
    acme.paid(acme.buy("80.00"), new Choice(source, 301));
  }

  @Test
  void the_lists_show_what_can_move_newest_first() {
    String test = coupons.issue("10.00", "kind", "test");
    String activity = coupons.issue("20.00", "kind", "activity", "valid_from", "P1D");
    coupons.issue("30.00", "issuer", "partner");
    coupons.world().flexiCoupon("acme", "40.00");
    coupons.world().discountCoupon("acme", "0.80");
    coupons.issue("50.00", "expires", "P1D");
    coupons.world().cashCoupon("acme-dev", "60.00");
    String whole = coupons.issue("70.00");
    coupons.pass(whole, "70.00");
    String part = coupons.pass(test, "4.00");
    coupons.world().advance("P2D");

    // rules enterprise.coupons.to-transfer, enterprise.coupons.listed-while-movable,
    // enterprise.coupons.to-reclaim
    assertThat(coupons.transferable()).containsExactly(activity + " 20.00", test + " 6.00");
    assertThat(coupons.retrievable()).hasSize(2).contains(part + " 4.00");
    JsonNode page = coupons.list("?offset=1&limit=1").body();
    assertThat(page.path("total_count").asInt()).isEqualTo(2);
    assertThat(page.at("/avail_transfer_coupons/0/coupon_id").asString()).isEqualTo(test);
    assertThat(coupons.list("?offset=2").body().path("avail_transfer_coupons")).isEmpty();
    dev.paid(dev.buy("4.00"), new Choice(part, 301));
    assertThat(coupons.retrievable()).hasSize(1).noneMatch(row -> row.startsWith(part));
  }

  @Test
  void pages_must_be_in_range_and_the_member_named() {
    for (String query :
        new String[] {"?limit=0", "?limit=101", "?offset=-1", "?limit=", "?offset="}) {
      assertRefused(coupons.list(query), 400, "CBC.0100", "gateway.check.parameters");
    }
    assertRefused(
        coupons.enterprise().get("retrieve-coupons"), 400, "CBC.0100", "gateway.check.parameters");
    assertRefused(
        coupons.enterprise().get("retrieve-coupons?sub_customer_id="),
        400,
        "CBC.0100",
        "gateway.check.parameters");
  }

  @Test
  void what_comes_back_to_a_coupon_that_was_taken_back_is_lost() {
    String source = coupons.issue("100.00");
    String sub = coupons.pass(source, "60.00");
    String server =
        Unsubscriptions.firstResource(dev, dev.paid(dev.buy("20.00"), new Choice(sub, 301)));
    coupons.reclaim(source, sub);

    // rule coupons.use.return-after-end-is-lost
    TestServer.Answer refund = Unsubscriptions.ask(dev, 1, server);

    assertThat(refund.applied()).contains("coupons.use.return-after-end-is-lost");
    assertThat(seen(dev, sub)).isEqualTo("0.00 5");
    assertThat(records(dev, sub, "REFUND"))
        .singleElement()
        .asString()
        .startsWith("SOURCE_OPERAIION_UNSUBSCRIBE REVENUE 20.00 20.00 ");
    assertThat(records(dev, sub, "EXPIRED"))
        .singleElement()
        .asString()
        .startsWith("SOURCE_OPERAIION_EXPIRECLEAR EXPENSE 20.00 0.00 ");
    assertThat(seen(acme, source)).isEqualTo("80.00 2");
  }

  @Test
  void a_refund_by_the_staff_gives_nothing_to_a_coupon_that_was_taken_back() {
    String source = coupons.issue("100.00");
    String sub = coupons.pass(source, "60.00");
    String order = dev.paid(dev.buy("20.00"), new Choice(sub, 301));
    coupons.reclaim(source, sub);

    // rule orders.refund.cash-coupon-not-returned
    dev.refund(order, "0.00", "0.00");

    assertThat(seen(dev, sub)).isEqualTo("0.00 5");
    assertThat(records(dev, sub, "REFUND")).isEmpty();
    assertThat(seen(acme, source)).isEqualTo("80.00 2");
  }

  @Test
  void what_comes_back_to_a_coupon_that_is_used_up_can_be_taken_back() {
    String source = coupons.issue("100.00");
    String sub = coupons.pass(source, "20.00");
    String server =
        Unsubscriptions.firstResource(dev, dev.paid(dev.buy("20.00"), new Choice(sub, 301)));
    assertThat(coupons.retrievable()).isEmpty();

    Unsubscriptions.of(dev, 1, server);

    assertThat(coupons.retrievable()).containsExactly(sub + " 20.00");
    assertThat(coupons.reclaim(source, sub)).isEqualTo("20.00");
    assertThat(seen(acme, source)).isEqualTo("100.00 2");
  }
}
