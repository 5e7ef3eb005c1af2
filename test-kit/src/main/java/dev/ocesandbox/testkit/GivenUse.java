// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets up a resource of an account that is billed by use. */
public final class GivenUse {

  private static final long FIVE_MINUTES = 300;

  private final SandboxControl control;
  private final Account account;
  private final String resourceId;

  private GivenUse(SandboxControl control, Account account, String resourceId) {
    this.control = control;
    this.account = account;
    this.resourceId = resourceId;
  }

  /** Begins a resource that is billed by use from now on. */
  static GivenUse begin(
      SandboxControl control, Account account, Product product, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>(product.payPerUseFields());
    body.put("account", account.customerId());
    body.putAll(more);
    String id = control.post("pay-per-use", body).text("/resource_id");
    return new GivenUse(control, account, id);
  }

  static GivenUse of(SandboxControl control, Account account, String resourceId) {
    return new GivenUse(control, account, resourceId);
  }

  String resourceId() {
    return resourceId;
  }

  /**
   * Reports use that is not time until now; the next settlement charges it.
   *
   * @param usageType a usage factor of the product, such as flow
   * @param amount amount in the unit of the price book, with at most ten decimals
   */
  public GivenUse usage(String usageType, String amount) {
    Map<String, Object> body = report(usageType);
    body.put("amount", amount);
    control.post("usage", body);
    return this;
  }

  /**
   * Reports samples of a bandwidth that is billed by the 95th percentile.
   *
   * @param usageType such as 95peak_1000
   * @param first when the five minutes of the first sample begin; a multiple of five minutes, not
   *     after now
   * @param mbps the first sample and those that follow it, each five minutes later
   */
  public GivenUse samples(String usageType, Instant first, String... mbps) {
    List<Map<String, Object>> points = new ArrayList<>();
    for (String value : mbps) {
      Instant at = first.plusSeconds(FIVE_MINUTES * points.size());
      points.add(Map.of("at", at.toString(), "value", value));
    }
    Map<String, Object> body = report(usageType);
    body.put("points", points);
    control.post("usage", body);
    return this;
  }

  /** Ends the resource. Its last period is settled like the others. */
  public void end() {
    control.delete("pay-per-use/" + resourceId);
  }

  private Map<String, Object> report(String usageType) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("account", account.customerId());
    body.put("resource_id", resourceId);
    body.put("usage_type", usageType);
    return body;
  }
}
