// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.privileges;

import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Customer.IamUser;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.ids.UserIds;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a ticket operation: an account or one of its IAM users, and what it may do.
 *
 * @param customer the account; members of an enterprise are accounts of their own
 * @param userId id of the IAM user; of the account itself, the id of its own user
 * @param userName name of the IAM user; of the account itself, its name
 * @param user the IAM user; null for the account itself
 */
public record TicketCaller(
    Customer customer, String userId, String userName, @Nullable IamUser user) {

  /** Rule by which tickets need a policy. */
  private static final String POLICY = "privileges.tickets.policy-needed";

  /**
   * Returns the caller of an operation.
   *
   * @param customerId the account
   * @param userName name of the IAM user; empty for the account itself. An unknown one holds
   *     nothing.
   */
  public static TicketCaller of(World world, String customerId, Optional<String> userName) {
    Customer customer = world.customer(customerId);
    String name = userName.orElse(customer.name());
    IamUser user =
        userName.isEmpty()
            ? null
            : customer.user(name).orElseGet(() -> new IamUser(name, List.of()));
    return new TicketCaller(customer, UserIds.of(customerId, name), name, user);
  }

  /** Returns the customer id of the account. */
  public String customerId() {
    return customer.id();
  }

  /** Returns whether the account itself calls, which may do everything with its tickets. */
  public boolean isAccount() {
    return user == null;
  }

  /** Refuses an IAM user that holds no policy for tickets. */
  public Optional<Refusal> use() {
    return mayUse() ? Optional.empty() : Optional.of(Refusal.by(POLICY));
  }

  /** Refuses to submit a ticket. */
  public Optional<Refusal> submit(World world) {
    if (!mayUse()) {
      return Optional.of(Refusal.by(POLICY));
    }
    if (user != null && !TicketPolicy.ADMINISTRATOR.isHeldBy(user)) {
      return Optional.of(Refusal.by("privileges.tickets.submit-needs-administrator"));
    }
    return has(world, Privilege.CREATE_CASE)
        ? Optional.empty()
        : Optional.of(Refusal.by("privileges.tickets.submit-restricted"));
  }

  /** Refuses to export tickets. */
  public Optional<Refusal> export(World world) {
    if (!mayUse()) {
      return Optional.of(Refusal.by(POLICY));
    }
    return has(world, Privilege.EXPORT)
        ? Optional.empty()
        : Optional.of(Refusal.by("privileges.tickets.export-needs-privilege"));
  }

  /**
   * Refuses to see or handle a ticket.
   *
   * @param ownerId customer id of the ticket's account
   * @param ownerUserId user id of who submitted the ticket
   * @param groupId user group that the caller names; empty for none. The account itself and the
   *     owner need none, and theirs is ignored.
   */
  public Optional<Refusal> handle(String ownerId, String ownerUserId, String groupId) {
    if (!ownerId.equals(customer.id())) {
      return Optional.of(Refusal.by("privileges.tickets.own-account"));
    }
    if (user == null) {
      return Optional.empty();
    }
    if (!mayUse()) {
      return Optional.of(Refusal.by(POLICY));
    }
    if (ownerUserId.equals(userId)) {
      return Optional.empty();
    }
    if (groupId.isEmpty()) {
      return Optional.of(Refusal.by("privileges.tickets.others-need-group"));
    }
    Optional<Refusal> foreign = group(groupId);
    if (foreign.isPresent()) {
      return foreign;
    }
    return scope(groupId).includes(ownerUserId)
        ? Optional.empty()
        : Optional.of(Refusal.by("privileges.tickets.others-of-group"));
  }

  /**
   * Refuses a user group whose tickets the caller may not see: one that it does not belong to, or
   * any if it holds no Ticket Group Operator.
   *
   * @param groupId user group that the caller names; empty for none
   */
  public Optional<Refusal> group(String groupId) {
    return user == null
            || groupId.isEmpty()
            || (user.groups().contains(groupId) && TicketPolicy.GROUP_OPERATOR.isHeldBy(user))
        ? Optional.empty()
        : Optional.of(Refusal.by("privileges.tickets.own-group"));
  }

  /**
   * Returns whose tickets a list shows: without a group all of the account, or the own ones of an
   * IAM user; with a group those of its users.
   *
   * @param groupId user group, which {@link #group} has not refused; empty for none
   */
  public TicketScope scope(String groupId) {
    if (groupId.isEmpty()) {
      return new TicketScope(customer.id(), user == null ? null : Set.of(userId));
    }
    Set<String> ids = new HashSet<>();
    for (IamUser one : customer.users()) {
      if (one.groups().contains(groupId)) {
        ids.add(UserIds.of(customer.id(), one.name()));
      }
    }
    return new TicketScope(customer.id(), ids);
  }

  /** Returns whether the caller holds a privilege. The account itself holds each. */
  boolean has(World world, Privilege privilege) {
    return user == null || PrivilegesState.of(world).isGranted(customer.id(), userName, privilege);
  }

  private boolean mayUse() {
    return user == null
        || TicketPolicy.ADMINISTRATOR.isHeldBy(user)
        || TicketPolicy.GROUP_OPERATOR.isHeldBy(user);
  }
}
