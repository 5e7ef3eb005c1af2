// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.List;
import java.util.Map;

/** Sets up an enterprise: what its master may do, its units and its members. */
public final class GivenEnterprise {

  private final Sandbox sandbox;
  private final Account master;
  private final String path;

  GivenEnterprise(Sandbox sandbox, Account master) {
    this.sandbox = sandbox;
    this.master = master;
    this.path = "accounts/" + master.customerId() + "/";
  }

  /** Lets the master pay afterwards or not. Only a post-paid master can allocate credit. */
  public GivenEnterprise postPaid(boolean postPaid) {
    return set("post_paid", postPaid);
  }

  /** Sets the yuan by which invoices exceed what was spent. The master cannot allocate them. */
  public GivenEnterprise overInvoiced(String amount) {
    return set("over_invoiced", amount);
  }

  /**
   * Sets through whom the master buys.
   *
   * @param model none, agency or resale; with agency cash goes only to members of the same legal
   *     person, and with resale neither cash nor credit can be allocated
   */
  public GivenEnterprise reseller(String model) {
    return set("reseller", model);
  }

  /**
   * Lets transfers with all members, or the creation of members, fail, and replaces what was set
   * before.
   *
   * @param obstacles check items such as MUST_BE_SAME_SIGNING_ENTITY, or error codes such as
   *     CBC.99007461 for a transfer that is still running; none removes all
   * @throws ControlApiException if one is unknown
   */
  public GivenEnterprise obstacles(String... obstacles) {
    return set("obstacles", List.of(obstacles));
  }

  private GivenEnterprise set(String field, Object value) {
    sandbox.control().put(path + "enterprise", Map.of(field, value));
    return this;
  }

  /** Sets how many members that are not closed the enterprise may have, 32 by default. */
  public GivenEnterprise memberLimit(int members) {
    sandbox.control().put("settings", Map.of("member_limit", members));
    return this;
  }

  /** Lets new accounts be normal only after the documented states, which take five minutes. */
  public GivenEnterprise documentedOpening() {
    sandbox.control().put("settings", Map.of("account_opening", "documented"));
    return this;
  }

  /** Adds a unit below the root and returns its party id. */
  public String unit(String name) {
    return sandbox.control().post(path + "units", Map.of("name", name)).text("/party_id");
  }

  /**
   * Adds a unit below another and returns its party id.
   *
   * @param parent party id of the unit above
   */
  public String unit(String name, String parent) {
    return sandbox
        .control()
        .post(path + "units", Map.of("name", name, "parent", parent))
        .text("/party_id");
  }

  /**
   * Begins the setup of a member, or of an account that {@link GivenMember#joins} it.
   *
   * @throws IllegalArgumentException if the scenario has no account of that name
   */
  public GivenMember member(String name) {
    return new GivenMember(sandbox.control(), master, sandbox.account(name));
  }
}
