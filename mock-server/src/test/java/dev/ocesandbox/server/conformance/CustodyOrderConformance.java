// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.ListCustomerOrdersRequest;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import dev.ocesandbox.server.conformance.Shop.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders of a member in custody that it pays by hand, and so leaves to its master. */
@OnBothTargets
class CustodyOrderConformance {

  private final Shop acme;
  private final Shop lab;

  CustodyOrderConformance(Target target) {
    acme = Shop.emptyAcme(target);
    acme.topUp("1000.00");
    lab = acme.as("acme-lab");
  }

  /** A reserved part of a coupon is not part of its balance. */
  private String balance(Choice coupon) {
    return acme.coupon(coupon.id()).path("balance").asString();
  }

  private String left(String price) {
    return lab.paid(lab.buyDatabase(price));
  }

  private static void release(Shop shop) {
    shop.world()
        .control("PUT", "/accounts/acme-lab/enterprise", TestServer.json().put("custody", false));
  }

  @Test
  void an_order_that_is_left_reserves_the_coupon_of_an_automatic_payment() {
    Choice small = acme.cash("30.00");
    Choice large = acme.cash("100.00");
    Choice elsewhere = acme.limited("cash", "500.00", "serviceType", "hws.service.type.ec2");

    // rule orders.pay.custody-coupon-reserved
    String order = lab.buyDatabase("80.00");
    assertThat(lab.pay(order).applied()).contains("orders.pay.custody-coupon-reserved");

    assertThat(acme.usableIds(order)).contains(small.id(), large.id());
    acme.paid(acme.buyDatabase("200.00"), large);
    assertThat(acme.balance(1)).isEqualTo("820.00");
    assertThat(acme.usableIds(acme.buyDatabase("200.00"))).doesNotContain(large.id());
    assertThat(balance(small)).isEqualTo("30.00");
    assertThat(balance(elsewhere)).isEqualTo("500.00");
  }

  @Test
  void the_master_uses_the_reserved_coupon_although_a_larger_one_came_later() {
    Choice reserved = acme.cash("50.00");
    String order = left("80.00");
    Choice later = acme.cash("70.00");

    var paid = acme.payOpenly(order);

    assertThat(paid.status()).isEqualTo(204);
    assertThat(paid.applied()).contains("orders.pay.custody-coupon-unnamed");
    assertThat(acme.coupon(reserved.id()).path("status").asInt()).isEqualTo(3);
    assertThat(acme.coupon(later.id()).path("status").asInt()).isEqualTo(2);
    assertThat(acme.balance(1)).isEqualTo("970.00");
  }

  @Test
  void a_coupon_that_came_after_all_is_used_if_none_was_reserved() {
    String order = left("80.00");
    acme.cash("70.00");

    assertThat(acme.payOpenly(order).status()).isEqualTo(204);
    assertThat(acme.balance(1)).isEqualTo("990.00");
  }

  @Test
  void a_reserved_coupon_that_has_expired_is_replaced() {
    acme.world()
        .coupon(
            "acme",
            TestServer.json().put("type", "cash").put("amount", "60.00").put("expires", "P2D"));
    String order = left("80.00");
    acme.cash("20.00");
    acme.world().advance("P3D");

    assertThat(acme.payOpenly(order).status()).isEqualTo(204);
    assertThat(acme.balance(1)).isEqualTo("940.00");
  }

  @Test
  void a_master_that_says_no_pays_without_it() {
    Choice reserved = acme.cash("50.00");
    String order = left("80.00");

    // rule orders.pay.custody-coupon-replaced
    var paid = acme.pay(order);

    assertThat(paid.applied()).contains("orders.pay.custody-coupon-replaced");
    assertThat(acme.balance(1)).isEqualTo("920.00");
    acme.paid(acme.buyDatabase("50.00"), reserved);
    assertThat(acme.balance(1)).isEqualTo("920.00");
  }

  @Test
  void a_master_that_names_others_pays_with_those() {
    Choice reserved = acme.cash("50.00");
    String order = left("80.00");
    Choice other = acme.cash("10.00");

    var paid = acme.pay(order, other, acme.flexi("5.00"));

    assertThat(paid.applied()).contains("orders.pay.custody-coupon-replaced");
    assertThat(acme.balance(1)).isEqualTo("935.00");
    assertThat(balance(reserved)).isEqualTo("50.00");
    acme.paid(acme.buyDatabase("50.00"), reserved);
    assertThat(acme.balance(1)).isEqualTo("935.00");
  }

  @Test
  void a_refused_payment_of_the_master_keeps_the_reservation() {
    acme.cash("50.00");
    String order = left("2000.00");
    String before = acme.everything();

    assertRefused(acme.payOpenly(order), 400, "CBC.99005003", "orders.pay.enough-money");
    assertRefused(acme.pay(order), 400, "CBC.99005003", "orders.pay.enough-money");
    assertThat(acme.everything()).isEqualTo(before);
  }

  @Test
  void paying_by_hand_again_reserves_nothing_more() {
    acme.cash("50.00");
    String order = left("80.00");
    acme.cash("70.00");
    String before = acme.everything();

    assertThat(lab.pay(order).status()).isEqualTo(204);
    assertThat(lab.payOpenly(order).status()).isEqualTo(204);
    assertThat(acme.everything()).isEqualTo(before);
  }

  @Test
  void only_the_member_can_cancel_its_order_which_frees_the_coupon() {
    Choice reserved = acme.cash("50.00");
    String order = left("80.00");

    assertRefused(acme.cancel(order), 400, "CBC.30000010", "orders.cancel.order-exists");
    var cancelled = lab.cancel(order);

    assertThat(cancelled.applied()).contains("orders.cancel.releases-coupons");
    assertRefused(acme.payOpenly(order), 400, "CBC.99003106", "orders.pay.only-pending");
    acme.paid(acme.buyDatabase("50.00"), reserved);
    assertThat(acme.balance(1)).isEqualTo("1000.00");
  }

