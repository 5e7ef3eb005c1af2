// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.domain.coupons.Coupon;
import dev.ocesandbox.server.gateway.commands.Call;
import dev.ocesandbox.server.gateway.commands.RequestFields;
import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Page;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.Optional;

/** The operations on coupons between a master and its members. */
final class MemberCouponsApi {

  private MemberCouponsApi() {}

  static Change<Answer> transferable(Call call, World world) {
    Page<Coupon> page =
        Page.of(MemberCoupons.transferable(world, call.customerId(), call.now()), call.page());
    return Change.of(world, Answer.ok(MemberCouponsJson.transferable(page, world)));
  }

  static Change<Answer> retrievable(Call call, World world) {
    String master = call.customerId();
    Optional<Customer> member =
        Enterprises.member(world, master, call.requiredText("sub_customer_id"))
            .filter(one -> MemberCoupons.takePart(world, one));
    if (member.isEmpty()) {
      return Change.refused(Refusal.by("enterprise.coupons.same-legal-person"));
    }
    Page<Coupon> page =
        Page.of(
            MemberCoupons.retrievable(world, master, member.get().id(), call.now()), call.page());
    return Change.of(world, Answer.ok(MemberCouponsJson.retrievable(page, world, master)));
  }

  static Change<Answer> transfer(Call call, World world) {
    RequestFields body = call.bodyFields();
    return new CouponTransfer(
            call.customerId(),
            body.text("customer_id", ""),
            body.text("coupon_id", ""),
            Money.parse(body.text("amount", "")),
            body.text("trans_id", ""))
        .on(world, call.now())
        .map(id -> Answer.ok(Json.object().put("sub_coupon_id", id)));
  }

  static Change<Answer> reclaim(Call call, World world) {
    RequestFields body = call.bodyFields();
    return new CouponRetrieval(
            call.customerId(),
            body.text("customer_id", ""),
            body.text("coupon_id", ""),
            body.text("sub_coupon_id", ""),
            body.text("trans_id", ""))
        .on(world, call.now())
        .map(left -> Answer.ok(Json.object().put("real_retrieve_amout", left.toString())));
  }
}
