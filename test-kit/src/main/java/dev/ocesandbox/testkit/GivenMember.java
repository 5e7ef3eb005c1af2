// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.List;
import java.util.Map;

/** Sets up a member of an enterprise. */
public final class GivenMember {

  private final SandboxControl control;
  private final String path;

  GivenMember(SandboxControl control, Account member) {
    this.control = control;
    this.path = "accounts/" + member.customerId() + "/enterprise";
  }

  /** Puts the member into the financial custody of its master. Allocated money goes back. */
  public GivenMember custody() {
    return set("custody", true);
  }

  /** Gives the member money of its own. */
  public GivenMember independent() {
    return set("custody", false);
  }

  /**
   * Sets how the legal person of the member relates to that of its master.
   *
   * @param relation same, different, branch or parent
   */
  public GivenMember relation(String relation) {
    return set("relation", relation);
  }

  /** Replaces what the member has granted, such as SHARE-CREDIT-TO-SUB; none takes all back. */
  public GivenMember grants(String... permissions) {
    return set("permissions", List.of(permissions));
  }

  /**
   * Moves the member to a unit.
   *
   * @param partyId party id of the unit
   */
  public GivenMember unit(String partyId) {
    return set("unit", partyId);
  }

  /** Freezes the member. */
  public GivenMember frozen() {
    return set("frozen", true);
  }

  /** Lets bills of the member be overdue. */
  public GivenMember overdue() {
    return set("overdue", true);
  }

  private GivenMember set(String field, Object value) {
    control.put(path, Map.of(field, value));
    return this;
  }
}
