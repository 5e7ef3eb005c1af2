// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.testkit;

import java.util.Map;

/** Sets up an enterprise: what its master may do, its units and its members. */
public final class GivenEnterprise {

  private final Sandbox sandbox;
  private final String path;

  GivenEnterprise(Sandbox sandbox, Account master) {
    this.sandbox = sandbox;
    this.path = "accounts/" + master.customerId() + "/";
  }

  /** Lets the master pay afterwards or not. Only a post-paid master can allocate credit. */
  public GivenEnterprise postPaid(boolean postPaid) {
    sandbox.control().put(path + "enterprise", Map.of("post_paid", postPaid));
    return this;
  }

  /** Sets the yuan that invoices exceed what was spent by. The master cannot allocate them. */
  public GivenEnterprise overInvoiced(String amount) {
    sandbox.control().put(path + "enterprise", Map.of("over_invoiced", amount));
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
   * Begins the setup of a member.
   *
   * @throws IllegalArgumentException if the scenario has no account of that name
   */
  public GivenMember member(String name) {
    return new GivenMember(sandbox.control(), sandbox.account(name));
  }
}
