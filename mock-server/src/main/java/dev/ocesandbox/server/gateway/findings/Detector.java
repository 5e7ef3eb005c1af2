// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.findings;

import dev.ocesandbox.server.gateway.log.LoggedExchange;
import java.util.List;

/** Looks for one habit of clients. */
interface Detector {

  /** Returns what it found in the requests of one world, oldest first. */
  List<ClientFinding> in(List<LoggedExchange> log);
}
