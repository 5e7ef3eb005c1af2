// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.enterprise;

import dev.ocesandbox.server.world.AccountGuard;
import dev.ocesandbox.server.world.World;

/** Decides by the state of an account what it may do. */
public final class AccountLife implements AccountGuard {

  /** Creates a guard. */
  public AccountLife() {}

  @Override
  public boolean isOpen(World world, String customerId) {
    AccountStatus status = status(world, customerId);
    return status == AccountStatus.NORMAL || status == AccountStatus.CLOSING;
  }

  @Override
  public boolean isReadOnly(World world, String customerId) {
    return world.get(EnterpriseState.SLOT).of(customerId).frozen()
        || status(world, customerId) == AccountStatus.CLOSING;
  }

  private static AccountStatus status(World world, String customerId) {
    return world.get(EnterpriseState.SLOT).of(customerId).status();
  }
}
