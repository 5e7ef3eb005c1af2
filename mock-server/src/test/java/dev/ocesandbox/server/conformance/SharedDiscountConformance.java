// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static dev.ocesandbox.server.conformance.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.bss.v2.model.DiscountSimpleInfoV3;
import com.huaweicloud.sdk.bss.v2.model.ListOrderDiscountsRequest;
import com.huaweicloud.sdk.bss.v2.model.PayCustomerOrderV3Req;
import com.huaweicloud.sdk.bss.v2.model.PayOrdersRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members that use the commercial discounts of their master. */
@OnBothTargets
class SharedDiscountConformance {

  private static final String BUSINESS = "/v2/promotions/business/discount-info";

  private final Shop acme;
  private final Shop dev;

  SharedDiscountConformance(Target target) {
    acme = Shop.emptyAcme(target);
    acme.topUp("1000.00");
    dev = acme.as("acme-dev");
    dev.topUp("1000.00");
  }

  private void permit(String account, String... permissions) {
    ObjectNode change = TestServer.json();
    List.of(permissions).forEach(change.putArray("permissions")::add);
    acme.world().control("PUT", "/accounts/" + account + "/enterprise", change);
  }

  private static List<String> ids(JsonNode offers) {
    return offers.valueStream().map(offer -> offer.path("discount_id").asString()).toList();
  }

  private static String usagePrice(Shop shop) {
    return new Quotes(shop)
        .usage(Quotes.hours(Quotes.server("1", "c6.large.2.linux"), 1))
        .path("discount_amount")
        .asString();
  }

  private static JsonNode termOffers(Shop shop) {
    return new Quotes(shop)
        .terms(Quotes.months(Quotes.server("1", "c6.large.2.linux"), 1))
        .path("optional_discount_rating_results");
  }

  private static int businessItems(Shop shop) {
    return shop.world()
        .post(shop.account(), BUSINESS, TestServer.json().put("quoting_item_type", "CATEGORY_ITEM"))
        .body()
        .path("total_count")
        .asInt();
  }

