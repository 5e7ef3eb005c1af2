// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A coupon that is to be issued. Immutable; each word returns another one. It is usable from now on
 * for a year, for everything, unless said otherwise.
 */
public final class Coupon {

  private final Map<String, Object> fields;

  private Coupon(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** A cash coupon of a face value in yuan. */
  public static Coupon cash(String amount) {
    return new Coupon(Map.of("type", "cash", "amount", amount));
  }

  /** A discount coupon that leaves a share to pay, such as 0.80. */
  public static Coupon discount(String ratio) {
    return new Coupon(Map.of("type", "discount", "ratio", ratio));
  }

  /** A flexi-purchase coupon of a face value in yuan. */
  public static Coupon flexi(String amount) {
    return new Coupon(Map.of("type", "flexi", "amount", amount));
  }

  /** Expires so long after now. */
  public Coupon expiringIn(Duration span) {
    return with("expires", span.toString());
  }

  /** Expires so many days, months or years after now. */
  public Coupon expiringIn(Period span) {
    return with("expires", span.toString());
  }

  /** Expires at an instant. */
  public Coupon expiringAt(Instant end) {
    return with("expires", end.toString());
  }

  /** May be used for one cloud service only, such as hws.service.type.ec2. */
  public Coupon onlyFor(String serviceType) {
    return limited("serviceType", serviceType);
  }

  /** May be used within a limit of the vendor's, such as regionCode. */
  public Coupon limited(String key, String value) {
    Map<String, Object> limits = new LinkedHashMap<>();
    if (fields.get("limits") instanceof Map<?, ?> before) {
      before.forEach((name, limit) -> limits.put(String.valueOf(name), limit));
    }
    limits.put(key, value);
    return with("limits", limits);
  }

  private Coupon with(String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return new Coupon(changed);
  }

  Map<String, Object> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
