// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.coupons;

import dev.ocesandbox.server.ledger.LedgerAccount;
import dev.ocesandbox.server.ledger.LedgerAccount.Kind;
import dev.ocesandbox.server.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A coupon of a customer. Its balance is in the ledger.
 *
 * @param id CP, twelve digits of the second in UTC, four letters or digits
 * @param number position among all coupons of the world, from 1
 * @param customerId owner
 * @param terms what it was issued with
 * @param status its status
 * @param frozen whether the vendor has frozen it
 * @param createdAt when it was issued and activated
 * @param locks what unpaid orders have reserved, oldest first
 * @param payments orders of each payment that used it; several orders of one payment are joined by
 *     commas
 * @param lastUsedAt last use; null while unused
 * @param endedAt when it was used up, expired or was reclaimed; null while it can be used
 * @param listed whether lists show it; false a year after it ended
 */
public record Coupon(
    String id,
    long number,
    String customerId,
    CouponTerms terms,
    CouponStatus status,
    boolean frozen,
    Instant createdAt,
    List<CouponLock> locks,
    List<String> payments,
    @Nullable Instant lastUsedAt,
    @Nullable Instant endedAt,
    boolean listed) {

  /** Newest first; of two in the same second, the later one first. */
  static final Comparator<Coupon> NEWEST_FIRST =
      Comparator.comparing(Coupon::createdAt).thenComparingLong(Coupon::number).reversed();

  /** Creates a coupon with copies of its lists. */
  public Coupon {
    locks = List.copyOf(locks);
    payments = List.copyOf(payments);
  }

  /** Returns what it does to a price. */
  public CouponKind kind() {
    return terms.kind();
  }

  /** Returns the ledger account of the part that no order has reserved. */
  public LedgerAccount account() {
    return new LedgerAccount(Kind.COUPON, customerId, id);
  }

  /** Returns the ledger account of the part that orders have reserved. */
  LedgerAccount lockedAccount() {
    return new LedgerAccount(Kind.COUPON_LOCKED, customerId, id);
  }

  /** Returns the orders of a payment. */
  static List<String> orders(String payment) {
    return List.of(payment.split(","));
  }

  /** Returns whether it can be used at an instant and has not ended or been frozen. */
  boolean isValid(Instant now) {
    return status == CouponStatus.AVAILABLE
        && !frozen
        && !now.isBefore(terms.validFrom())
        && now.isBefore(terms.expiresAt());
  }

  /** Returns whether it can be used for one payment only. */
  public boolean isSingleUse() {
    return terms.version() == 1 || terms.kind() == CouponKind.DISCOUNT || isSingleUseByLimit();
  }

  /** Returns whether usageTimes limits it to one payment; values other than 1 are no limit. */
  boolean isSingleUseByLimit() {
    return valuesOf(LimitKey.USAGE_TIMES).anyMatch("1"::equals);
  }

  /** Returns the values of its limits with a key. */
  Stream<String> valuesOf(LimitKey key) {
    return limitsOf(key).map(UseLimit::value1);
  }

  Stream<UseLimit> limitsOf(LimitKey key) {
    return terms.limits().stream().filter(limit -> limit.key().equals(key.wire()));
  }

  /** Returns what an order has reserved of it. */
  Money lockedBy(String orderId) {
    return locks.stream()
        .filter(lock -> lock.orderId().equals(orderId))
        .map(CouponLock::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /** Returns whether another order has reserved it as a whole. */
  boolean isReservedByOther(String orderId) {
    return isSingleUse() && locks.stream().anyMatch(lock -> !lock.orderId().equals(orderId));
  }

  Coupon with(CouponLock lock) {
    return with(status, Stream.concat(locks.stream(), Stream.of(lock)).toList());
  }

  Coupon withoutLocksOf(String orderId) {
    return with(status, locks.stream().filter(l -> !l.orderId().equals(orderId)).toList());
  }

  /**
   * Adds a payment; one that is added in several parts is listed once. Use is no order and is not
   * listed: it would add an item each hour.
   */
  Coupon usedFor(String orders, Instant at) {
    boolean noted =
        orders.isEmpty()
            || (!payments.isEmpty() && payments.get(payments.size() - 1).equals(orders));
    List<String> more =
        noted ? payments : Stream.concat(payments.stream(), Stream.of(orders)).toList();
    return new Coupon(
        id, number, customerId, terms, status, frozen, createdAt, locks, more, at, endedAt, listed);
  }

  Coupon ended(CouponStatus as, Instant at) {
    return with(as, List.of()).withEnd(at, true);
  }

  Coupon reopened() {
    return with(CouponStatus.AVAILABLE, locks).withEnd(null, true);
  }

  Coupon unlisted() {
    return withEnd(endedAt, false);
  }

  private Coupon with(CouponStatus to, List<CouponLock> left) {
    if (!status.canBecome(to)) {
      throw new IllegalStateException("coupon " + id + " cannot go from " + status + " to " + to);
    }
    return new Coupon(
        id,
        number,
        customerId,
        terms,
        to,
        frozen,
        createdAt,
        left,
        payments,
        lastUsedAt,
        endedAt,
        listed);
  }

  private Coupon withEnd(@Nullable Instant end, boolean shown) {
    return new Coupon(
        id,
        number,
        customerId,
        terms,
        status,
        frozen,
        createdAt,
        locks,
        payments,
        lastUsedAt,
        end,
        shown);
  }
}
