// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Says what has become of a coupon; amounts are yuan. */
public final class CouponAssert {

  private final Facts facts;

  CouponAssert(WorldView world, String id) {
    this.facts = Facts.of(world, "coupon", id);
  }

  private Node coupon() {
    return facts.record("coupons", "coupons");
  }

  private CouponAssert is(String status) {
    String was = coupon().text("status");
    facts.check(was.equals(status), words(status), words(was));
    return this;
  }

  private static String words(String status) {
    return "is " + status.toLowerCase(Locale.ROOT);
  }

  /** It can pay for something now: there is something left, its time has come and is not over. */
  public CouponAssert isUsable() {
    Node coupon = coupon();
    Instant now = Instant.parse(new Node(facts.world().read("clock")).text("now"));
    Instant from = Instant.parse(coupon.get("terms").text("valid_from"));
    Instant end = Instant.parse(coupon.get("terms").text("expires_at"));
    facts.check(
        coupon.text("status").equals("AVAILABLE")
            && coupon.text("frozen").equals("false")
            && !now.isBefore(from)
            && now.isBefore(end),
        "is usable",
        "%s%s, valid from %s until %s, and it is %s"
            .formatted(
                words(coupon.text("status")),
                coupon.text("frozen").equals("true") ? ", frozen" : "",
                from,
                end,
                now));
    return this;
  }

  /** Nothing is left of it, or its single use is over. */
  public CouponAssert isUsed() {
    return is("USED");
  }

  /** Its time is over. */
  public CouponAssert isExpired() {
    return is("EXPIRED");
  }

  /** So much is left on it and not set aside by an order; nothing ever is on a discount coupon. */
  public CouponAssert hasLeft(String amount) {
    facts.checkAmount(
        "has left", amount, facts.ledgerBalance("coupon", coupon().text("customer_id")));
    return this;
  }

  /** An unpaid order has set it or a part of it aside. */
  public CouponAssert isLockedBy(String orderId) {
    List<String> was = coupon().all("locks").stream().map(lock -> lock.text("order_id")).toList();
    facts.check(was.contains(orderId), "is locked by order " + orderId, "is locked by " + was);
    return this;
  }
}
