// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A coupon to issue with {@link GivenAccount#issue} or {@link GivenAccount#coupon}. By default it
 * is valid for one year from now and applies to every product. Immutable; each method returns a new
 * coupon.
 */
public final class Coupon {

  private final Map<String, Object> fields;

  private Coupon(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * Returns a cash coupon.
   *
   * @param amount face value in yuan, such as 30.00
   */
  public static Coupon cash(String amount) {
    return new Coupon(Map.of("type", "cash", "amount", amount));
  }

  /**
   * Returns a discount coupon.
   *
   * @param ratio the share of the price that remains to be paid, such as 0.80 for 20 % off
   */
  public static Coupon discount(String ratio) {
    return new Coupon(Map.of("type", "discount", "ratio", ratio));
  }

  /**
   * Returns a flexi-purchase coupon.
   *
   * @param amount face value in yuan, such as 30.00
   */
  public static Coupon flexi(String amount) {
    return new Coupon(Map.of("type", "flexi", "amount", amount));
  }

  /** Sets how long from now the coupon expires. */
  public Coupon expiringIn(Duration span) {
    return with("expires", span.toString());
  }

  /** Sets in how many days, months or years from now the coupon expires. */
  public Coupon expiringIn(Period span) {
    return with("expires", span.toString());
  }

  /** Sets the instant at which the coupon expires. */
  public Coupon expiringAt(Instant end) {
    return with("expires", end.toString());
  }

  /** Limits the coupon to one cloud service, such as hws.service.type.ec2. */
  public Coupon onlyFor(String serviceType) {
    return limited("serviceType", serviceType);
  }

  /**
   * Limits where the coupon can be used. Issuing it fails if the sandbox does not know the key, the
   * value or the service or region that the value names.
   *
   * @param key one of the vendor's limits, such as regionCode, subscribeType (new, renew or
   *     change), cycleNum or serviceTypeBlackList
   * @param value the value that an order must have, such as cn-north-4
   */
  public Coupon limited(String key, String value) {
    Map<String, Object> limits = new LinkedHashMap<>();
    if (fields.get("limits") instanceof Map<?, ?> before) {
      before.forEach((name, limit) -> limits.put(String.valueOf(name), limit));
    }
    limits.put(key, value);
    return with("limits", limits);
  }

  /**
   * Limits the coupon to orders of at least an amount. What counts is the price of the products
   * that the coupon may pay, after discounts.
   *
   * @param least amount in yuan, such as 100.00
   */
  public Coupon fromOrderAmount(String least) {
    return limited("orderAmount", least);
  }

  /**
   * Sets what the coupon was issued for.
   *
   * @param kind commercial, test or activity; commercial by default
   */
  public Coupon kind(String kind) {
    return with("kind", kind);
  }

  /**
   * Sets who issued the coupon. An enterprise master can pass on only coupons of the vendor.
   *
   * @param issuer vendor or partner; vendor by default
   */
  public Coupon issuer(String issuer) {
    return with("issuer", issuer);
  }

  /**
   * Lets the coupon be used for one payment only, which takes what is left of it, too. An
   * enterprise master can pass such a coupon on only whole.
   */
  public Coupon onceOnly() {
    return with("version", 1);
  }

  private Coupon with(String name, Object value) {
    return new Coupon(Fields.with(fields, name, value));
  }

  Map<String, Object> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
