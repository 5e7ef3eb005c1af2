// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.List;

/**
 * Something that a client did, once or more often.
 *
 * @param kind what, such as page-number-offset
 * @param field parameter or field that it is about; empty for none
 * @param entries the requests in which it was seen, oldest first, at least one
 * @param message what was seen and what to do, in one sentence
 */
public record ClientFinding(
    String kind, String field, List<LoggedExchange> entries, String message) {

  /** Copies the list. */
  public ClientFinding {
    entries = List.copyOf(entries);
  }

  /** Returns the operation that was called. */
  public String operation() {
    return entries.get(0).operation();
  }

  /** Returns who called; empty when nobody knows. */
  public String customerId() {
    return entries.get(0).customerId();
  }

  /** Tells whether it was seen in a request. */
  public boolean isAbout(LoggedExchange entry) {
    return entries.stream().anyMatch(seen -> seen.request().id().equals(entry.request().id()));
  }
}
