// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.List;

/**
 * A problem in the requests of a client.
 *
 * @param kind kind of the problem, such as page-number-offset
 * @param field the parameter or field concerned; empty for none
 * @param entries the requests concerned, oldest first, at least one
 * @param message one sentence that describes the problem and its fix
 */
public record ClientFinding(
    String kind, String field, List<LoggedExchange> entries, Bilingual message) {

  /** Copies the list. */
  public ClientFinding {
    entries = List.copyOf(entries);
  }

  /** Returns the operation of the requests. */
  public String operation() {
    return entries.get(0).operation();
  }

  /** Returns the customer id of the caller; empty if unknown. */
  public String customerId() {
    return entries.get(0).customerId();
  }
}
