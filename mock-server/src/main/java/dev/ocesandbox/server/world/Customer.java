// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the cloud. Immutable.
 *
 * @param id customer id, 32 hex digits
 * @param name login name of the account
 * @param kind personal or enterprise
 * @param masterId id of the enterprise master that the customer belongs to; null for masters and
 *     for customers outside any enterprise
 * @param custody whether the master pays for the customer (unified accounting)
 * @param site site at which the customer signed up
 * @param wrongSiteCode error code that the site gives to customers of the other one
 * @param monthlySettlement whether the customer pays by monthly settlement instead of from its
 *     balance
 * @param model whether the customer buys directly or through a partner
 * @param level customer level V0 to V5 as 0 to 5, by spending; determines how long expired
 *     resources are kept
 * @param users IAM users, which have fewer rights than the account itself
 * @param password password that the account was created with; null for a generated one
 */
public record Customer(
    String id,
    String name,
    Kind kind,
    @Nullable String masterId,
    boolean custody,
    Site site,
    String wrongSiteCode,
    boolean monthlySettlement,
    SalesModel model,
    int level,
    List<IamUser> users,
    @Nullable String password) {

  /** The code for customers of another site that the newest documents and clients show. */
  public static final String WRONG_SITE = "CBC.0156";

  /** Creates a customer of level V0. Inferred: a new account has this level. */
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
    this(
        id,
        name,
        kind,
        masterId,
        custody,
        site,
        WRONG_SITE,
        monthlySettlement,
        model,
        0,
        users,
        null);
  }

  /** Returns this customer at a site, where it may be refused with an error code of its own. */
  public Customer at(Site other, String code) {
    return new Customer(
        id,
        name,
        kind,
        masterId,
        custody,
        other,
        code,
        monthlySettlement,
        model,
        level,
        users,
        password);
  }

  /**
   * Returns this customer in an enterprise, or outside any.
   *
   * @param master id of the enterprise master; null for none
   * @param paid whether the master pays for the customer
   */
  public Customer in(@Nullable String master, boolean paid) {
    return new Customer(
        id,
        name,
        kind,
        master,
        paid,
        site,
        wrongSiteCode,
        monthlySettlement,
        model,
        level,
        users,
        password);
  }

  /** Returns this customer buying in another way. */
  public Customer buying(SalesModel other) {
    return new Customer(
        id,
        name,
        kind,
        masterId,
        custody,
        site,
        wrongSiteCode,
        monthlySettlement,
        other,
        level,
        users,
        password);
  }

  /** Returns this customer with the password that it was created with. */
  public Customer withPassword(@Nullable String given) {
    return new Customer(
        id,
        name,
        kind,
        masterId,
        custody,
        site,
        wrongSiteCode,
        monthlySettlement,
        model,
        level,
        users,
        given);
  }

  /** The two kinds of accounts. */
  public enum Kind {
    PERSONAL,
    ENTERPRISE
  }

  /** The sites at which customers sign up. */
  public enum Site {
    CHINA,
    INTERNATIONAL
  }

  /** The ways in which a customer buys. */
  public enum SalesModel {
    /** Directly from the vendor. */
    DIRECT,
    /** From the vendor, through an agent. */
    AGENCY,
    /** From a reseller, who handles the billing. */
    RESELLER
  }

  /**
   * An IAM user of a customer. Immutable.
   *
   * @param name login name
   * @param actions granted actions; {@code *} is a wildcard
   * @param groups ids of the user groups that the user belongs to
   * @param policies system policies that the user holds beside the actions, such as Ticket
   *     Administrator
   */
  public record IamUser(
      String name, List<String> actions, List<String> groups, List<String> policies) {

    /** Creates a user that keeps copies of the lists. */
    public IamUser {
      actions = List.copyOf(actions);
      groups = List.copyOf(groups);
      policies = List.copyOf(policies);
    }

    /** Creates a user without groups and policies. */
    public IamUser(String name, List<String> actions) {
      this(name, actions, List.of(), List.of());
    }
  }

  /** Creates a customer that keeps a copy of the users. */
  public Customer {
    users = List.copyOf(users);
  }

  /** Returns a text without the password. */
  @Override
  public String toString() {
    return "Customer " + name + " " + id;
  }

  /** Returns the IAM user with a name. */
  public Optional<IamUser> user(String userName) {
    for (IamUser user : users) {
      if (user.name().equals(userName)) {
        return Optional.of(user);
      }
    }
    return Optional.empty();
  }

  /** Returns whether this is an enterprise that belongs to no other enterprise. */
  public boolean isMaster() {
    return kind == Kind.ENTERPRISE && masterId == null;
  }

  /**
   * Returns the id of the customer whose money is spent: the master of a member in custody,
   * otherwise this customer.
   */
  public String payerId() {
    return custody && masterId != null ? masterId : id;
  }
}
