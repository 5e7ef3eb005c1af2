// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** A discount that is to be granted. Immutable; each word returns another one. */
public final class Discount {

  private final Map<String, Object> fields;

  private Discount(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** A commercial discount that leaves a share to pay, such as 0.80. */
  public static Discount commercial(String ratio) {
    return new Discount(Map.of("type", "commercial", "ratio", ratio));
  }

  /** A promotion that leaves a share to pay. */
  public static Discount promotion(String ratio) {
    return new Discount(Map.of("type", "promotion", "ratio", ratio));
  }

  /** A discount granted by a partner that leaves a share to pay. */
  public static Discount partner(String ratio) {
    return new Discount(Map.of("type", "partner", "ratio", ratio));
  }

  /** Another price in yuan for one order. */
  public static Discount adjustment(String orderId, String price) {
    return new Discount(Map.of("type", "adjustment", "order_id", orderId, "price", price));
  }

  /** For orders of one cloud service only, such as hws.service.type.ec2. */
  public Discount onlyFor(String serviceType) {
    Map<String, Object> changed = new LinkedHashMap<>(fields);
    changed.put("service_type_code", serviceType);
    return new Discount(changed);
  }

  Map<String, Object> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
