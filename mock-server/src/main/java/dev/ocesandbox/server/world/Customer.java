// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the cloud, with whom every room deals.
 *
 * @param id 32 hex digits
 * @param name login name of the account
 * @param kind personal or enterprise
 * @param masterId id of the enterprise master it belongs to; null for masters and single customers
 * @param custody whether the master pays for it (unified accounting)
 * @param site which site it signed up at
 * @param monthlySettlement whether it pays by monthly settlement instead of from its balance
 * @param model how it buys: directly, or through a partner
 * @param level V0 to V5 as 0 to 5, by what it has spent; decides how long expired resources are
 *     kept
 * @param users IAM users with fewer rights than the account itself
 */
public record Customer(
    String id,
    String name,
    Kind kind,
    @Nullable String masterId,
    boolean custody,
    Site site,
    boolean monthlySettlement,
    SalesModel model,
    int level,
    List<IamUser> users) {

  /** A customer of level V0. Inferred: the level of a new account. */
  public Customer(
      String id,
      String name,
      Kind kind,
      @Nullable String masterId,
      boolean custody,
      Site site,
      boolean monthlySettlement,
      SalesModel model,
      List<IamUser> users) {
    this(id, name, kind, masterId, custody, site, monthlySettlement, model, 0, users);
  }

  /** Personal or enterprise. */
  public enum Kind {
    PERSONAL,
    ENTERPRISE
  }

  /** Site at which a customer signed up. */
  public enum Site {
    CHINA,
    INTERNATIONAL
  }

  /** How a customer buys. */
  public enum SalesModel {
    /** From the vendor. */
    DIRECT,
    /** From the vendor, through an agent. */
    AGENCY,
    /** From a reseller, who has the money matters. */
    RESELLER
  }

  /**
   * An IAM user of a customer.
   *
   * @param name login name
   * @param actions granted actions, with * as wildcard
   */
  public record IamUser(String name, List<String> actions) {}

  /** Copies the users. */
  public Customer {
    users = List.copyOf(users);
  }

  /** Tells whether this is an enterprise that no other enterprise manages. */
  public boolean isMaster() {
    return kind == Kind.ENTERPRISE && masterId == null;
  }

  /** Returns the customer whose money pays: the master of a member in custody, else itself. */
  public String payerId() {
    return custody && masterId != null ? masterId : id;
  }
}
