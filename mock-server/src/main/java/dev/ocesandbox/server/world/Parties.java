// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world;

import java.util.List;

/**
 * The accounts of a record of a bill.
 *
 * @param customerId who consumed
 * @param payerId who paid, owes it or gets it back
 */
public record Parties(String customerId, String payerId) {

  /** Returns both accounts, or the one if they are the same. */
  public List<String> accounts() {
    return customerId.equals(payerId) ? List.of(customerId) : List.of(customerId, payerId);
  }
}
