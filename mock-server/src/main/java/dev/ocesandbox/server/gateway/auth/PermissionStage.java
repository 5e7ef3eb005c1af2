// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.contracts.Callers;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.Permission;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.world.AccountGuard;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Refuses customers that are not enterprise masters, writes of frozen accounts, and IAM users
 * without the permission.
 */
public final class PermissionStage implements Stage {

  private static final String FROZEN = "gateway.permission.account-not-frozen";

  private final AccountGuard guard;
  private final Predicate<String> writes;

  /**
   * Creates a stage.
   *
   * @param writes whether the operation with an id changes the world
   */
  public PermissionStage(AccountGuard guard, Predicate<String> writes) {
    this.guard = guard;
    this.writes = writes;
  }

  @Override
  public Verdict apply(Exchange exchange) {
    Operation operation = exchange.routedOperation();
    if (operation.callers() == Callers.MASTER && !isMaster(exchange)) {
      return Verdict.refuse("gateway.permission.enterprise-master");
    }
    boolean readOnly = isReadOnly(exchange);
    if (readOnly && (writes.test(operation.id()) || world(exchange).reads(FROZEN, "no-reads"))) {
      return Verdict.refuse(FROZEN);
    }
    Permission permission = operation.permission();
    return permission == null
            || permission.trims()
            || exchange.knownCaller().may(permission.actions())
        ? Verdict.proceed(readOnly ? exchange.withAppliedRule(FROZEN) : exchange)
        : Verdict.refuse(
            new Refusal("gateway.permission.action-granted", Map.of("action", permission.named())));
  }

  private boolean isReadOnly(Exchange exchange) {
    return exchange.routedOperation().family().isSiteBound()
        && guard.isReadOnly(world(exchange), exchange.knownCaller().customerId());
  }

  private static World world(Exchange exchange) {
    return exchange.knownWorld().store().read(exchange.request().wall());
  }

  private static boolean isMaster(Exchange exchange) {
    Optional<Customer> customer = world(exchange).findCustomer(exchange.knownCaller().customerId());
    return customer.isPresent() && customer.get().isMaster();
  }
}
