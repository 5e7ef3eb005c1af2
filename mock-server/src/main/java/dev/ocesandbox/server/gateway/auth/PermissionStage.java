// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth;

import dev.ocesandbox.contracts.Operation;
import dev.ocesandbox.contracts.Permission;
import dev.ocesandbox.server.gateway.Exchange;
import dev.ocesandbox.server.gateway.Stage;
import dev.ocesandbox.server.gateway.Verdict;
import dev.ocesandbox.server.world.Customer;
import dev.ocesandbox.server.world.Refusal;
import java.util.Map;
import java.util.Optional;

/** Refuses the wrong kind of customer and IAM users without the action. */
public final class PermissionStage implements Stage {

  @Override
  public Verdict apply(Exchange exchange) {
    Operation operation = exchange.routedOperation();
    if (operation.callers().equals("master") && !isMaster(exchange)) {
      return Verdict.refuse("gateway.permission.enterprise-master");
    }
    Permission permission = operation.permission();
    return permission == null
            || permission.trims()
            || exchange.knownCaller().may(permission.actions())
        ? Verdict.goOn(exchange)
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
