// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much a resource billed by use uses, where use is not time: traffic, requests, storage,
 * bandwidth. Without a pattern, use is what a test reports. Immutable.
 */
public final class UsagePattern {

  private final Map<String, Object> fields;

  private UsagePattern(Map<String, Object> fields) {
    this.fields = fields;
  }

  private static UsagePattern of(String pattern, String level) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("pattern", pattern);
    fields.put("level", level);
    return new UsagePattern(fields);
  }

  /**
   * Returns a pattern with the same use each hour.
   *
   * @param level Mbps for a bandwidth, otherwise the unit of the usage factor an hour; at most ten
   *     decimals
   */
  public static UsagePattern flat(String level) {
    return of("flat", level);
  }

  /** Returns a pattern with more use by day than by night; {@code level} is the mean. */
  public static UsagePattern daily(String level) {
    return of("daily", level);
  }

  /** Returns a pattern with low use and high peaks; {@code level} is the mean. */
  public static UsagePattern spiky(String level) {
    return of("spiky", level);
  }

  /** Sets the seed, 0 or more. The same seed gives the same use for the same resource and hour. */
  public UsagePattern seed(int seed) {
    return new UsagePattern(Fields.with(fields, "seed", seed));
  }

  /** Sets the guaranteed part of the size, 20 to 100 percent, for the usage type 95peak_plus. */
  public UsagePattern guaranteed(int percent) {
    return new UsagePattern(Fields.with(fields, "guaranteed_percent", percent));
  }

  Map<String, Object> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
