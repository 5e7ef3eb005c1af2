// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.contracts.Callers;
import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.Permission;
import dev.ocesandbox.server.gateway.exchange.Exchange;
import dev.ocesandbox.server.gateway.exchange.Stage;
import dev.ocesandbox.server.gateway.exchange.Verdict;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import java.util.Map;
import java.util.Optional;

/** Refuses customers that are not enterprise masters, and IAM users without the permission. */
public final class PermissionStage implements Stage {

  @Override
  public Verdict apply(Exchange exchange) {
    Operation operation = exchange.routedOperation();
    if (operation.callers() == Callers.MASTER && !isMaster(exchange)) {
      return Verdict.refuse("gateway.permission.enterprise-master");
    }
    Permission permission = operation.permission();
    return permission == null
            || permission.trims()
            || exchange.knownCaller().may(permission.actions())
        ? Verdict.proceed(exchange)
        : Verdict.refuse(
            new Refusal("gateway.permission.action-granted", Map.of("action", permission.named())));
  }

  private static boolean isMaster(Exchange exchange) {
    Optional<Customer> customer =
        exchange
            .knownWorld()
            .store()
            .read(exchange.request().wall())
            .findCustomer(exchange.knownCaller().customerId());
    return customer.isPresent() && customer.get().isMaster();
  }
}