  @Test
  void the_deadline_frees_the_coupon() {
    Choice reserved = acme.cash("50.00");
    left("80.00");

    JsonNode events = acme.world().advance("P8D").path("events");

    assertThat(events.valueStream().map(event -> event.path("type").asString()))
        .contains("order-cancelled");
    acme.paid(acme.buyDatabase("50.00"), reserved);
    assertThat(acme.balance(1)).isEqualTo("1000.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "acme-dev"})
  void without_custody_coupons_must_be_named(String account) {
    Shop shop = acme.as(account);
    String order = shop.buyDatabase("80.00");
    String before = acme.everything();

    assertRefused(shop.payOpenly(order), 400, "CBC.0100", "gateway.check.parameters");
    assertRefused(acme.payOpenly("CS0"), 400, "CBC.0100", "gateway.check.parameters");
    var said = shop.payOpenly(order).body();
    assertThat(said.path("error_msg").asString()).isEqualTo("coupon_infos: must not be null");
    assertThat(acme.world().control("GET", "/findings").path("findings").valueStream())
        .anySatisfy(
            one -> {
              assertThat(one.path("kind").asString()).isEqualTo("out-of-range");
              assertThat(one.path("field").asString()).isEqualTo("coupon_infos");
            });
    assertThat(acme.everything()).isEqualTo(before);
  }

  @Test
  void a_coupon_that_cloud_services_reserve_is_the_masters() {
    Choice own = lab.cash("30.00");
    Choice masters = acme.flexi("20.00");
    acme.cash("70.00");
    ObjectNode purchase = lab.purchase(TestWorld.database("80.00"));
    purchase.putArray("coupons").add(masters.id());
    String order = lab.paid(lab.place(purchase));

    // rule orders.coupons.custody-member-has-none
    assertThat(lab.usableIds(order)).isEmpty();
    assertThat(acme.usableIds(order)).contains(masters.id()).doesNotContain(own.id());
    assertThat(acme.payOpenly(order).status()).isEqualTo(204);
    assertThat(acme.balance(1)).isEqualTo("940.00");
    purchase.putArray("coupons").add(own.id());
    var refused = TestServer.control("POST", "/worlds/" + acme.world().id() + "/orders", purchase);
    assertThat(refused.explained().at("/rule/id").asString()).isEqualTo("control.coupon-usable");
  }

  @Test
  void an_order_that_was_not_left_yet_is_nothing_to_the_master() {
    String order = lab.buyDatabase("80.00");

    assertThat(acme.listedIds("method=sub_customer")).isEmpty();
    assertRefused(acme.pay(order), 400, "CBC.30000010", "orders.pay.order-exists");
    assertRefused(
        acme.details(order), 400, "CBC.30000010", "orders.details.foreign-order-is-unknown");
  }

  @Test
  void the_master_uses_its_discounts_for_it() {
    Choice discount = acme.discount("commercial", "0.50");
    Choice partner = acme.discount("partner", "0.10");
    acme.cash("30.00");
    String order = left("80.00");

    assertThat(acme.discounts(order)).hasSize(1);
    assertRefused(acme.payWith(partner, order), 400, "CBC.99003108", "orders.pay.discount-usable");
    assertThat(acme.payWith(discount, order).status()).isEqualTo(204);
    assertThat(acme.balance(1)).isEqualTo("960.00");
  }

  @Test
  void through_the_sdk_the_master_finds_and_pays_it() {
    Choice coupon = acme.cash("30.00");
    String order = left("80.00");
    var sdk = acme.world().sdk("acme");

    var shown =
        sdk.listCustomerOrders(
                new ListCustomerOrdersRequest()
                    .withMethod(ListCustomerOrdersRequest.MethodEnum.SUB_CUSTOMER))
            .getOrderInfos();
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).getCustomerId()).isEqualTo(lab.customerId());
    assertThat(shown.get(0).getAgentPayInfo().getPayingAgentId()).isEqualTo(acme.customerId());
    sdk.payOrders(
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(order)
                    .withUseCoupon("YES")
                    .withUseDiscount("NO")));

    assertThat(acme.coupon(coupon.id()).path("status").asInt()).isEqualTo(3);
    assertThat(acme.balance(1)).isEqualTo("950.00");
    assertThat(acme.listedIds("method=sub_customer")).containsExactly(order);
    assertThat(acme.listedIds("")).isEmpty();
  }

  @Test
  void a_member_that_leaves_custody_pays_itself() {
    Choice reserved = acme.cash("50.00");
    String unpaid = left("80.00");
    String done = left("10.00");
    acme.paid(done);
    release(acme);
    lab.topUp("100.00");

    // rule orders.list.sub-customer-until-it-leaves
    assertThat(acme.listedIds("method=sub_customer")).containsExactly(done);
    assertThat(acme.details(done).status()).isEqualTo(200);
    for (TestServer.Answer refused : List.of(acme.pay(unpaid), acme.details(unpaid))) {
      assertThat(refused.body().path("error_code").asString()).isEqualTo("CBC.30000010");
    }
    lab.paid(unpaid);
    assertThat(lab.balance(1)).isEqualTo("20.00");
    assertThat(lab.listed(unpaid).path("agent_pay_info").isNull()).isTrue();
    acme.paid(acme.buyDatabase("50.00"), reserved);
    assertThat(acme.balance(1)).isEqualTo("990.00");
  }
}
