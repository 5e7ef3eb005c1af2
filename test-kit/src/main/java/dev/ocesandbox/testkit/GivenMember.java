// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets up a member of an enterprise. */
public final class GivenMember {

  private static final int NORMAL = 1;
  private static final int CLOSING = 3;
  private static final int CLOSED = 4;

  private final SandboxControl control;
  private final Account master;
  private final String path;

  GivenMember(SandboxControl control, Account master, Account member) {
    this.control = control;
    this.master = master;
    this.path = "accounts/" + member.customerId() + "/enterprise";
  }

  /**
   * Binds the account to the enterprise, as an independent member. It leaves the master that it has
   * before.
   */
  public GivenMember joins() {
    return set("master", master.customerId());
  }

  /** Unbinds the member. Allocated money goes back, as far as the member still has it. */
  public GivenMember leaves() {
    return set("master", null);
  }

  /** Puts the member into the financial custody of its master. Allocated money goes back. */
  public GivenMember custody() {
    return set("custody", true);
  }

  /** Ends the custody, so that the member has money of its own. */
  public GivenMember independent() {
    return set("custody", false);
  }

  /**
   * Sets how the legal person of the member relates to that of its master. It also sets whether
   * both are verified with the same name, which {@link #sameRealName} then changes.
   *
   * @param relation same, different, branch or parent
   */
  public GivenMember relation(String relation) {
    return set("relation", relation);
  }

  /** Sets whether the member is verified with the name of its master, which credit needs. */
  public GivenMember sameRealName(boolean same) {
    return set("same_real_name", same);
  }

  /** Replaces what the member has granted, such as SHARE-CREDIT-TO-SUB; none takes all back. */
  public GivenMember grants(String... permissions) {
    return set("permissions", List.of(permissions));
  }

  /**
   * Moves the member to a unit.
   *
   * @param partyId party id of the unit, as {@link GivenEnterprise#unit} returns it
   */
  public GivenMember unit(String partyId) {
    return set("unit", partyId);
  }

  /** Sets the yuan by which invoices exceed what was spent. They cannot be taken back. */
  public GivenMember overInvoiced(String amount) {
    return set("over_invoiced", amount);
  }

  /** Freezes the member, which then only reads. No money can be allocated to it or taken back. */
  public GivenMember frozen() {
    return set("frozen", true);
  }

  /**
   * Begins to close the account, status 3, which then only reads. No money can be allocated to it
   * or taken back.
   */
  public GivenMember closing() {
    return set("status", CLOSING);
  }

  /** Closes the account, status 4. It gives back what it was allocated, and cannot call. */
  public GivenMember closed() {
    return set("status", CLOSED);
  }

  /**
   * Sets the state of an account that is not open yet and cannot call.
   *
   * @param status 2 being created, 101 being registered, 102 to be activated
   */
  public GivenMember opening(int status) {
    return set("status", status);
  }

  /** Lets bills of the member be overdue. No credit can be allocated to it. */
  public GivenMember overdue() {
    return set("overdue", true);
  }

  /**
   * Lets transfers with the member fail, and replaces what was set before.
   *
   * @param obstacles check items such as PREPAID_PRODUCT_FOR_IES, or CBC.99007461 for a transfer
   *     that is still running; none removes all
   */
  public GivenMember obstacles(String... obstacles) {
    return set("obstacles", List.of(obstacles));
  }

  /** Makes the member normal again: status 1, not frozen, without overdue bills and obstacles. */
  public GivenMember normal() {
    control.put(
        path, Map.of("status", NORMAL, "frozen", false, "overdue", false, "obstacles", List.of()));
    return this;
  }

  private GivenMember set(String field, @Nullable Object value) {
    control.put(path, Collections.singletonMap(field, value));
    return this;
  }
}
