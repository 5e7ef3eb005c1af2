// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit.verify;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Instant;
import java.util.List;

/** Assertions on a coupon. Amounts are in yuan, such as 30.00. */
public final class CouponAssert {

  private final Subject subject;

  CouponAssert(WorldView world, String id) {
    this(Subject.of(world, "coupon", id));
  }

  private CouponAssert(Subject subject) {
    this.subject = subject;
  }

  /** Returns these assertions with a description, which begins the message of a failure. */
  public CouponAssert as(String description) {
    return new CouponAssert(subject.as(description));
  }

  private JsonValue coupon() {
    return subject.row("coupons", "coupons");
  }

  private CouponAssert hasStatus(String status) {
    subject.checkStatus(status, coupon());
    return this;
  }

  /**
   * Asserts that the coupon can be used now: it is available, not frozen, and within its period of
   * validity.
   */
  public CouponAssert isUsable() {
    JsonValue coupon = coupon();
    Instant now = new JsonValue(subject.world().read("clock")).instant("now");
    Instant from = coupon.get("terms").instant("valid_from");
    Instant end = coupon.get("terms").instant("expires_at");
    boolean frozen = coupon.textOrEmpty("frozen").equals("true");
    subject.check(
        coupon.text("status").equals("AVAILABLE")
            && !frozen
            && !now.isBefore(from)
            && now.isBefore(end),
        "is usable",
        "is %s%s, valid from %s until %s, and the time of the world is %s"
            .formatted(
                TextFormat.words(coupon.text("status")), frozen ? ", frozen" : "", from, end, now));
    return this;
  }

  /** Asserts that the coupon is used up. */
  public CouponAssert isUsed() {
    return hasStatus("USED");
  }

  /** Asserts that the coupon has expired. */
  public CouponAssert isExpired() {
    return hasStatus("EXPIRED");
  }

  /**
   * Asserts that the coupon was reclaimed by its issuer, or by the enterprise master that had
   * passed it on.
   */
  public CouponAssert isReclaimed() {
    return hasStatus("RECLAIMED");
  }

  /**
   * Asserts that an enterprise master made this coupon of one of its own by passing on an amount of
   * it.
   *
   * @param sourceId id of the coupon of the master
   */
  public CouponAssert isPassedOnFrom(String sourceId) {
    String source = source();
    subject.check(
        source.equals(sourceId),
        "is passed on from coupon " + sourceId,
        source.isEmpty() ? "is not passed on" : "is passed on from coupon " + source);
    return this;
  }

  /**
   * Asserts which enterprise master passed this coupon on.
   *
   * @param master account name of the master
   */
  public CouponAssert isPassedOnBy(String master) {
    String source = source();
    String owner = source.isEmpty() ? "" : ownerOf(source);
    subject.check(
        owner.equals(master),
        "is passed on by " + master,
        owner.isEmpty() ? "is not passed on" : "is passed on by " + owner);
    return this;
  }

  /** Returns the id of the coupon that this one came from; empty if it was issued. */
  private String source() {
    coupon();
    String room = "passed_coupons";
    String path = "state?room=" + room + "&id=" + UrlEncoding.encode(subject.id());
    return new JsonValue(subject.world().read(path))
        .get(room).list(room).stream()
            .filter(row -> row.textOrEmpty("coupon_id").equals(subject.id()))
            .map(row -> row.textOrEmpty("source_id"))
            .findFirst()
            .orElse("");
  }

  private String ownerOf(String couponId) {
    WorldView world = subject.world();
    String owner =
        Subject.of(world, "coupon", couponId).row("coupons", "coupons").text("customer_id");
    return new JsonValue(world.read("accounts/" + owner)).text("name");
  }

  /**
   * Asserts the amount that is left and not locked by an order. It is always zero for a discount
   * coupon.
   */
  public CouponAssert hasLeft(String amount) {
    subject.checkAmount(
        "has %s left",
        amount, subject.ledgerBalance("coupon", coupon().textOrEmpty("customer_id")));
    return this;
  }

  /** Asserts that an unpaid order has locked the coupon or a part of it. */
  public CouponAssert isLockedBy(String orderId) {
    List<String> orders =
        coupon().list("locks").stream().map(lock -> lock.textOrEmpty("order_id")).toList();
    subject.check(
        orders.contains(orderId),
        "is locked by order " + orderId,
        orders.isEmpty() ? "is not locked" : "is locked by orders " + orders);
    return this;
  }
}
