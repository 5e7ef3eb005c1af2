// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.List;

/** Detects one kind of problem. */
interface Detector {

  /** Returns the findings in the requests of one world, given oldest first. */
  List<ClientFinding> in(List<LoggedExchange> log);
}
