// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.bills;

import dev.ocesandbox.contracts.Contracts;
import dev.ocesandbox.server.domain.enterprise.Enterprises;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Parties;
import dev.ocesandbox.server.world.World;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose records are shown.
 *
 * @param callerId who asks
 * @param customerId who must have consumed; null for anybody
 * @param payerId who must have paid; null for anybody
 * @param master whether the caller is an enterprise master, who sees what it has paid for others
 * @param consenting members with money of their own whose records the caller may see
 */
public record Scope(
    String callerId,
    @Nullable String customerId,
    @Nullable String payerId,
    boolean master,
    Set<String> consenting) {

  /** Creates a scope with a copy of the members. */
  public Scope {
    consenting = Set.copyOf(consenting);
  }

  private static final int INDEPENDENT_MEMBERS =
      Contracts.value("bills.scope.too-many-members", "limit").asInt();

  /**
   * Returns what a caller may see.
   *
   * @param customerId who must have consumed; null for anybody
   * @param payerId who must have paid; null for anybody
   */
  public static Scope of(
      World world, String callerId, @Nullable String customerId, @Nullable String payerId) {
    Set<String> consenting =
        world.membersOf(callerId).stream()
            .filter(member -> !member.custody() && Enterprises.showsBills(world, member))
            .map(Customer::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Scope(
        callerId, customerId, payerId, world.customer(callerId).isMaster(), consenting);
  }

  /** Returns the scope of an account that asks for everything that it may see. */
  public static Scope of(World world, String callerId) {
    return of(world, callerId, null, null);
  }

  /** Returns whether a caller has few enough members with money of their own to name none. */
  public static boolean isListable(World world, String callerId) {
    return world.membersOf(callerId).stream().filter(member -> !member.custody()).count()
        <= INDEPENDENT_MEMBERS;
  }

  /** Returns the accounts in whose lists of orders the records are. */
  public Stream<String> accounts() {
    return customerId != null
        ? Stream.of(customerId)
        : Stream.concat(Stream.of(callerId), consenting.stream().sorted());
  }

  /** Returns whether what one account has consumed and another one has paid is shown. */
  boolean shows(Parties both) {
    String consumer = both.customerId();
    String payer = both.payerId();
    boolean visible =
        consumer.equals(callerId)
            || (master && payer.equals(callerId))
            || consenting.contains(consumer);
    return visible
        && (customerId == null || consumer.equals(customerId))
        && (payerId == null || payer.equals(payerId));
  }
}
