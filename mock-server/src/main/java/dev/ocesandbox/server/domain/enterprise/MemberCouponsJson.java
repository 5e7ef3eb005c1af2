// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.domain.coupons.Coupons;
import dev.ocesandbox.server.domain.coupons.CouponsJson;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the coupons between a master and its members as JSON. */
final class MemberCouponsJson {

  private MemberCouponsJson() {}

  static ObjectNode transferable(Page<Coupon> page, World world) {
    ObjectNode body = Json.object().put("total_count", page.total());
    ArrayNode rows = body.putArray("avail_transfer_coupons");
    for (Coupon coupon : page.rows()) {
      terms(rows.addObject().put("coupon_id", coupon.id()), coupon, world);
    }
    return body;
  }

  static ObjectNode retrievable(Page<Coupon> page, World world, String masterId) {
    ObjectNode body = Json.object().put("total_count", page.total());
    ArrayNode rows = body.putArray("avail_retrieve_coupons");
    for (Coupon coupon : page.rows()) {
      String source =
          MemberCoupons.source(world, masterId, coupon.id()).map(Coupon::id).orElseThrow();
      terms(
          rows.addObject().put("coupon_id", source).put("sub_coupon_id", coupon.id()),
          coupon,
          world);
    }
    return body;
  }

  private static void terms(ObjectNode row, Coupon coupon, World world) {
    row.put("plan_name", coupon.terms().name())
        .put("balance", Coupons.available(world, coupon).toString())
        .put("effective_time", BusinessTime.wire(coupon.terms().validFrom()))
        .put("expire_time", BusinessTime.wire(coupon.terms().expiresAt()));
    CouponsJson.useLimits(row.putArray("use_limits"), coupon);
  }
}
