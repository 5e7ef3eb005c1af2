// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The amounts of a refund order as the details, the list and the refund details show them. */
record RefundAmounts(Shop shop, String order) {

  /** The lines as "refund commission consumed", in their order. */
  List<String> lines() {
    return items()
        .map(
            item ->
                "%s %s %s"
                    .formatted(
                        item.path("amount_after_discount").asString(),
                        item.at("/amount_info/commission_amount").asString(),
                        item.at("/amount_info/consumed_amount").asString()))
        .toList();
  }

  /** The order, in the same form as its lines. */
  String whole() {
    JsonNode info = shop.listed(order);
    return "%s %s %s"
        .formatted(
            info.path("amount_after_discount").asString(),
            info.at("/amount_info/commission_amount").asString(),
            info.at("/amount_info/consumed_amount").asString());
  }

  /** Checks that lines, order, list and refund details agree to the cent. */
  void agree() {
    JsonNode shown = shop.shown(order);
    JsonNode listed = shop.listed(order);
    for (String field :
        List.of(
            "/amount_after_discount",
            "/amount_info/commission_amount",
            "/amount_info/consumed_amount")) {
      BigDecimal sum =
          items()
              .map(item -> item.at(field).decimalValue())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum)
          .as("%s of %s", field, order)
          .isEqualByComparingTo(shown.at(field).decimalValue());
      assertThat(listed.at(field)).isEqualTo(shown.at(field));
      assertThat(items())
          .allSatisfy(item -> assertThat(item.at(field).decimalValue()).isNotNegative());
    }
    // What cost so little that nothing of it goes back or is kept has no row.
    assertThat(withoutNothing(byTypeInRefundDetails())).isEqualTo(withoutNothing(byTypeInLines()));
  }

  private static Map<String, List<BigDecimal>> withoutNothing(Map<String, List<BigDecimal>> sums) {
    sums.values().removeIf(sum -> sum.stream().allMatch(amount -> amount.signum() == 0));
    return sums;
  }

  /** What goes back and what is kept of each resource type, by the refund details. */
  private Map<String, List<BigDecimal>> byTypeInRefundDetails() {
    Map<String, List<BigDecimal>> sums = new TreeMap<>();
    for (JsonNode row : shop.refunds(order).body().path("refund_infos")) {
      BigDecimal amount = row.path("amount").decimalValue();
      add(
          sums,
          row.path("resource_type_code").asString(),
          amount.min(BigDecimal.ZERO).negate(),
          amount.max(BigDecimal.ZERO));
    }
    return sums;
  }

  private Map<String, List<BigDecimal>> byTypeInLines() {
    Map<String, List<BigDecimal>> sums = new TreeMap<>();
    items()
        .forEach(
            item ->
                add(
                    sums,
                    item.path("commercial_resource").asString(),
                    item.path("amount_after_discount").decimalValue(),
                    item.at("/amount_info/commission_amount")
                        .decimalValue()
                        .add(item.at("/amount_info/consumed_amount").decimalValue())));
    return sums;
  }

  private static void add(
      Map<String, List<BigDecimal>> sums, String type, BigDecimal back, BigDecimal kept) {
    List<BigDecimal> sum =
        sums.computeIfAbsent(
            type, t -> new ArrayList<>(List.of(new BigDecimal("0.00"), new BigDecimal("0.00"))));
    sum.set(0, sum.get(0).add(back).setScale(2));
    sum.set(1, sum.get(1).add(kept).setScale(2));
  }

  private Stream<JsonNode> items() {
    return shop.details(order).body().path("order_line_items").valueStream();
  }
}
