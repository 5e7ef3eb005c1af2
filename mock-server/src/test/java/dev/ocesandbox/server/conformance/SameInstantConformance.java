// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What falls due in the same instant: the order is always the same, so that worlds can be repeated.
 */
@OnBothTargets
class SameInstantConformance {

  private final Shop acme;

  SameInstantConformance(Target target) {
    acme = Shop.emptyAcme(target);
  }

  @Test
  void orders_with_the_same_deadline_end_in_the_order_of_their_numbers() {
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      orders.add(acme.buy("1.00"));
    }

    List<String> ended = subjects(acme.world().advance("P7D"), "order-cancelled");

    assertThat(orders).isNotEqualTo(orders.stream().sorted().toList());
    assertThat(ended).isEqualTo(orders.stream().sorted().toList());
  }

  @Test
  void a_coupon_expires_before_an_order_with_the_same_deadline_ends() {
    ObjectNode week = TestServer.json().put("type", "flexi").put("amount", "10.00");
    String coupon = acme.world().coupon("acme", week.put("expires", "P7D"));
    String order = acme.buy("1.00");

    JsonNode move = acme.world().advance("P7D");

    assertThat(move.path("events").valueStream().map(e -> e.path("subject").asString()))
        .containsExactly(coupon, order);
    assertThat(move.path("events").valueStream().map(e -> e.path("at").asString()).distinct())
        .containsExactly("2026-11-30T02:00:00Z");
  }

  private static List<String> subjects(JsonNode move, String type) {
    return move.path("events")
        .valueStream()
        .filter(event -> event.path("type").asString().equals(type))
        .map(event -> event.path("subject").asString())
        .toList();
  }
}
