// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resource at a point of its life that is about to be said. The last word of a sentence makes it
 * and returns it; its price does not touch the cash balance.
 *
 * <p>Terms of days, months and years end with the last second of a day in GMT+8, so the end is that
 * of the day that is named, or the last one before it that the term allows.
 */
public final class GivenLife {

  private final SandboxControl control;
  private final Map<String, Object> body;

  GivenLife(SandboxControl control, Account account, Product product) {
    this.control = control;
    this.body = new LinkedHashMap<>(product.line());
    body.put("account", account.customerId());
  }

  /** Has it renew itself without end. */
  public GivenLife renewingItself() {
    body.put("renewal", Map.of("auto", true));
    return this;
  }

  /** Its term begins now. */
  public GivenResource beginningNow() {
    return made();
  }

  /** Its term ends so long after now. */
  public GivenResource endingIn(Duration span) {
    return ending(span.toString());
  }

  /** Its term ends so many days, months or years after now. */
  public GivenResource endingIn(Period span) {
    return ending(span.toString());
  }

  /** Its term ends at an instant. */
  public GivenResource endingAt(Instant end) {
    return ending(end.toString());
  }

  /** Its term ended so long before now: it is in grace, in retention or released by now. */
  public GivenResource endedAgo(Duration span) {
    return ending("-" + span);
  }

  /** Its term ended so many days, months or years before now. */
  public GivenResource endedAgo(Period span) {
    return ending("-" + span);
  }

  private GivenResource ending(String ends) {
    body.put("ends", ends);
    return made();
  }

  private GivenResource made() {
    Tree made = control.post("resources", body).body();
    List<String> ids =
        made.all("resource_ids").stream().map(id -> String.valueOf(id.value())).toList();
    return new GivenResource(made.text("order_id"), ids);
  }
}
