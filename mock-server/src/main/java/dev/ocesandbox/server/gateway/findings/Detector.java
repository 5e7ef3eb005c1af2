// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.List;

/** Detects one kind of problem. */
interface Detector {

  /** Returns the findings in the requests of one world, given oldest first. */
  List<ClientFinding> in(List<LoggedExchange> log);

  /**
   * Returns whether its finding says what is wrong with a field of a request, so that no other need
   * say that the field is unknown or was refused.
   */
  default boolean explains(LoggedExchange entry, String field) {
    return false;
  }
}
