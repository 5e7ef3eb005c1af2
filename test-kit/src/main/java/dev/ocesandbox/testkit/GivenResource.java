// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import dev.ocesandbox.testkit.internal.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a resource that was bought and paid at some point of its term. The last call creates it.
 * The cash balance is unchanged.
 *
 * <p>Terms of days, months and years end at the last second of a day in GMT+8. The actual end is
 * therefore the end of the requested day, or the last possible end of the term before it.
 */
public final class GivenResource {

  private final SandboxControl control;
  private final Map<String, Object> body;

  GivenResource(SandboxControl control, Account account, Product product) {
    this.control = control;
    this.body = new LinkedHashMap<>(product.fields());
    body.put("account", account.customerId());
  }

  /** Turns automatic renewal on, with no limit on the number of renewals. */
  public GivenResource autoRenewing() {
    body.put("renewal", Map.of("auto", true));
    return this;
  }

  /**
   * Buys for an enterprise project, which becomes known to the account if it is new.
   *
   * @param id id of the project; 0 for the default one, -1 for none
   * @see GivenAccount#enterpriseProjects()
   */
  public GivenResource forProject(String id) {
    body.put("enterprise_project_id", id);
    return this;
  }

  /**
   * Buys for an enterprise project and names it.
   *
   * @param id id of the project
   * @param name name that lists show; replaces the name that it has
   */
  public GivenResource forProject(String id, String name) {
    body.put("enterprise_project_name", name);
    return forProject(id);
  }

  /** Creates the resource with a term that starts now. */
  public CreatedResource startingNow() {
    return create();
  }

  /** Creates the resource with a term that ends this long from now. */
  public CreatedResource endingIn(Duration span) {
    return createEnding(span.toString());
  }

  /** Creates the resource with a term that ends in this many days, months or years. */
  public CreatedResource endingIn(Period span) {
    return createEnding(span.toString());
  }

  /** Creates the resource with a term that ends at an instant. */
  public CreatedResource endingAt(Instant end) {
    return createEnding(end.toString());
  }

  /**
   * Creates the resource with a term that ended this long ago. By now it is in its grace period, in
   * its retention period or released.
   */
  public CreatedResource endedAgo(Duration span) {
    return createEnding("-" + span);
  }

  /** Creates the resource with a term that ended this many days, months or years ago. */
  public CreatedResource endedAgo(Period span) {
    return createEnding("-" + span);
  }

  private CreatedResource createEnding(String end) {
    body.put("ends", end);
    return create();
  }

  private CreatedResource create() {
    JsonValue response = control.post("resources", body).body();
    List<String> ids =
        response.list("resource_ids").stream().map(id -> String.valueOf(id.value())).toList();
    return new CreatedResource(response.text("order_id"), ids);
  }
}
