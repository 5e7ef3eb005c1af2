// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

/** Decides what an account may do as long as it is not open, or is frozen. Pure. */
public interface AccountGuard {

  /** Returns whether the credentials of a customer are accepted. */
  boolean isOpen(World world, String customerId);

  /** Returns whether a customer may read, but not change anything. */
  boolean isReadOnly(World world, String customerId);
}
