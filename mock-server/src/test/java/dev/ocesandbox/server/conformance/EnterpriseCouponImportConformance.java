// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Saved worlds whose passed-on coupons have been changed by hand. */
class EnterpriseCouponImportConformance {

  private final EnterpriseCoupons coupons = EnterpriseCoupons.of(Target.FRESH_WORLD);
  private final String source = coupons.issue("100.00");
  private final String sub = coupons.pass(source, "60.00");
  private final String theirs = coupons.world().cashCoupon("acme-dev", "5.00");
  private final ObjectNode saved = (ObjectNode) coupons.world().control("GET", "/export");

  private ObjectNode coupon(String id) {
    return saved
        .at("/state/rooms/coupons/coupons")
        .valueStream()
        .filter(one -> one.path("id").asString().equals(id))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private ObjectNode link() {
    return (ObjectNode) saved.at("/state/rooms/passed_coupons/passed_coupons/0");
  }

  private void refused(String reason) {
    TestServer.Answer answer = TestServer.control("POST", "/worlds/import", saved);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    JsonNode complaints = answer.body().path("complaints");
    assertThat(complaints.findValuesAsString("reason"))
        .anySatisfy(said -> assertThat(said).contains(reason));
    assertThat(complaints.findValuesAsString("path"))
        .contains("state.rooms.passed_coupons.passed_coupons[0].source_id");
  }

  @Test
  void a_coupon_is_like_its_source() {
    ((ObjectNode) coupon(sub).path("terms")).put("version", 1);

    refused("must be a coupon of the same kind");
  }

  @Test
  void the_source_expires_when_the_coupon_does() {
    ((ObjectNode) coupon(source).path("terms")).put("expires_at", "2028-01-01T00:00:00Z");

    refused("must be a coupon of the same kind");
  }

  @Test
  void the_source_is_of_another_customer() {
    link().put("source_id", theirs);

    refused("must be the coupon of another customer");
  }

  @Test
  void the_source_can_take_back_what_was_made_of_it() {
    ((ObjectNode) coupon(source).path("terms")).put("face_value", "99.99");

    refused("must have a face value that covers");
  }
}