  /** The account with and the one without the permission, and the member in custody. */
  @ParameterizedTest
  @CsvSource({"acme-dev, true", "acme-ops, false", "acme-lab, true"})
  void quotes_and_lists_show_it_to_members_that_share_it(String account, boolean shares) {
    Shop member = acme.as(account);
    String unreduced = usagePrice(member);
    String discount = acme.discount("commercial", "0.80").id();

    // rule discounts.use.quoted-of-master
    assertThat(ids(termOffers(member)).contains(discount)).isEqualTo(shares);
    assertThat(usagePrice(member).equals(unreduced)).isEqualTo(!shares);
    assertThat(businessItems(member) > 0).isEqualTo(shares);
    assertThat(ids(member.discounts(member.buyDatabase("100.00"))).contains(discount))
        .isEqualTo(shares);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "promotion"})
  void only_commercial_discounts_are_passed_on(String type) {
    Shop.Choice discount = acme.discount(type, "0.50");
    String order = dev.buyDatabase("100.00");

    assertThat(termOffers(dev)).isEmpty();
    assertThat(dev.discounts(order)).isEmpty();
    assertRefused(dev.payWith(discount, order), 400, "CBC.99003108", "orders.pay.discount-usable");
    assertThat(acme.discounts(acme.buyDatabase("100.00"))).hasSize(1);
  }

  @Test
  void a_price_adjustment_of_an_order_of_the_master_is_its_own() {
    String order = acme.buyDatabase("100.00");
    acme.world()
        .control(
            "POST",
            "/accounts/acme/discounts",
            TestServer.json().put("type", "commercial").put("ratio", "0.5").put("order_id", order));

    assertThat(acme.discounts(order)).hasSize(1);
    assertThat(dev.discounts(dev.buyDatabase("100.00"))).isEmpty();
  }

  @Test
  void a_member_pays_with_it_through_the_sdk() {
    String discount = acme.discount("commercial", "0.80").id();
    var sdk = acme.world().sdk("acme-dev");
    String order = dev.buyDatabase("100.00");

    var offered =
        sdk.listOrderDiscounts(new ListOrderDiscountsRequest().withOrderId(order)).getDiscounts();
    assertThat(offered).extracting(one -> one.getDiscountId()).containsExactly(discount);
    sdk.payOrders(
        new PayOrdersRequest()
            .withBody(
                new PayCustomerOrderV3Req()
                    .withOrderId(order)
                    .withUseCoupon("NO")
                    .withUseDiscount("YES")
                    .withDiscountInfos(
                        List.of(new DiscountSimpleInfoV3().withId(discount).withType(2)))));

    assertThat(dev.balance(1)).isEqualTo("920.00");
    assertThat(acme.balance(1)).isEqualTo("1000.00");
    JsonNode paid = dev.listed(order).at("/amount_info/discounts/0");
    assertThat(paid.path("discount_type").asString()).isEqualTo("605");
    assertThat(paid.path("discount_amount").asString()).isEqualTo("20.00");
  }

  @Test
  void explain_says_that_the_discount_is_the_masters() {
    Shop.Choice discount = acme.discount("commercial", "0.80");

    var shared = dev.payWith(discount, dev.buyDatabase("100.00"));
    var own = acme.payWith(discount, acme.buyDatabase("100.00"));

    assertThat(shared.applied()).contains("discounts.use.commercial-of-master");
    assertThat(own.applied()).doesNotContain("discounts.use.commercial-of-master");
  }

  @ParameterizedTest
  @CsvSource({"0.70, 0.80, 70.00", "0.80, 0.70, 70.00"})
  void the_better_of_both_wins_when_nobody_chooses(String own, String masters, String due) {
    dev.discount("commercial", own);
    acme.discount("commercial", masters);

    String order = dev.place(dev.purchase(TestWorld.database("100.00")).put("auto_pay", true));

    assertThat(dev.listed(order).path("amount_after_discount").decimalValue())
        .isEqualByComparingTo(due);
    assertThat(termOffers(dev)).hasSize(2);
  }

  @Test
  void at_a_tie_the_members_own_is_the_best_offer() {
    String masters = acme.discount("commercial", "0.80").id();
    String own = dev.discount("commercial", "0.80").id();

    // rule discounts.use.own-first-at-a-tie
    assertThat(termOffers(dev).valueStream().filter(o -> o.path("best_offer").asInt() == 1))
        .extracting(offer -> offer.path("discount_id").asString())
        .containsExactly(own);
    assertThat(ids(termOffers(dev))).containsExactly(own, masters);
  }

  @Test
  void renewals_are_quoted_and_paid_with_it() {
    Renewals member = new Renewals(dev);
    String server = member.boughtServer();
    String discount = acme.discount("commercial", "0.50").id();

    assertThat(
            ids(member.quote(Renewals.months(1, server)).path("optional_discount_rating_results")))
        .containsExactly(discount);
    String order = member.renewed(Renewals.paying(Renewals.months(1, server)));

    assertThat(dev.listed(order).path("amount_after_discount").decimalValue())
        .isEqualByComparingTo("16.10");
    assertThat(dev.balance(1)).isEqualTo("951.70");
  }

  @Test
  void a_cloud_service_can_place_a_members_order_with_it() {
    String discount = acme.discount("commercial", "0.80").id();
    ObjectNode line = TestWorld.server("100.00");

    String order = dev.place(dev.purchase(line).put("discount", discount));
    assertThat(dev.shown(order).path("amount_after_discount").decimalValue())
        .isEqualByComparingTo("80.00");
    Shop ops = acme.as("acme-ops");
    var refused =
        TestServer.control(
            "POST",
            "/worlds/" + acme.world().id() + "/orders",
            ops.purchase(line).put("discount", discount));
    assertThat(refused.explained().at("/rule/id").asString()).isEqualTo("control.discount-usable");
  }

  @Test
  void it_ends_with_the_permission_and_with_the_enterprise() {
    Shop.Choice discount = acme.discount("commercial", "0.80");
    String order = dev.buyDatabase("100.00");
    permit("acme-dev", "READ_FINANCE_INFO");

    assertThat(dev.discounts(order)).isEmpty();
    assertRefused(dev.payWith(discount, order), 400, "CBC.99003108", "orders.pay.discount-usable");
    permit("acme-dev", "SHARE-BIZ-DISCOUNT-TO-SUB");
    assertThat(dev.discounts(order)).hasSize(1);
    acme.world()
        .control("PUT", "/accounts/acme-dev/enterprise", TestServer.json().putNull("master"));
    assertThat(dev.discounts(order)).isEmpty();
  }

  @Test
  void the_master_does_not_use_those_of_a_member() {
    dev.discount("commercial", "0.10");

    assertThat(acme.discounts(acme.buyDatabase("100.00"))).isEmpty();
    assertThat(acme.as("acme-lab").discounts(acme.as("acme-lab").buyDatabase("100.00"))).isEmpty();
  }
}
