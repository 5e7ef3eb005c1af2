// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Map;

/**
 * A discount to grant with {@link GivenAccount#grant} or {@link GivenAccount#discount}. Immutable;
 * each method returns a new discount.
 *
 * <p>A ratio is the share of the price that remains to be paid, such as 0.80 for 20 % off.
 */
public final class Discount {

  private final Map<String, Object> fields;

  private Discount(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** Returns a commercial discount. */
  public static Discount commercial(String ratio) {
    return new Discount(Map.of("type", "commercial", "ratio", ratio));
  }

  /** Returns a promotional discount. */
  public static Discount promotion(String ratio) {
    return new Discount(Map.of("type", "promotion", "ratio", ratio));
  }

  /** Returns a discount granted by a partner. */
  public static Discount partner(String ratio) {
    return new Discount(Map.of("type", "partner", "ratio", ratio));
  }

  /**
   * Returns a price adjustment for one order.
   *
   * @param price the new price in yuan, such as 50.00
   */
  public static Discount adjustment(String orderId, String price) {
    return new Discount(Map.of("type", "adjustment", "order_id", orderId, "price", price));
  }

  /** Limits the discount to orders of one cloud service, such as hws.service.type.ec2. */
  public Discount onlyFor(String serviceType) {
    return new Discount(Fields.with(fields, "service_type_code", serviceType));
  }

  Map<String, Object> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
